import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// Counting in the list of the stocktake: what was typed is saved, asked about or dropped on purpose,
/// and never lost on the way.
@Suite(.serialized)
struct StocktakeCountTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
    try office.set("2024-11-04 18:00")
    try office.desk.perform(OpenStocktake(), as: office.supervisor)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  /// Goes to the articles, of which there are 17 keys and 4 radios, and presses the keys there.
  private func count(_ keys: [Key], language: Language = .chinese) throws -> [String] {
    var console = try RehearsalConsole(
      on: office, size: Size(columns: 80, rows: 24), language: language, clerk: "1001")
    let articles: [Key] = [.function(8), .function(4), .character("6"), .home]
    return try #require(console.play(keys: articles + keys).last).lines
  }

  private func counts() throws -> [String] {
    try office.desk.ask(ShowStocktake(), as: office.supervisor).counts
      .map { "\($0.item) \($0.counted)" }
  }

  private func selected(_ rows: [String]) -> String { rows.first { $0.hasPrefix(">") } ?? "" }

  @Test(arguments: [Key.down, .pageDown, .end])
  func `a count as expected is saved by the key that leaves its row, which leads where it says`(
    key: Key
  ) throws {
    let rows = try count(typed("17") + [key])
    #expect(try counts() == ["备用钥匙 17"])
    #expect(selected(rows).contains("对讲机"))
  }

  @Test func `the way up saves, too, and goes up`() throws {
    let rows = try count([.down] + typed("4") + [.up])
    #expect(try counts() == ["对讲机 4"])
    #expect(selected(rows).contains("备用钥匙"))
  }

  @Test(arguments: [Key.down, .up, .function(9), .function(10), .function(4), .function(2)])
  func `a count that differs is asked for its reason, whatever key would leave it`(key: Key) throws
  {
    let rows = try count(typed("16") + [key])
    #expect(rows.contains { $0.contains("实点 * [16") })
    #expect(rows.contains { $0.contains("原因 *") })
    #expect(try counts() == [])
  }

  @Test func `a count far above what the desk owns is asked about, and not saved before`() throws {
    let asked = try count(typed("1700") + [.enter])
    #expect(asked.contains { $0.contains("备用钥匙：确实这么多 *") })
    #expect(try counts() == [])
    let sure: [Key] = [.enter, .character("5"), .function(9), .character("1"), .function(9)]
    _ = try count(typed("1700") + sure)
    #expect(try counts() == ["备用钥匙 1700"])
  }

  @Test(arguments: [Key.function(9), .function(10), .function(4), .function(3)])
  func `a key of another thing saves what is as expected, and does its own the next time`(
    key: Key
  ) throws {
    let rows = try count(typed("17") + [key])
    #expect(try counts() == ["备用钥匙 17"])
    #expect(rows.contains { $0.contains("备用钥匙：实点 17，应有 17") })
    #expect(selected(rows).contains("备用钥匙"))
  }

  @Test(arguments: [Key.escape, .function(12), .control("u")])
  func `Esc and what clears a field drop it on purpose, and stay`(key: Key) throws {
    let rows = try count(typed("16") + [key])
    #expect(try counts() == [])
    #expect(selected(rows).contains("备用钥匙") && !selected(rows).contains("16"))
    #expect(rows.contains { $0.contains("物品清点") })
  }

  @Test func `help and another pane leave it standing`() throws {
    let helped = try count(typed("16") + [.function(1), .escape])
    #expect(selected(helped).contains("[16_]"))
    let back = try count(typed("16") + [.function(5), .function(8)])
    #expect(selected(back).contains("[16_]"))
  }

  @Test func `a count typed anew takes no reason from an older draft`() throws {
    let putAside = typed("12") + [.enter] + typed("4") + [.function(12)]
    #expect(try count(putAside + [.function(10)] + typed("1")).contains { $0.contains("点错重数") })
    let anew = try count(putAside + typed("13") + [.enter])
    #expect(anew.contains { $0.contains("实点 * [13") })
    #expect(anew.contains { $0.contains("原因 * [  ") })
  }

  @Test func `what one person typed is nothing of the next one's`() throws {
    let pin = typed(Rehearsal.pin) + [.enter]
    let same = try count(typed("16") + [.control("o")] + pin)
    #expect(selected(same).contains("[16_]"))
    let other = try count(
      typed("16") + [.control("o"), .function(10)] + typed("1002") + [.enter] + pin)
    #expect(other.contains { $0.contains("王芳") })
    #expect(!other.contains { $0.contains("[16_]") })
  }

  @Test func `a letter or a sixth digit is refused, and what stands there stays`() throws {
    let letter = try count(typed("16a"))
    #expect(selected(letter).contains("[16_]"))
    #expect(letter.contains { $0.contains("这里只输数字") })
    let long = try count(typed("123456"))
    #expect(selected(long).contains("[12345_]"))
    #expect(long.contains { $0.contains("最多 5 位数字") })
  }
}
