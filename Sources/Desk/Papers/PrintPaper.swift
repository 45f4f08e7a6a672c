import Domain
import Storage

/// Prints a case as a paper form: names and phones leave the screen, and the journal says so
/// (privacy level P2: every print is logged).
package struct PrintPaper: Command {
  package static let kind = "paper.print"

  /// Where the paper goes.
  package enum Outlet: String, Codable, Sendable { case output, file, printer }

  package let id: String
  package let form: PaperForm
  /// Which of the letters or answers, from 1; nothing for any other form.
  package let letter: Int?
  package let outlet: Outlet
  package let copies: Int
  /// For whom the paper is; empty where nobody said.
  package let recipient: String

  package init(
    _ id: String, as form: PaperForm, letter: Int? = nil, to outlet: Outlet, copies: Int = 1,
    for recipient: String = ""
  ) {
    self.id = id
    self.form = form
    self.letter = letter
    self.outlet = outlet
    self.copies = copies
    self.recipient = recipient
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws {
    guard (1...Self.mostCopies).contains(copies) else {
      throw Refusal.paper(.copiesOutOfRange)
    }
    let intake = try transaction.intakes.find(id)
    try intake.requireAccess(occasion.clerk)
    try form.require(intake, of: try transaction.matters.find(intake.matter))
    if let letter { try form.require(letter, of: intake) }
  }

  package func subject(of outcome: Void) -> String? { id }

  /// More at once is a slip of the finger.
  static let mostCopies = 20
}
