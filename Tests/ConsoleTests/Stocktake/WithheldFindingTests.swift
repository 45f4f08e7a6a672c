import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// A complaint about somebody's conduct in the stocktake: they see nothing of it, and it is not offered
/// to them (rule CI-17).
@Suite(.serialized)
struct WithheldFindingTests {
  private let office: Rehearsal
  /// A complaint about the conduct of 1004, 周凯.
  private let id: String

  init() throws {
    office = try Rehearsal()
    id = try office.shoutAndTakeStock()
  }

  private func play(_ keys: [Key], clerk: String) throws -> String {
    var console = try RehearsalConsole(on: office, size: Size(columns: 80, rows: 60), clerk: clerk)
    return try #require(console.play(keys: [.function(8)] + keys).last)
      .lines.joined(separator: "\n")
  }

  private func lines() throws -> [StocktakeSheet.Line] {
    try office.desk.ask(ShowStocktake(), as: office.supervisor).lines
  }

  @Test func `its lines are not shown to whom it is about`() throws {
    #expect(try play([], clerk: "1003").contains(id))
    #expect(try !play([], clerk: "1004").contains(id))
  }

  @Test func `whom it is about reads that what is left is for others`() throws {
    for line in try lines() where line.isUnanswered && line.finding.subject != id {
      try office.desk.perform(
        AnswerFinding(line.finding.id, with: .done("好")), as: office.supervisor)
    }
    #expect(try play([.function(9)], clerk: "1004").contains("条由别人答复"))
    #expect(try play([.function(9)], clerk: "1003").contains("条没有答复"))
  }

  @Test func `whom it is about is not offered as who sees to it`() throws {
    let place = try #require(try lines().firstIndex { $0.finding.subject == id })
    func offered(_ name: String) throws -> Bool {
      let keys: [Key] =
        Array(repeating: .down, count: place) + [.function(10), .character("2")]
        + name.map { .character($0) }
      return try play(keys, clerk: "1001").contains(name == "1003" ? "陈静" : "周凯")
    }
    #expect(try offered("1003"))
    #expect(try !offered("1004"))
  }
}
