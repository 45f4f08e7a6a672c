import Foundation
import Support
import Terminal
import Testing

/// A day at the desk as a clerk sees it, in a real terminal and in each language: the keys are the
/// same, the words are not.
@Suite(.serialized, .enabled(if: ConsoleInTmux.isInstalled))
struct DayStory {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00", people: ConsoleOnTerminal.people)
    try desk.moveIn([("2", "101"), ("3", "202")], at: "2024-05-02 08:00")
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
  }

  /// What can be read on the screens of one language.
  struct Words: CustomTestStringConvertible, Sendable {
    let language: String
    let locked, number, visitors, complaints, stocktake, inside, required, unit, entered: String
    let answered, state, again: String

    var testDescription: String { language }

    static let chinese = Words(
      language: "zh-Hans", locked: "已锁定", number: "工号", visitors: "[F6 访客", complaints: "[F7 投诉",
      stocktake: "[F8 盘点", inside: "在场 ", required: "必填 *", unit: "房号", entered: "进入",
      answered: "电话响应", state: "状态", again: "请再按一次 F9")
    static let english = Words(
      language: "en", locked: "locked", number: "Number", visitors: "[F6 Visitors",
      complaints: "[F7 Complaints", stocktake: "[F8 Stocktake", inside: "inside ",
      required: "required *", unit: "Unit", entered: "In", answered: "responded by phone",
      state: "State", again: "F9 again")
  }

  @Test(arguments: [Words.chinese, .english])
  func `the day is worked on the screen`(words: Words) throws {
    let console = try ConsoleInTmux(
      desk, at: "2024-05-06 09:00", arguments: ["--language", words.language])
    try signIn(console, words)
    try admitAndTakeBack(console, words)
    try takeDownAndAnswer(console, words)
    try noteForTheNextShift(console, words)
    try lookAtTheStocktake(console, words)
    try console.press("C-o")
    // A terminal may show a frame while it is still on its way.
    try console.wait("the lock, and nobody's data") { rows in
      rows.contains { $0.contains(words.locked) }
        && !rows.contains { $0.contains("电梯") || $0.contains("2-101") }
    }
    try console.press("C-q")
    try console.wait("the end") { _ in (try? console.isOver) == true }
  }

  private func signIn(_ console: ConsoleInTmux, _ words: Words) throws {
    let locked = try console.see(words.locked, words.number)
    try expectCursor(console, at: words.number, in: locked)
    try console.fill("1002")
    try console.type("1234")
    let typed = try console.see("****")
    #expect(!typed.contains { $0.contains("1234") })
    try console.press("F9")
    try console.see("王强", "翠湖苑", words.complaints)
  }

  private func admitAndTakeBack(_ console: ConsoleInTmux, _ words: Words) throws {
    try console.press("F6", "C-n")
    let form = try console.see(words.visitors, words.required)
    try expectCursor(console, at: words.unit, in: form)
    for text in ["2-101", "张三", "", "探访", ""] { try console.fill(text) }
    try console.type("1")
    try console.press("F9")
    let list = try console.see("V-1", words.inside + "1")
    let head = try row(words.unit, in: list)
    let slip = try row("V-1", in: list)
    #expect(slip.contains("张**") && !slip.contains("张三"))
    try expectAligned([words.unit: "2-101"], head: head, row: slip)
    // A time stands at the right of its column.
    let entered = try #require(head.firstRange(of: words.entered))
    let time = try #require(slip.firstRange(of: /09:0\d/))
    #expect(head[..<entered.upperBound].columns == slip[..<time.upperBound].columns)
    // A key struck twice takes no slip back that was just given out.
    try console.press("F9")
    try console.see(words.again, words.inside + "1")
    try console.press("F9")
    try console.see(words.inside + "0")
  }

  private func takeDownAndAnswer(_ console: ConsoleInTmux, _ words: Words) throws {
    try console.press("F7", "C-n")
    try console.see(words.complaints, words.required)
    try console.type("11")
    for text in ["3-202", "", "", "", "电梯停运", "电梯停了半天，老人下不了楼"] { try console.fill(text) }
    try console.press("F9")
    let list = try console.see("T20240506-001")
    let complaint = try row("T20240506-001", in: list)
    #expect(complaint.contains("电梯停运"))
    try expectAligned(
      [words.unit: "3-202"], head: try row(words.state, in: list), row: complaint)
    try console.press("F10")
    try console.see(">1")
    try console.press("1")
    try console.see(words.required, "T20240506-001")
    try console.type("维修工一小时内到")
    try console.press("F9")
    try console.wait("the list") { rows in
      rows.contains { $0.contains("T20240506-001") }
        && !rows.contains { $0.contains(words.required) }
    }
    try console.press("Enter")
    try console.see(words.answered)
    try console.press("Escape")
  }

  private func noteForTheNextShift(_ console: ConsoleInTmux, _ words: Words) throws {
    try console.press("F5", "C-n")
    try console.see("[F5", words.required)
    try console.fill("3号水泵停机检修")
    try console.fill("B2车库")
    try console.type("1")
    try console.press("F9")
    let list = try console.wait("the note") { rows in
      rows.contains { $0.contains("3号水泵") } && !rows.contains { $0.contains(words.required) }
    }
    #expect(try row("T20240506-001", in: list).contains("电梯停运"))
  }

  private func lookAtTheStocktake(_ console: ConsoleInTmux, _ words: Words) throws {
    try console.press("F8")
    try console.see(words.stocktake, "FC-01", "T20240506-001")
    try console.wait("the cursor in the find line") { _ in
      let cursor = try? console.cursor()
      return cursor?.isVisible == true && cursor?.row == 2
    }
  }
}

// MARK: What a clerk looks at

extension DayStory {
  private func row(_ text: String, in rows: [String]) throws -> String {
    try #require(rows.first { $0.contains(text) }, "no \(text)")
  }

  /// Checks that each head stands over its text, counted in columns.
  private func expectAligned(
    _ pairs: [String: String], head: String, row: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (name, text) in pairs {
      let above = try #require(head.range(of: name), sourceLocation: sourceLocation)
      let below = try #require(row.range(of: text), sourceLocation: sourceLocation)
      #expect(
        head[..<above.lowerBound].columns == row[..<below.lowerBound].columns,
        "\(name)\n\(head)\n\(row)", sourceLocation: sourceLocation)
    }
  }

  /// Checks that the terminal's own cursor can be seen, in the field that has this label.
  private func expectCursor(
    _ console: ConsoleInTmux, at label: String, in rows: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let row = try #require(rows.firstIndex { $0.contains(label) }, sourceLocation: sourceLocation)
    let field = try #require(rows[row].firstIndex(of: "["), sourceLocation: sourceLocation)
    let column = rows[row][...field].columns
    let cursor = try console.cursor()
    #expect(
      cursor == (column, row, true), "\(cursor) but \(column), \(row)",
      sourceLocation: sourceLocation)
  }
}
