import Domain
import Storage

/// Writes down what checking the facts has shown (rule CH-10).
package struct VerifyFacts: IntakeCommand {
  package static let kind = "intake.verifyFacts"

  package let id: String
  package let result: String
  package let validity: Validity
  /// What was found of its class, and of whatever else.
  package var terms = Terms()
  package let occurred: Moment?

  package init(
    _ id: String, result: String, validity: Validity, responsibility: ResponsibilityClass? = nil,
    occurred: Moment? = nil
  ) {
    self.id = id
    self.result = result
    self.validity = validity
    terms[.responsibilityClass] = responsibility.map(TermID.init)
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.verifyFacts(
      result: result, validity: validity, terms: terms, by: occasion.house.schemes, doing)
  }
}

/// Gives an intake to a department and a person, or with a reason to another (rules CD-12, CR-7).
package struct AssignIntake: IntakeCommand {
  package static let kind = "intake.assign"

  package let id: String
  package let department: Department
  package let person: StaffNumber
  package let limit: Moment?
  /// Why somebody else gets it, or a major case does not go to the head of the office.
  package var reason: String?
  package let occurred: Moment?

  package init(
    _ id: String, to department: Department, person: StaffNumber, limit: Moment?,
    occurred: Moment? = nil
  ) {
    self.id = id
    self.department = department
    self.person = person
    self.limit = limit
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    if let limit, limit <= doing.at { throw Refusal.intake(.notInFuture) }
    let staff = try transaction.staff.findActive(person)
    let reason = reason ?? ""
    let isMajor = try intake.kind == .complaint && transaction.matters.find(intake.matter).isMajor
    if isMajor, reason.isEmpty, !staff.isOfficeHead {
      throw Refusal.intake(.headOwns(id))
    }
    let former = intake.assignment.person
    let clocks = try transaction.intakes.clocks(of: id).filter { $0.round == intake.round }
    try intake.assign(
      to: department, person: staff, limit: limit ?? clocks.usualLimit(at: doing.at),
      because: reason, doing)
    // A major case goes to the head without one: it is the head's own (rule CE-5).
    guard former == nil || former == person || isMajor || !reason.isEmpty else {
      throw Refusal.intake(.reasonMissing)
    }
  }
}

extension [Clock] {
  /// The department's limit where nobody names one: the earliest reply deadline that is still ahead
  /// (decision 3); where a promise has taken its place or all have passed, the time promised; else
  /// the earliest that has passed.
  fileprivate func usualLimit(at moment: Moment) -> Moment? {
    let policies: Set<PolicyID> = [.officeReply, .neighbourReply, .outsideReply, .utilityReply]
    let replies = filter { policies.contains($0.policy) }
    let ahead = replies.filter { $0.outcome != .extended && $0.dueAt > moment }
    let promised = filter { $0.policy == .promise && $0.isRunning && $0.dueAt > moment }
    return (ahead.isEmpty ? promised.isEmpty ? replies : promised : ahead).map(\.dueAt).min()
  }
}

extension IntakeCard {
  /// Whether a limit that nobody names would lie in the past already: then the department needs one
  /// of its own (rule CD-12).
  package var needsLimit: Bool {
    guard intake.kind == .complaint,
      let usual = clocks.filter({ $0.round == intake.round }).usualLimit(at: moment)
    else { return false }
    return usual <= moment
  }
}

/// The person it was given to takes it on.
package struct AcceptIntake: IntakeCommand {
  package static let kind = "intake.accept"

  package let id: String
  package let occurred: Moment?

  package init(_ id: String, occurred: Moment? = nil) {
    self.id = id
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.accept(doing)
  }
}

/// Opens the complaint-handling record with a named person (rule CH-23).
package struct OpenHandlingRecord: IntakeCommand {
  package static let kind = "intake.record"

  package let id: String
  package let person: StaffNumber
  package let occurred: Moment?

  package init(_ id: String, person: StaffNumber, occurred: Moment? = nil) {
    self.id = id
    self.person = person
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.openRecord(person: try transaction.staff.findActive(person), doing)
  }
}
