import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// A page of rows to choose from: what a search has found, from row to record and back.
@Suite(.serialized)
struct RowPageTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
    try office.set("2024-11-05 09:00")
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func play(_ keys: [Key]) throws -> String {
    var console = try RehearsalConsole(on: office, clerk: "1002")
    return console.play(keys: keys).last?.lines.joined(separator: "\n") ?? ""
  }

  /// Everything of the fourth of November, found by its day.
  private var found: [Key] {
    [.function(2)] + typed("29") + [.enter, .enter] + typed("2024-11-04") + [.function(9)]
  }

  @Test func `what is found stands in columns, with the newest selected`() throws {
    let page = try play(found)
    #expect(page.contains("往日访客"))
    #expect(page.contains("2 条"))
    #expect(page.contains("> 2024-11-04 10:55  V-2     12-302"))
  }

  @Test func `in English a purpose and a state are read whole`() throws {
    var console = try RehearsalConsole(on: office, language: .english, clerk: "1002")
    let page = console.play(keys: found).last?.lines ?? []
    #expect(page.contains { $0.contains("V-2") && $0.contains("Delivery") })
  }

  @Test func `Enter opens the row, and Esc returns to it, then to the form`() throws {
    let opened = try play(found + [.down, .enter])
    #expect(opened.contains("V20241104-001"))
    #expect(opened.contains("138****8000"))
    let back = try play(found + [.down, .enter, .escape])
    #expect(back.contains("> 2024-11-04 10:20  V-1     3-1203"))
    #expect(try play(found + [.down, .enter, .escape, .escape]).contains("查往日访客"))
  }

  @Test func `what is typed narrows the page down, and Esc clears that first`() throws {
    let narrowed = try play(found + typed("zw"))
    #expect(narrowed.contains("找到 1"))
    #expect(!narrowed.contains("12-302"))
    #expect(try play(found + typed("zw") + [.escape]).contains("12-302"))
    #expect(try play(found + typed("没有") + [.enter]).contains("没有找到。Esc 清空。"))
  }

  @Test func `a step is taken from the opened record, which then reads as it is`() throws {
    let done = try play(found + [.down, .enter, .function(9)])
    #expect(done.contains("收回 V-1"))
    #expect(done.contains("离开      09:00"))
    let back = try play(found + [.down, .enter, .escape])
    #expect(back.contains("3-1203"))
    #expect(back.contains("已离开"))
  }

  @Test func `a form that was begun on a record comes back to it, saved or left`() throws {
    let goods = found + [.down, .enter, .character("7")]
    #expect(try play(goods).contains("记下物品  V-1"))
    #expect(try play(goods + [.escape, .escape]).contains("> 2024-11-04 10:20"))
    let saved = try play(goods + typed("纸箱两个") + [.function(9)])
    #expect(saved.contains("物品      纸箱两个"))
  }

  @Test func `a hit of the search over everything is opened over it`() throws {
    try office.desk.perform(
      ReturnSlip("V20241104-001", documentReturned: true), as: office.clerk("1002"))
    try office.set("2024-11-06 09:00")
    let search: [Key] = [.function(3)] + typed("V20241104-001")
    let opened = try play(search + [.enter])
    #expect(opened.contains("已离开"))
    #expect(opened.contains("数字=操作"))
    #expect(try play(search + [.enter, .escape]).contains("查找全部"))
  }
}
