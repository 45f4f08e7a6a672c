import Domain
import Storage

/// Prints a week of the roster, the duty register or a handover sheet: the journal says so before
/// anything leaves the program.
package struct PrintRoster: Command {
  package static let kind = "roster.print"

  package enum What: String, CaseIterable, Codable, Sendable { case week, register, handover }

  package let what: What
  /// The first day, or the number of the handover.
  package let record: String
  package let outlet: PrintPaper.Outlet
  package let copies: Int

  package init(_ what: What, of record: String, to outlet: PrintPaper.Outlet, copies: Int = 1) {
    self.what = what
    self.record = record
    self.outlet = outlet
    self.copies = copies
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws {
    guard (1...Self.mostCopies).contains(copies) else { throw Refusal.paper(.copiesOutOfRange) }
  }

  package func subject(of outcome: Void) -> String? { record }

  /// More at once is a slip of the finger.
  private static let mostCopies = 20
}
