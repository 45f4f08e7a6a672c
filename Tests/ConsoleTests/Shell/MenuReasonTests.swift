import Resources
import Terminal
import Testing

@testable import Console

/// Why a line of a menu cannot be chosen: in its row where the screen has that room, else below the
/// menu for the line that is selected.
struct MenuReasonTests {
  private let why =
    "nobody has called the customer back, and the answer that was promised is not given"
  private var session: Session

  init() throws {
    session = try Session.ofTheDay(.english)
    session.ask(
      Phrase("操作", "Actions"),
      [
        PaneAction(Phrase("回访", "Revisit")) { _ in .discard },
        PaneAction(Phrase("闭环", "Close the case"), unless: Phrase(why, why)) { _ in .discard },
      ])
  }

  private func lines(columns: Int, rows: Int) -> [String] {
    session.frame(of: Size(columns: columns, rows: rows)).lines
  }

  @Test func `a wide screen has it whole in its row, whichever is selected`() {
    let row = lines(columns: 120, rows: 40).first { $0.contains("Close the case") }
    #expect(row?.contains(why) == true)
  }

  @Test(arguments: [80, 60])
  func `a narrow one has it whole below, once its line is selected`(columns: Int) {
    var it = self
    #expect(!it.lines(columns: columns, rows: 24).joined().contains("is not given"))
    _ = it.session.update(.key(.down))
    let told = it.lines(columns: columns, rows: 24).flatMap { $0.split(separator: " ") }
    #expect(told.joined(separator: " ").contains(why))
  }
}
