import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// In English one of a thing stands in the singular, in sentences and on lists.
struct OneOfAThingTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func last(_ keys: [Key]) throws -> [String] {
    var console = try RehearsalConsole(on: office, language: .english, clerk: "1002")
    return try #require(console.play(keys: keys).last).lines
  }

  @Test func `one visitor is one person on one slip`() throws {
    try office.admit("张伟", to: "3-1203")
    let screen = try last([.function(6)])
    #expect(screen.contains { $0.contains("1 slip, 1 person") })
  }

  @Test func `one line is handed over, and not one lines`() throws {
    try office.desk.perform(
      WriteNote("3号水泵停机检修", place: "B2车库", needsAction: true, occurred: nil),
      as: office.clerk("1002"))
    let counting = typed("17") + [.enter] + typed("4") + [.enter]
    let keys =
      [.function(5), .function(9)] + typed("quiet") + [.enter] + counting + typed(Rehearsal.pin)
      + [.function(9)]
    #expect(try last(keys).contains { $0.contains("1 line; the next shift must sign") })
  }

  @Test func `one line without a word of explanation is one`() throws {
    let id = try office.complain("停水", "停水了")
    let items = try office.desk.ask(HandoverDraft(), as: office.clerk("1002")).items
    let left = try #require(items.filter { $0.id == id }.unexplainedWords)
    #expect(left.text(in: .english).hasPrefix("1 line is not explained: \(id)"))
  }

  @Test func `of many such lines a few are named, and the rest is counted`() throws {
    let ids = try (1...6).map { try office.complain("路灯 \($0)", "\($0) 号路灯不亮") }
    let items = try office.desk.ask(HandoverDraft(), as: office.clerk("1002")).items
    let left = try #require(items.filter { ids.contains($0.id) }.unexplainedWords)
    let sentence = left.text(in: .english)
    #expect(sentence.hasPrefix("6 lines are not explained: "))
    #expect(sentence.contains(" and 2 more. The record"))
    #expect(!sentence.contains(".."))
  }
}
