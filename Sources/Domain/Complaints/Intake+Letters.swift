// Complaints in writing: the supervisor's case, and an answer that somebody approves before it is
// sent (rules CI-20, DEC-50).
extension Channel {
  /// Whether it came in writing, and is answered in writing.
  package var isWritten: Bool { self == .letter || self == .email || self == .fax }
}

extension Intake {
  /// Whether it is a complaint in writing, which is the supervisor's to resolve.
  package var isInWriting: Bool { kind == .complaint && registration.channel.isWritten }

  /// Refuses a person in charge who may not have a complaint in writing.
  package func requireInCharge(_ person: Staff) throws(Refusal) {
    guard !isInWriting || person.holds(anyOf: Self.supervisors) else {
      throw .intake(.supervisorHandles(id))
    }
  }

  /// Refuses whoever may not approve the letter: the supervisor approves what others have drafted,
  /// and another head what the supervisor has.
  func requireApproval(of drafter: Staff, by approver: Staff) throws(Refusal) {
    guard drafter.holds(anyOf: Self.supervisors) || approver.holds(anyOf: Self.supervisors) else {
      throw .intake(.supervisorOnly)
    }
  }

  /// Records that the approved letter was sent: it is the answer, or with a promise only news of it.
  package mutating func sendReply(_ doing: Doing) throws(Refusal) {
    try requireWritten()
    guard let (draft, approval) = approvedReply, approval.at <= doing.at,
      case .drafted(let isReply, let promise) = draft.deed
    else { throw .intake(.letterNotApproved(id)) }
    if let promise, promise.due <= doing.at { throw .intake(.notInFuture) }
    let given = promise.map { Promise(id: nextPromiseID, due: $0.due) }
    note(.sent(isReply: isReply, promise: given), "", doing)
  }

  /// Hands a serious or unsolved complaint in writing to a higher department, with both papers: the
  /// accident report, and the original letter by its reference.
  package mutating func refer(
    to department: String, original: String, _ doing: Doing
  ) throws(Refusal) {
    try requireWritten()
    guard !department.isEmpty else { throw .intake(.textMissing) }
    guard let report = accidentStep else { throw .intake(.accidentReportMissing(id)) }
    guard !original.isEmpty else { throw .intake(.originalMissing(id)) }
    note(.referred(to: department, report: report.number), original, doing)
  }

  /// Refuses an answer by the very means for which an approved one is wanted and has not gone out; to
  /// what came in writing, an answer by any means whose text nobody has approved.
  func requireApprovedAnswer(by means: ContactMeans?) throws(Refusal) {
    guard kind == .complaint else { return }
    let hasGoneOut = stepsOfRound.contains { step in
      switch step.deed {
      case .sent(isReply: true, _), .posted(isConcrete: true, _): true
      default: false
      }
    }
    if isInWriting, means != nil, !hasGoneOut {
      guard means != .letter else { throw .intake(.sendInstead(id)) }
      guard case .drafted(isConcrete: true, _)? = approvedReply?.draft.deed else {
        throw .intake(.letterNotApproved(id))
      }
    }
    if registration.channel.isOnline, means == .online, !hasGoneOut {
      throw .intake(.postInstead(id))
    }
  }

  private func requireWritten() throws(Refusal) {
    guard isInWriting else { throw .intake(.notInWriting(id)) }
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
  }

  private static let supervisors: Set<StaffRole> = [.supervisor, .officeHead]
}

/// What happened, as an accident report tells it (F-15).
package struct AccidentReport: Hashable, Codable, Sendable {
  package let what: String
  package let place: String
  package let happenedAt: Moment
  package let persons: String
  package let damage: String
  package let measures: String

  package init(
    what: String, place: String, happenedAt: Moment, effects: (persons: String, damage: String),
    measures: String
  ) {
    self.what = what
    self.place = place
    self.happenedAt = happenedAt
    (persons, damage) = effects
    self.measures = measures
  }

  /// Its words, one part a line, as the step keeps them: what a step says can be erased, what it did
  /// cannot.
  fileprivate var parts: [String] { [what, place, persons, damage, measures] }

  /// Reads it back from its step.
  fileprivate init?(_ step: Step) {
    guard case .accidentReported(let happenedAt) = step.deed else { return nil }
    let parts = step.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5 else { return nil }
    self.init(
      what: parts[0], place: parts[1], happenedAt: happenedAt, effects: (parts[2], parts[3]),
      measures: parts[4])
  }
}

extension Intake {
  /// Writes the accident report that goes up with a serious or unsolved case.
  package mutating func report(_ accident: AccidentReport, _ doing: Doing) throws(Refusal) {
    try requireUnfinishedComplaint()
    let parts = accident.parts.map { part in
      part.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    guard parts.allSatisfy({ !$0.isEmpty }) else { throw .intake(.accidentIncomplete) }
    guard accident.happenedAt <= doing.at else { throw .intake(.receivedInFuture) }
    note(.accidentReported(at: accident.happenedAt), parts.joined(separator: "\n"), doing)
  }

  /// The accident report, as it was written last.
  package var accident: AccidentReport? { accidentStep.flatMap(AccidentReport.init) }

  private var accidentStep: Step? {
    steps.last { if case .accidentReported = $0.deed { true } else { false } }
  }
}
