import Domain
import Storage

/// Prints a finished stocktake: the journal says so before anything leaves the program (privacy
/// level P2).
package struct PrintStocktake: Command {
  package static let kind = "stocktake.print"

  package let number: Int
  package let outlet: PrintPaper.Outlet
  package let copies: Int

  package init(_ number: Int, to outlet: PrintPaper.Outlet, copies: Int = 1) {
    self.number = number
    self.outlet = outlet
    self.copies = copies
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws {
    guard (1...PrintPaper.mostCopies).contains(copies) else {
      throw Refusal.paper(.copiesOutOfRange)
    }
    _ = try transaction.stocktakes.numbered(number)
  }

  package func subject(of outcome: Void) -> String? { "\(number)" }
}
