/// Somebody who came to see somebody, from slip to slip returned (docs/domain.md, Visitors).
package struct Visit: Hashable, Sendable {
  /// Its number for good, as in `V20241104-012`.
  package let id: String
  /// The label of the slip, unique among open visits; nobody turned away has one.
  package let slip: String?
  package let household: String
  /// The other units the same visit is to: a tradesperson goes from one to the next.
  package var otherHouseholds: [String]
  package let name: Sensitive
  package let phone: Sensitive
  package let plate: Sensitive
  package let document: DocumentSeen
  package let purpose: String
  /// How many people came together, at least one.
  package let people: Int
  package let hostCall: HostCall?
  /// Why it was let in without a document, or in spite of a failed check, or led in before its turn.
  package private(set) var exception: String?
  /// The number of the visit that had come earlier and still waited when this one was led in.
  package var ledBefore: String?
  package let arrivedAt: Moment
  package let registeredBy: StaffNumber
  /// The journal number of its registration, by which a stocktake claims it.
  package let sequence: Int
  package var state: VisitState
  package var documentReturnedAt: Moment?
  package var insideAt: Moment?
  package var leftAt: Moment?
  /// Why it was written off.
  package var lostReason: String?
  /// What was carried in or out.
  package var goods: String
  /// Why it was signed out although nobody came by; marked so for ever.
  package var forcedReason: String?
  /// Since when the slip is missing: the visitor is gone, and nobody has handed it back.
  package var missingAt: Moment?
  /// When the slip was written off.
  package var writtenOffAt: Moment?
  /// When a slip that was missing or written off was there again.
  package var slipBackAt: Moment?

  package init(
    id: String, slip: String?, households: (first: String, others: [String]),
    visitor: VisitorParticulars, document: DocumentSeen, admission: Admission
  ) {
    self.id = id
    self.slip = slip
    (household, otherHouseholds) = households
    name = Sensitive(visitor.name, as: .name)
    phone = Sensitive(visitor.phone, as: .phone)
    plate = Sensitive(visitor.plate, as: .plate)
    purpose = visitor.purpose
    people = visitor.people
    goods = visitor.goods
    self.document = document
    hostCall = admission.hostCall
    exception = admission.exception
    arrivedAt = admission.arrivedAt
    registeredBy = admission.registeredBy
    sequence = admission.sequence
    state = .waiting
  }

  package var isOpen: Bool { state == .waiting || state == .inside }

  /// Every unit it is to, the first one first.
  package var households: [String] { [household] + otherHouseholds }

  /// How many minutes the visitor waited: until being led in, until leaving or being turned away, or
  /// until now (rule RV-5).
  ///
  /// A clock that was put back makes it none, never fewer.
  package func waitingMinutes(at moment: Moment) -> Int {
    let turnedAwayAt = state == .turnedAway ? hostCall?.at ?? arrivedAt : nil
    return max(0, arrivedAt.minutes(to: insideAt ?? leftAt ?? turnedAwayAt ?? moment))
  }

  /// How many minutes the visit lasted, or lasts until now; none for whoever was turned away.
  package func minutes(at moment: Moment) -> Int {
    state == .turnedAway ? 0 : max(0, arrivedAt.minutes(to: leftAt ?? moment))
  }

  /// Led to the host; the document was given back with thanks (rule RV-6).
  package mutating func admit(at moment: Moment) throws(Refusal) {
    guard state == .waiting else { throw .visit(.wrongState(slip ?? id, state)) }
    state = .inside
    // A clock that was put back leads nobody in before they came.
    insideAt = max(moment, arrivedAt)
    documentReturnedAt = documentReturnedAt ?? insideAt
  }

  /// Adds why it was led in before its turn to what was said of letting it in; the same is not said
  /// twice, as where the step was undone and done again.
  package mutating func note(reason: String) {
    guard exception != reason, exception?.hasSuffix("；" + reason) != true else { return }
    exception = exception.map { $0 + "；" + reason } ?? reason
  }

  /// Adds a line on what is carried in or out.
  package mutating func note(goods text: String) throws(Refusal) {
    guard isOpen else { throw .visit(.wrongState(slip ?? id, state)) }
    goods = goods.isEmpty ? text : goods + "；" + text
  }

  /// Who of those waits longest and came before this one; nobody where it is this one's turn
  /// (rule RV-3).
  package func whoseTurnItIs(of visits: [Visit]) -> Visit? {
    func comesBefore(_ one: Visit, _ other: Visit) -> Bool {
      (one.arrivedAt, one.sequence) < (other.arrivedAt, other.sequence)
    }
    return visits.filter { $0.state == .waiting && comesBefore($0, self) }.min(by: comesBefore)
  }

  /// Nobody was led in after all.
  package mutating func waitAgain() {
    state = .waiting
    ledBefore = nil
    insideAt = nil
    documentReturnedAt = nil
  }

  /// Why it counts as overdue, where it does: whoever is inside was so at a cut-off already, or stays
  /// for longer than is allowed (rule DEC-26).
  ///
  /// Whoever waits is not overdue, but goes on waiting (rule RV-5); that the slip is out, the stocktake
  /// finds all the same.
  package func overdue(
    at moment: Moment, allowed minutes: Int, lastCutOff: Moment?
  ) -> VisitOverdue? {
    guard state == .inside else { return nil }
    if let lastCutOff, lastCutOff >= insideAt ?? arrivedAt { return .cutOff }
    return arrivedAt.minutes(to: moment) > minutes ? .stay : nil
  }
}

/// What makes the visit of somebody inside overdue.
package enum VisitOverdue: Hashable, Sendable {
  /// They were inside when a stocktake was taken.
  case cutOff
  /// It lasts longer than a visit for its purpose may.
  case stay
}

/// Where a visit stands; overdue is never stored (decision 8).
package enum VisitState: String, CaseIterable, Codable, Sendable {
  case waiting, inside, returned, turnedAway, writtenOff
}

/// What the desk writes down about a visitor.
package struct VisitorParticulars: Hashable, Codable, Sendable {
  package var name = ""
  package var phone = ""
  package var plate = ""
  package var purpose = ""
  package var people = 1
  /// What is carried in or out, where the desk notes it.
  package var goods = ""

  package init() {}
}

/// How somebody came to be let in, or turned away.
package struct Admission: Hashable, Sendable {
  package let hostCall: HostCall?
  package let exception: String?
  package let arrivedAt: Moment
  package let registeredBy: StaffNumber
  package let sequence: Int

  package init(
    hostCall: HostCall?, exception: String?, arrivedAt: Moment, registeredBy: StaffNumber,
    sequence: Int
  ) {
    self.hostCall = hostCall
    self.exception = exception
    self.arrivedAt = arrivedAt
    self.registeredBy = registeredBy
    self.sequence = sequence
  }
}
