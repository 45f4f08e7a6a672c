import Domain
import Storage

/// Until when a repair is under warranty, and who answers for it (rules RP-5, RP-13).
package struct NoteWarranty: IntakeCommand {
  package static let kind = "repair.warranty"

  package let id: String
  /// What is not named stays as it was.
  package let warranty: Warranty
  package var occurred: Moment?

  package init(_ id: String, _ warranty: Warranty, occurred: Moment? = nil) {
    self.id = id
    self.warranty = warranty
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.noteWarranty(warranty, doing)
  }
}
