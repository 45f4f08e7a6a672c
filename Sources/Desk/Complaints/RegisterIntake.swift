import Domain
import Storage

/// Takes down what somebody brings, by whatever channel (rules PL-4, RV-14, CI-7 to CI-9, CI-13).
package struct RegisterIntake: Command {
  package static let kind = "intake.register"

  /// Who brought it, as far as it is known.
  package struct Source: Hashable, Codable, Sendable {
    package var house: String?
    package var isAnonymous = false
    package var name: String?
    package var phone: String?

    package init() {}
  }

  /// What was settled at once.
  package struct SolvedOnSpot: Hashable, Codable, Sendable {
    package let handling: Handling
    package let isSatisfied: Bool

    package init(_ handling: Handling, isSatisfied: Bool) {
      self.handling = handling
      self.isSatisfied = isSatisfied
    }
  }

  package let intakeKind: IntakeKind
  package let channel: Channel
  package let source: Source
  package let content: IntakeContent
  package var posted: Moment?
  package var noticed: Moment?
  package var receivedAt: Moment?
  package var receivedBy: StaffNumber?
  package var person: StaffNumber?
  package var solved: SolvedOnSpot?
  package var particulars = IntakeParticulars()

  package init(
    _ kind: IntakeKind, by channel: Channel, from source: Source, content: IntakeContent
  ) {
    intakeKind = kind
    self.channel = channel
    self.source = source
    self.content = content
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Intake {
    guard !content.text.isEmpty else { throw Refusal.intake(.textMissing) }
    let registration = try registration(in: transaction, on: occasion)
    let number = try transaction.intakes.nextNumber(of: intakeKind, on: occasion.today)
    let id = "\(intakeKind.letter)\(occasion.today.compact)-\(padded(number, to: 3))"
    var intake = Intake(
      id: id, kind: intakeKind, registration: registration,
      reporter: try reporter(in: transaction), content: content)
    try particulars.check(at: occasion.moment)
    intake.particulars = particulars
    intake.matter = try transaction.matters.add()
    intake.ownMatter = intake.matter
    try begin(&intake, in: transaction, on: occasion)
    let clocks = IntakeClocks(intake, in: occasion.house).all()
    try transaction.intakes.add(
      intake, day: occasion.today, number: number, clocks: clocks,
      next: intake.state.isEnd ? nil : clocks.next)
    try transaction.keepSearchKeys(of: intake, on: occasion)
    return intake
  }

  package func subject(of outcome: Intake) -> String? { outcome.id }

  /// Its first step, who is in charge, and what was settled at once.
  private func begin(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion
  ) throws {
    let received = Doing(
      by: occasion.clerk, at: intake.registration.receivedAt, recordedAt: occasion.moment)
    intake.note(.received, content.text, received)
    if let person {
      let staff = try transaction.staff.findActive(person)
      try intake.requireInCharge(staff)
      intake.assignment.person = staff.number
      intake.assignment.department = staff.department
    } else {
      intake.assignment.person = try transaction.supervisorInCharge(
        of: intake, takenBy: occasion.clerk)?.number
    }
    if intakeKind == .complaint, intake.hasNobodyToAsk { intake.outcome.exemption = .anonymous }
    if intakeKind == .complaint {
      try intake.classification.enter(content.terms, as: .first, by: occasion.house.schemes)
    }
    if let solved { try settle(solved, &intake, by: occasion.house.schemes, received) }
  }

  private func settle(
    _ solved: SolvedOnSpot, _ intake: inout Intake, by schemes: Schemes, _ doing: Doing
  ) throws {
    // Without the customer's satisfaction it was an attempt, and goes the long way.
    guard solved.isSatisfied else { return try intake.remark(solved.handling.result, doing) }
    try intake.solveOnSpot(solved.handling, by: schemes, doing)
  }

  private func registration(
    in transaction: Transaction, on occasion: Occasion
  ) throws -> Registration {
    // On the network it has come when somebody of ours noticed it (rule OL-2).
    let receivedAt = receivedAt ?? (channel.isOnline ? noticed : nil) ?? occasion.moment
    guard receivedAt <= occasion.moment else { throw Refusal.intake(.receivedInFuture) }
    let noticed = noticed ?? receivedAt
    let posted = posted ?? noticed
    guard posted <= noticed else { throw Refusal.intake(.postedAfterNoticed) }
    guard noticed <= occasion.moment else { throw Refusal.intake(.receivedInFuture) }
    let receiver = try receivedBy.map { try transaction.staff.find($0).number }
    return Registration(
      channel: channel, received: (receivedAt, receiver ?? occasion.clerk.number),
      registered: (occasion.moment, occasion.clerk.number),
      online: channel.isOnline ? (posted, noticed) : nil,
      sequence: try transaction.journal.lastSequence() + 1)
  }

  /// Name and phone default to the household's contact (decision 3).
  private func reporter(in transaction: Transaction) throws -> Reporter {
    let household = try source.house.map { try transaction.households.resolve($0) }
    guard !source.isAnonymous else {
      return Reporter(household: household?.code, isAnonymous: true, name: "", phone: "")
    }
    if let phone = source.phone, !phone.isEmpty, !ContactPhone.isWellFormed(phone) {
      throw Refusal.intake(.malformedPhone(phone))
    }
    return Reporter(
      household: household?.code, isAnonymous: false,
      name: source.name ?? household?.contact?.name ?? "",
      phone: source.phone.map(ContactPhone.digits) ?? household?.contact?.phone ?? "")
  }
}
