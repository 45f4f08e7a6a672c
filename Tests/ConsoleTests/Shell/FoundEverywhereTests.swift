import Resources
import Support
import Terminal
import Testing

@testable import Console
@testable import Desk

/// What F3 finds, over the four panes.
struct FoundEverywhereTests {
  @Test func `a record on which the stocktake found nothing is found as itself only`() throws {
    let session = try Session.ofTheDay(.english)
    let stocktake = try #require(session.panes[PaneKind.stocktake.rawValue] as? StocktakePane)
    let record = try #require(stocktake.sheet?.received.first { $0.number.hasPrefix("T") })
    #expect(!StocktakeRow(.record(record, record.step)).isFound)
    let found = session.recordItems()
    #expect(found.contains { $0.title.contains(record.number) })
    #expect(!found.contains { $0.title.contains("nothing found") })
  }

  private func screen(after typed: String, _ language: Language) throws -> [String] {
    let office = try Rehearsal()
    try office.prepare(.day)
    var console = try RehearsalConsole(on: office, language: language, clerk: "1001")
    let frames = console.play(keys: [.function(3)] + typed.map { Key.character($0) })
    return try #require(frames.last).lines
  }

  @Test(arguments: [
    (Language.chinese, "没有找到「zzqq」：可以试房号"), (.english, #"Nothing found for "zzqq": try a unit"#),
  ])
  func `where nothing is found, a sentence says so and what can be tried`(
    language: Language, sentence: String
  ) throws {
    let lines = try screen(after: "zzqq", language)
    let place = try #require(lines.firstIndex { $0.contains("zzqq") && $0.contains(">") })
    #expect(lines[place + 1].contains(sentence))
  }

  @Test func `what is found stands one under the other`() throws {
    let found = [
      FindEverything.Found(kind: "house", id: "3-101", title: "甲", place: nil),
      FindEverything.Found(kind: "complaint", id: "T20241104-001", title: "乙", place: "27-1-302"),
    ]
    var session = try Session.ofTheDay(.chinese)
    session.openSearch()
    session.show(found, for: "zzqq")
    guard case .palette(let palette) = session.overlay else {
      Issue.record("no search is open")
      return
    }
    let titles = palette.items.prefix(2).map(\.title)
    #expect(titles == ["3-101                    甲", "T20241104-001  27-1-302  乙"])
  }
}
