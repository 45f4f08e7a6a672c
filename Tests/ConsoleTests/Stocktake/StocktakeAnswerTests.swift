import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// Answering what a stocktake has found: who may, and what becomes of answers that stand there.
@Suite(.serialized)
struct StocktakeAnswerTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
    try office.set("2024-11-04 18:00")
    try office.desk.perform(OpenStocktake(), as: office.supervisor)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func play(
    _ keys: [Key], clerk: String = "1001", language: Language = .chinese
  ) throws -> [String] {
    var console = try RehearsalConsole(on: office, language: language, clerk: clerk)
    return try #require(console.play(keys: [.function(8)] + keys).last).lines
  }

  private func lines() throws -> [StocktakeSheet.Line] {
    try office.desk.ask(ShowStocktake(), as: office.supervisor).lines
  }

  private func answer(_ place: Int, _ text: String) throws {
    let finding = try lines()[place].finding
    try office.desk.perform(
      AnswerFinding(finding.id, with: .done(text)), as: office.supervisor)
  }

  /// Marks the first findings and answers them as done.
  private func answering(_ count: Int) -> [Key] {
    Array(repeating: .insert, count: count) + [.function(10), .character("1")] + typed("已催")
      + [.function(9)]
  }

  @Test func `of several that are marked those keep their answer that have one`() throws {
    try answer(1, "已回电")
    let rows = try play(answering(3))
    #expect(
      try lines().prefix(4).map(\.answer) == [.done("已催"), .done("已回电"), .done("已催"), nil])
    #expect(rows.contains { $0.contains("2 条都答复为已办。  另 1 条答复过，没有改。") })
  }

  @Test func `where one alone had none, the others are told to keep theirs`() throws {
    try answer(0, "已回电")
    let rows = try play(answering(2), language: .english)
    #expect(try lines().prefix(2).map(\.answer) == [.done("已回电"), .done("已催")])
    #expect(rows.contains { $0.contains("is answered.  1 answered before, left alone.") })
  }

  @Test func `where all have one nothing is done`() throws {
    try answer(0, "已回电")
    try answer(1, "已登记")
    let rows = try play(answering(2))
    #expect(try lines().prefix(2).map(\.answer) == [.done("已回电"), .done("已登记")])
    #expect(rows.contains { $0.contains("标记的 2 条都答复过，没有改") })
  }

  @Test func `one finding by itself is answered anew`() throws {
    try answer(0, "已回电")
    _ = try play([.function(10), .character("1")] + typed("已催") + [.function(9)])
    #expect(try lines()[0].answer == .done("已催"))
  }

  @Test func `whoever may not accept a finding as it is reads so, and gets no form`() throws {
    let rows = try play([.function(10), .character("3")], clerk: "1002")
    #expect(rows.contains { $0.contains("只有主管能接受一项发现。") })
    #expect(!rows.contains { $0.hasPrefix("接受现状") })
    let form = try play([.function(10), .character("3")])
    #expect(form.contains { $0.hasPrefix("接受现状") })
  }
}
