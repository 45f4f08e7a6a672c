import Domain
import Storage

/// Writes down what the customer said when asked afterwards (form F-11).
package struct RecordRevisit: IntakeCommand {
  package static let kind = "intake.revisit"

  package let id: String
  package let revisit: Revisit
  package let occurred: Moment?

  package init(_ id: String, _ revisit: Revisit, occurred: Moment? = nil) {
    self.id = id
    self.revisit = revisit
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.revisit(revisit, tries: RevisitTries(in: occasion.house), doing)
  }
}
