import Domain
import Storage

/// Opens a complaint about somebody's conduct: that it was read is a line of the journal (rule CI-17,
/// privacy level P3).
package struct ReadConduct: Command {
  package static let kind = "conduct.read"

  package let id: String

  package init(_ id: String) { self.id = id }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws {
    try transaction.intakes.find(id).requireAccess(occasion.clerk)
  }

  package func subject(of outcome: Void) -> String? { id }
}
