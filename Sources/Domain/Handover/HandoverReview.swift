/// One of the three defects of a handover, each place found of which scores (rules HO-5, QS-1).
package enum HandoverDefect: String, CaseIterable, Codable, Sendable {
  case abnormal, notRecorded, incomplete
}

/// Why the supervisor should look at a handover (rule HO-7).
package enum HandoverConcern: String, CaseIterable, Codable, Sendable {
  case unsigned, disputed, notRecorded, incomplete, abnormal, longCarried
}

/// What a record lacks, each with what it is about (rule HO-5, FC-43).
package enum HandoverGap: Hashable, Sendable {
  /// How the shift went was not said.
  case unsaid
  /// A line that is not explained to the next shift.
  case unexplained(String)
  /// An article that the receiver has not counted.
  case uncounted(String)
  /// An article that is not there as it should be, or of which the two have not found the same.
  case differs(String)

  /// One word of the particulars of a finding: `differs:雨伞`.
  package var code: String {
    let (word, subject) =
      switch self {
      case .unsaid: ("unsaid", "remark")
      case .unexplained(let item): ("unexplained", item)
      case .uncounted(let article): ("uncounted", article)
      case .differs(let article): ("differs", article)
      }
    return "\(word):\(subject.replacing(" ", with: "-"))"
  }
}

extension HandoverRecord {
  /// What the record lacks (rule HO-5).
  ///
  /// An article that was not there yet is none that was not counted. Records of old say nothing of
  /// counts, and lack none.
  package func gaps(counting articles: [String]) -> [HandoverGap] {
    let unsaid: [HandoverGap] = isSilent ? [.unsaid] : []
    let unexplained =
      unsaid + items.filter(\.isUnexplained).map { HandoverGap.unexplained($0.id) }
    guard version >= Self.counting, state == .accepted else { return unexplained }
    let counted = countedArticles
    let known = Set(counted.filter { $0.received != nil }.map(\.article))
    return unexplained
      + articles.filter { !known.contains($0) }.map { .uncounted($0) }
      + counted.filter(\.differs).map { .differs($0.article) }
  }
}

extension HandoverRecord {
  /// Whether the giver said nothing of how the shift went.
  package var isSilent: Bool { remark == Self.nothingSaid }
}

extension CarriedItem {
  /// Whether the giver must say something of it and has not (rule HO-3).
  ///
  /// What is open of a complaint, a repair or a finding stands in records of its own, and what the
  /// next shift is to do with it does not. A slip that is out, a promise with its time, and a line in
  /// somebody's own words explain themselves.
  package var isUnexplained: Bool {
    (remark?.isEmpty ?? true) && (IntakeKind(rawValue: kind) != nil || kind == "finding")
  }
}

/// What a supervisor says of a handover, for the next shift to see at its start.
package struct HandoverComment: Hashable, Sendable {
  package let id: Int
  /// The record, or the shift that left none.
  package let subject: String
  package let desk: String
  package let text: String
  package let by: StaffNumber
  package let at: Moment
  /// Who has met it at the start of their shift, and when.
  package let seenBy: StaffNumber?
  package let seenAt: Moment?

  package init(
    id: Int, subject: String, desk: String, text: String, by: StaffNumber, at: Moment,
    seenBy: StaffNumber?, seenAt: Moment?
  ) {
    self.id = id
    self.subject = subject
    self.desk = desk
    self.text = text
    self.by = by
    self.at = at
    self.seenBy = seenBy
    self.seenAt = seenAt
  }
}

/// A defect that the supervisor has confirmed, with what it scores (rule QS-1).
package struct DefectMark: Hashable, Sendable {
  package let subject: String
  package let defect: HandoverDefect
  package let places: Int
  /// Below zero.
  package let score: Int
  package let reason: String
  package let by: StaffNumber
  package let at: Moment

  package init(
    subject: String, defect: HandoverDefect, places: Int, score: Int, reason: String,
    by: StaffNumber, at: Moment
  ) {
    self.subject = subject
    self.defect = defect
    self.places = places
    self.score = score
    self.reason = reason
    self.by = by
    self.at = at
  }
}
