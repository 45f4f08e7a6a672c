import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

// The palette's codes are seen only inside.
@testable import Console

/// The one table of commands.
struct ConsoleCommandTests {
  /// A twin such as `Ctrl+P`; that Alt and a digit are function keys is the decoder's affair.
  private static func twins(of command: ConsoleCommand) -> [Key] {
    command.row.twins.filter { !$0.hasPrefix("Alt+") }.compactMap { Key($0) }
  }

  @Test func `no key means two things`() {
    var meanings: [Key: ConsoleCommand] = [:]
    for command in ConsoleCommand.allCases {
      for key in [command.row.key].compactMap({ $0 }) + Self.twins(of: command) {
        #expect(meanings[key] == nil, "\(key) is \(command) too")
        meanings[key] = command
      }
    }
    #expect(meanings.count > ConsoleCommand.allCases.count / 2)
  }

  @Test(arguments: ConsoleCommand.allCases)
  func `a command is what its keys say`(command: ConsoleCommand) {
    for key in [command.row.key].compactMap({ $0 }) + Self.twins(of: command) {
      #expect(ConsoleCommand(key) == command)
    }
    let names = command.row.twins.filter { !$0.hasPrefix("Alt+") }
    #expect(Self.twins(of: command).count == names.count)
  }

  @Test(arguments: ConsoleCommand.allCases)
  func `a command is reached without letters`(command: ConsoleCommand) {
    #expect(command.row.key != nil || command.row.code.count == 2)
    if case .character? = command.row.key { Issue.record("\(command) is a letter") }
  }

  @Test(arguments: ConsoleCommand.allCases)
  func `Alt and a digit is the twin of the function key`(command: ConsoleCommand) {
    guard case .function(let number)? = command.row.key, number <= 10 else { return }
    #expect(command.row.twins.contains("Alt+\(number % 10)"))
  }

  @Test(arguments: ConsoleCommand.allCases, Language.allCases)
  func `a hint has eight cells at most`(command: ConsoleCommand, language: Language) {
    #expect(command.row.hint.text(in: language).columns <= 8)
    #expect(!command.row.title.text(in: language).isEmpty)
    #expect(!command.row.help.text(in: language).isEmpty)
  }

  @Test(arguments: PaneKind.allCases)
  func `no quick code means two things`(pane: PaneKind) throws {
    let items = try openSession(in: pane).paletteItems().filter { !$0.code.isEmpty }
    #expect(items.count > 10)
    for (code, same) in Dictionary(grouping: items, by: \.code) {
      #expect(same.count == 1, "\(code): \(same.map(\.title))")
      #expect(code.count == 2 && code.allSatisfy(\.isNumber))
    }
  }

  @Test(arguments: PaneKind.allCases)
  func `the palette says nothing twice`(pane: PaneKind) throws {
    let titles = try openSession(in: pane).paletteItems().map { $0.title + $0.note }
    #expect(Set(titles).count == titles.count)
  }

  @Test(arguments: PaneKind.allCases, Language.allCases)
  func `every column head fits its column`(pane: PaneKind, language: Language) throws {
    var session = try openSession(in: pane)
    session.speak(language)
    for (title, shape) in session.pane.heads(in: session.scene) {
      #expect(title.columns <= shape.minimum, "\(title)")
    }
  }

  private func openSession(in pane: PaneKind) throws -> Session {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    let clerk = try rehearsal.clerk("1001")
    let news = try rehearsal.desk.ask(ReadDesk(), as: clerk)
    var session = Session(
      Scene(language: .chinese, now: rehearsal.now, house: news.house, pinyin: Rehearsal.pinyin))
    let person = try #require(news.staff.first { $0.number == clerk.number })
    session.open(to: person, drafts: [:])
    session.show(news, at: rehearsal.now)
    session.go(to: pane)
    return session
  }
}

extension DeskPane {
  fileprivate func heads(in scene: Scene) -> [(String, ColumnShape)] {
    columns(in: scene).map { ($0.title, $0.shape) }
  }
}
