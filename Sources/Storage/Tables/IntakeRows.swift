import Domain
internal import GRDB

/// An intake as its table has it.
struct IntakeRow: KeptRow {
  static let databaseTableName = "intake"

  var id: String
  var kind: String
  var day: Int
  var number: Int
  var channel: String
  var receivedAt: Int64
  var receivedBy: String
  var registeredAt: Int64
  var registeredBy: String
  var posted: Int64?
  var noticed: Int64?
  var sequence: Int
  var household: String?
  var isAnonymous: Bool
  var name: String
  var phone: String
  var title: String
  var text: String
  var demand: String
  var flags: String
  var state: String
  var round: Int
  var roundStartedAt: Int64
  var matter: Int
  var ownMatter: Int
  var department: String?
  var person: String?
  var limitAt: Int64?
  var assignedAt: Int64?
  var result: String?
  var feedback: String?
  var handledAt: Int64?
  var handledBy: String?
  var closedAt: Int64?
  var closedBy: String?
  var nextPolicy: String?
  var nextDueAt: Int64?
}

/// What only a complaint has.
struct ComplaintRow: KeptRow {
  static let databaseTableName = "complaint"

  var intake: String
  var target: String?
  var firstClass: Int?
  var finalClass: Int?
  var subjectClass: String?
  var validity: String?
  var severity: String
  var cause: String?
  var secondCause: String?
  var verification: String?
  var recordPerson: String?
  var recordOpenedAt: Int64?
  var signedOffBy: String?
  var checkedBy: String?
  var verifiedAt: Int64?
  var exemption: String?
  var isCounted: Bool?
}

/// What only a repair has.
struct RepairRow: KeptRow {
  static let databaseTableName = "repair"

  var intake: String
  var part: String?
  var technician: String?
  var agreedAt: Int64?
  var dispatchedAt: Int64?
  var arrivedAt: Int64?
  var finishedAt: Int64?
  var paid: Int?
  var hasConsent: Bool
  var isSigned: Bool?
  var unsignedReason: String?
  var rating: String?
  var residentEnd: Int?
  var contractorEnd: Int?
  var party: String?
  var provider: String?
}

/// A step as its table has it; the deed is JSON.
struct StepRow: KeptRow {
  static let databaseTableName = "intakeStep"

  var intake: String
  var number: Int
  var round: Int
  var at: Int64
  var recordedAt: Int64
  var clerk: String
  var kind: String
  var deed: String
  var text: String

  init(_ step: Step, of intake: String) throws {
    self.intake = intake
    number = step.number
    round = step.round
    at = step.at.milliseconds
    recordedAt = step.recordedAt.milliseconds
    clerk = step.by.text
    kind = step.deed.code
    deed = try PlainJSON.text(of: step.deed)
    text = step.text
  }

  func step() throws -> Step { step(doing: try KnownTexts.deeds.value(from: deed)) }

  private func step(doing deed: Deed) -> Step {
    Step(
      number: number, round: round,
      moments: (Moment(milliseconds: at), Moment(milliseconds: recordedAt)),
      by: StaffNumber(stored: clerk), deed: deed, text: text)
  }
}

/// A clock as its table has it.
struct ClockRow: Hashable, KeptRow {
  static let databaseTableName = "clock"

  var owner: String
  var policy: String
  var round: Int
  var number: Int
  var startedAt: Int64
  var dueAt: Int64
  var endsAtMidnight: Bool
  var isProvisional: Bool
  var stoppedAt: Int64?
  var outcome: String?

  init(_ clock: Clock, of owner: String) {
    self.owner = owner
    policy = clock.policy.rawValue
    round = clock.round
    number = clock.number
    startedAt = clock.startedAt.milliseconds
    dueAt = clock.dueAt.milliseconds
    endsAtMidnight = clock.endsAtMidnight
    isProvisional = clock.isProvisional
    stoppedAt = clock.stoppedAt?.milliseconds
    outcome = clock.outcome?.rawValue
  }

  var clock: Clock? {
    guard let policy = PolicyID(rawValue: policy) else { return nil }
    var clock = Clock(
      policy: policy, round: round, number: number,
      span: (Moment(milliseconds: startedAt), Moment(milliseconds: dueAt)),
      endsAtMidnight: endsAtMidnight, isProvisional: isProvisional)
    clock.stoppedAt = stoppedAt.map(Moment.init(milliseconds:))
    clock.outcome = outcome.flatMap(Clock.Outcome.init)
    return clock
  }
}
