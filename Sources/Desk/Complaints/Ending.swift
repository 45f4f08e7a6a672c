import Domain
import Storage

/// Writes down the result of an intake, with which it is handled (rules PL-5, CN-5, NT-1).
package struct HandleIntake: IntakeCommand {
  package static let kind = "intake.handle"

  package let id: String
  package let handling: Handling
  package let occurred: Moment?

  package init(_ id: String, _ handling: Handling, occurred: Moment? = nil) {
    self.id = id
    self.handling = handling
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    let matter = try transaction.matters.find(intake.matter)
    let before = intake
    try intake.handle(handling, in: matter, by: occasion.house.schemes, doing)
    // Asked last: what the result itself lacks comes before in whose hands the case is.
    guard matter.isMajor else { return }
    try before.requireHead(transaction.staff.all().officeHeads, in: matter, writing: doing.by)
  }
}

/// The head of the department that solved it signs (rule CH-16).
package struct SignOffIntake: IntakeCommand {
  package static let kind = "intake.signOff"

  package let id: String
  package let occurred: Moment?

  package init(_ id: String, occurred: Moment? = nil) {
    self.id = id
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try transaction.spareRefuser(&intake)
    try intake.signOff(doing)
  }
}

/// Somebody other than the handler finds the effect good (rule CH-11).
package struct CheckIntake: IntakeCommand {
  package static let kind = "intake.check"

  package let id: String
  package let occurred: Moment?

  package init(_ id: String, occurred: Moment? = nil) {
    self.id = id
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try transaction.spareRefuser(&intake)
    try intake.check(doing)
  }
}

/// Nobody need ask again, for a reason (rules FU-4 to FU-7).
package struct ExemptFromRevisit: IntakeCommand {
  package static let kind = "intake.exempt"

  package let id: String
  package let reason: RevisitExemption
  package let text: String
  package let occurred: Moment?

  package init(_ id: String, _ reason: RevisitExemption, text: String, occurred: Moment? = nil) {
    self.id = id
    self.reason = reason
    self.text = text
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.exempt(reason, text, doing)
    if reason == .refused, let house = intake.reporter.household {
      try transaction.households.refuseCalls(to: house, since: id)
    }
  }
}

/// Closes a case whose quiet week is over and which a stocktake has seen since (decision 6).
package struct CloseIntake: IntakeCommand {
  package static let kind = "intake.close"

  package let id: String
  package var occurred: Moment? { nil }

  package init(_ id: String) { self.id = id }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.require(.watching)
    try intake.requireQuietWeekOver(in: occasion.house, at: doing.at)
    guard let end = intake.quietUntil(in: occasion.house),
      let cutOff = try transaction.stocktakes.lastSignedCutOff(), cutOff >= end
    else {
      throw Refusal.intake(.noStocktakeSince(id))
    }
    intake.close(by: .quietWeek, doing)
  }
}

/// Takes a handled or closed case up again (docs/domain.md, Complaints).
package struct ReopenIntake: IntakeCommand {
  package static let kind = "intake.reopen"

  package let id: String
  package let reason: String
  package let occurred: Moment?

  package init(_ id: String, reason: String, occurred: Moment? = nil) {
    self.id = id
    self.reason = reason
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.requireComplaint()
    try intake.require(.handled, .verified, .revisiting, .watching, .closed)
    guard !reason.isEmpty else { throw Refusal.intake(.reasonMissing) }
    intake.reopen(because: .command, reason, from: doing.at, doing)
  }
}

/// Decides whether a case enters the statistics (rule CN-1).
package struct CountIntake: IntakeCommand {
  package static let kind = "intake.count"

  package let id: String
  package let isCounted: Bool
  package let reason: String
  package var occurred: Moment? { nil }

  package init(_ id: String, isCounted: Bool, reason: String) {
    self.id = id
    self.isCounted = isCounted
    self.reason = reason
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.requireComplaint()
    guard !reason.isEmpty else { throw Refusal.intake(.reasonMissing) }
    intake.outcome.isCounted = isCounted
    intake.note(.counted(isCounted), reason, doing)
  }
}
