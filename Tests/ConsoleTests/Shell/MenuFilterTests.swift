import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// What is typed where something is to be chosen finds by initials, by pinyin, and by a part of the words
/// in either language.
struct MenuFilterTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func play(_ keys: [Key], language: Language = .chinese) throws -> [String] {
    var console = try RehearsalConsole(on: office, language: language, clerk: "1002")
    return try #require(console.play(keys: [.function(5)] + keys).last).lines
  }

  @Test(arguments: ["bgjcd", "jiancha", "jcd", "检查", "checklist"])
  func `a menu in Chinese finds by initials, pinyin, characters and English words`(
    text: String
  ) throws {
    let menu = try play([.function(10)] + typed(text))
    #expect(menu.contains { $0.contains("补勾检查单") })
    #expect(menu.contains { $0.contains("筛选> \(text)") && $0.contains("1 项") })
  }

  @Test(arguments: ["checklist", "jiancha", "检查"])
  func `a menu in English finds by its words, pinyin and characters`(text: String) throws {
    let menu = try play([.function(10)] + typed(text), language: .english)
    #expect(menu.contains { $0.contains("Tick the checklist") })
  }

  @Test func `one or two letters do not look into the other language`() throws {
    let menu = try play([.function(10)] + typed("th"))
    #expect(!menu.contains { $0.contains("补勾检查单") })
  }

  @Test func `a character that finds nothing says that an input method is on`() throws {
    let menu = try play([.function(10)] + typed("鳗"))
    #expect(menu.contains { $0.contains("中文输入法开着") })
    #expect(!menu.contains { $0.contains("筛选>") })
  }

  @Test func `the palette finds by the words of the other language, after all else`() throws {
    let found = try play([.function(2)] + typed("checklist"))
    #expect(found.contains { $0.contains("补勾检查单") })
  }

  @Test func `so does the list of a field, where nothing else fits`() throws {
    let count = typed("17") + [.tab] + typed("missing")
    let form = try play([.function(9)] + typed("平稳") + [.enter] + count)
    #expect(form.contains { $0.contains("3 不全") })
    #expect(!form.contains { $0.contains("2 损坏") })
  }
}
