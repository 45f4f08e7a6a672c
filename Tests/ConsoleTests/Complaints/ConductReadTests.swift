import Console
import Desk
import Support
import Terminal
import Testing

/// Who opens a complaint about somebody's conduct stands in the journal (rule CI-17, privacy level P3).
struct ConductReadTests {
  private let office: Rehearsal
  private let id: String

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    id = try office.shout()
  }

  private func reads() throws -> Int {
    try office.journalKinds().count { $0 == ReadConduct.kind }
  }

  /// Finds the case in the queue, and goes on from there; the last screen.
  private func play(
    _ keys: Key..., columns: Int = 80, rows: Int = 24
  ) throws -> String {
    var console = try RehearsalConsole(
      on: office, size: Size(columns: columns, rows: rows), clerk: "1001")
    let found = [.function(7)] + id.map { Key.character($0) }
    return try #require(console.play(keys: found + keys).last).lines.joined(separator: "\n")
  }

  @Test func `it is a line each time it is opened, and not each time it is drawn`() throws {
    #expect(try play(.enter, .down, .up, .function(10), .escape).contains("呵斥"))
    #expect(try reads() == 1)
    _ = try play(.enter, .escape, .enter)
    #expect(try reads() == 3)
  }

  @Test func `in the list it is no line, and beside a wide one its course is not told`() throws {
    let beside = try play(columns: 200, rows: 60)
    #expect(beside.contains("涉及个人行为") && !beside.contains("摔了文件"))
    #expect(beside.contains("个人行为") && !beside.contains("前台态度") && !beside.contains("12-1101"))
    #expect(try reads() == 0)
    let opened = try play(.enter, columns: 200, rows: 60)
    #expect(opened.contains("摔了文件"))
    #expect(try reads() == 1)
  }

  @Test func `beside a form for the same unit it is its number, and no more`() throws {
    var console = try RehearsalConsole(
      on: office, size: Size(columns: 120, rows: 40), clerk: "1001")
    let text = "12-1101".map { Key.character($0) }
    let words = "办事时被大声呵斥".map { Key.character($0) }
    let keys =
      [.function(7), .control("n"), .enter, .enter] + text + Array(repeating: .enter, count: 5)
    let screens = console.play(keys: keys + words + [.enter])
    let shown = try #require(screens.last).lines.joined(separator: "\n")
    #expect(shown.contains("未结      \(id) 个人行为") && shown.contains("可能重复  \(id) 个人行为"))
    #expect(screens.allSatisfy { !$0.lines.joined().contains("前台态度") })
    #expect(try reads() == 0)
  }

  @Test func `who may open it and does not work on it reads that it was written down, and no more`()
    throws
  {
    var console = try RehearsalConsole(
      on: office, size: Size(columns: 80, rows: 60), clerk: "1003")
    let found = [.function(7)] + id.map { Key.character($0) }
    let screens = console.play(keys: found + [.enter])
    let text = screens.flatMap { $0.lines }.joined(separator: "\n")
    #expect(text.contains("登记个人行为投诉") && !text.contains("摔了文件"))
  }

  @Test func `another complaint is opened without a line`() throws {
    let other = try office.complain("停水", "停水了")
    var console = try RehearsalConsole(on: office, clerk: "1001")
    _ = console.play(
      keys: [.function(7)] + other.map { Key.character($0) } + [.enter])
    #expect(try reads() == 0)
  }

  @Test(arguments: [Key.function(5), .function(8)])
  func `in the handover and the stocktake it is called as in the queue`(pane: Key) throws {
    var console = try RehearsalConsole(
      on: office, size: Size(columns: 200, rows: 60), clerk: "1001")
    let lines = try #require(console.play(keys: [pane]).last).lines
    // At the right the next deadlines have no room for all of it.
    #expect(lines.contains { $0.contains(id) && $0.contains("个人行为") })
    #expect(!lines.joined().contains("前台态度"))
  }
}
