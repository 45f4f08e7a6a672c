/// What several intakes are about together; a matter is what counts once (rules CN-3, DEC-44).
///
/// Every intake has one from birth. Severity, criteria, notifications, dossier, dedicated person and
/// findings are the matter's, and show on each member.
package struct Matter: Hashable, Sendable {
  package let id: Int
  /// The criteria that hold now, each with the moment since when.
  package var criteria: [Criterion: Moment]
  package var headToldAt: Moment?
  package var qualityToldAt: Moment?
  package var dedicatedPerson: StaffNumber?
  package var findings: String?
  package var dossier: String?
  /// Households that signed a joint letter, beyond those that are linked (decision 11).
  package var jointHouseholds: Int
  /// The first report first.
  package var members: [Member]

  /// One intake of the matter, as far as counting needs it.
  package struct Member: Hashable, Sendable {
    package let intake: String
    package let household: String?
    package let isAnonymous: Bool
    /// Whether it complains of the matter, and does not only ask or want something repaired.
    package let isComplaint: Bool
    package let receivedAt: Moment

    package init(
      intake: String, household: String?, isAnonymous: Bool, isComplaint: Bool, receivedAt: Moment
    ) {
      self.intake = intake
      self.household = household
      self.isAnonymous = isAnonymous
      self.isComplaint = isComplaint
      self.receivedAt = receivedAt
    }
  }

  package init(id: Int, members: [Member] = []) {
    self.id = id
    self.members = members
    criteria = [:]
    jointHouseholds = 0
  }

  /// Its number as it is shown.
  package var label: String { "M-\(id)" }

  /// The distinct households that complain, or where nobody does, that reported it; anonymous ones
  /// count as none (decision 11).
  package var households: Int {
    guard !members.contains(where: \.isComplaint) else { return complainants }
    return max(Self.distinct(members.filter { !$0.isAnonymous }), jointHouseholds)
  }

  /// The distinct households that complain; one that only has a repair, a question or a wish is none
  /// (rule CE-1).
  package var complainants: Int { max(Self.distinct(complaints), jointHouseholds) }

  private static func distinct(_ members: [Member]) -> Int {
    Set(members.compactMap(\.household)).count
  }

  private var complaints: [Member] { members.filter { $0.isComplaint && !$0.isAnonymous } }

  package var contacts: Int { members.count }

  package var isMajor: Bool { !criteria.isEmpty }

  /// Since when a criterion has held, the first of them (rule DEC-9).
  package var majorSince: Moment? { criteria.values.min() }

  /// Takes over what made another matter major, with one of its members.
  ///
  /// Households are counted anew, unless somebody said that there are so many: by hand, as its
  /// reports say, or because fewer than the threshold were linked.
  package mutating func adopt(criteriaOf other: Matter, threshold: Int, isSetByHand: Bool) {
    let before = self
    for (criterion, since) in other.criteria
    where criterion != .households || isSetByHand || other.complainants < threshold {
      criteria[criterion] = min(since, criteria[criterion] ?? since)
    }
    // What somebody was told of the one that is calm says nothing of the one that is major.
    headToldAt = nil
    qualityToldAt = nil
    for matter in [before, other] where matter.isMajor || !before.isMajor && !other.isMajor {
      headToldAt = headToldAt ?? matter.headToldAt
      qualityToldAt = qualityToldAt ?? matter.qualityToldAt
    }
    dedicatedPerson = dedicatedPerson ?? other.dedicatedPerson
    findings = findings ?? other.findings
  }

  /// Goes on as the matter of those whom its first report has left.
  package mutating func takeOver(_ former: Matter) {
    adopt(criteriaOf: former, threshold: 0, isSetByHand: false)
    criteria[.households] = former.criteria[.households]
    jointHouseholds = max(jointHouseholds, former.jointHouseholds)
    dossier = dossier ?? former.dossier
  }

  /// Gives back what had come with a member that leaves.
  package mutating func release(criteriaOf other: Matter) {
    for (criterion, since) in other.criteria where criteria[criterion] == since {
      criteria[criterion] = nil
    }
    if dedicatedPerson == other.dedicatedPerson { dedicatedPerson = nil }
    if findings == other.findings { findings = nil }
    guard other.isMajor else { return }
    if headToldAt == other.headToldAt { headToldAt = nil }
    if qualityToldAt == other.qualityToldAt { qualityToldAt = nil }
  }

  /// Leaves it with no dedicated person of whose conduct one of its members complains (rule CI-17).
  package mutating func withdraw(from accused: Set<StaffNumber>) {
    if let person = dedicatedPerson, accused.contains(person) { dedicatedPerson = nil }
  }

  /// Makes it major since then, if that criterion does not hold yet (rule CE-1).
  package mutating func meet(_ criterion: Criterion, since moment: Moment) {
    let wasMajor = isMajor
    criteria[criterion] = criteria[criterion] ?? moment
    if !wasMajor { forgetEarlierNotifications() }
  }

  /// Whoever was told of a matter that became major once is told again when it becomes so anew, but
  /// not when it has been major from before they were told, as after a link that was taken back by
  /// mistake.
  private mutating func forgetEarlierNotifications() {
    guard let majorSince else { return }
    if let told = headToldAt, told < majorSince { headToldAt = nil }
    if let told = qualityToldAt, told < majorSince { qualityToldAt = nil }
  }

  /// Raises or withdraws criterion A by the households that are linked now (rules CE-1, DEC-8).
  ///
  /// It holds since the household complained that made it so many, however late that was linked
  /// (rule DEC-9). What was set by hand stays, and so does what held with fewer before. Returns
  /// whether it changed.
  package mutating func countHouseholds(
    threshold: Int, before: Int, isSetByHand: Bool, at moment: Moment
  ) -> Bool {
    let holds = complainants >= threshold && threshold > 0
    guard holds != (criteria[.households] != nil), holds || before >= threshold && !isSetByHand
    else { return false }
    guard holds else {
      criteria[.households] = nil
      return true
    }
    meet(.households, since: min(moment, reached(threshold) ?? moment))
    return true
  }

  /// When so many households had complained; nothing where only a joint letter names them.
  private func reached(_ threshold: Int) -> Moment? {
    var households: Set<String> = []
    for complaint in complaints {
      if let household = complaint.household { households.insert(household) }
      if households.count >= threshold { return complaint.receivedAt }
    }
    return nil
  }

  /// The two notifications' clocks (policies P-10, P-11).
  ///
  /// Their round is 1, and one more each time the matter has become major again.
  package func clocks(round: Int = 1, in house: HouseRules) -> [Clock] {
    guard let majorSince else { return [] }
    let pairs = [(PolicyID.notifyHead, headToldAt), (.notifyQuality, qualityToldAt)]
    return pairs.compactMap { policy, toldAt in
      guard let allowance = house.policies[policy]?.allowance,
        let reckoning = allowance.reckoning(after: majorSince, in: house.calendar)
      else { return nil }
      var clock = Clock(policy: policy, round: round, reckoning: reckoning)
      if let toldAt { clock.stop(at: toldAt) }
      return clock
    }
  }
}
