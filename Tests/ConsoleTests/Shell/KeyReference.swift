import Desk
import Domain
import Resources
import Support
import Terminal

// The codes of the panes' actions are seen only inside.
@testable import Console

/// What `docs/keys.md` should say: the command table by blocks of keys, then the quick codes.
struct KeyReference {
  private static let blocks: [(title: String, commands: [ConsoleCommand])] = [
    ("F1 to F4 ask", [.help, .palette, .find, .choices]),
    ("F5 to F8 go", [.handover, .visitors, .complaints, .stocktake]),
    ("F9 to F12 do", [.save, .actions, .back]),
  ]

  func page() throws -> String {
    let blocks = Self.blocks.map { table($0.title, $0.commands) }
    let listed = Self.blocks.flatMap(\.commands)
    let others = ConsoleCommand.allCases.filter { !listed.contains($0) && $0.row.key != nil }
    return """
      # Keys

      Made from the console's table of commands by `KeyReferenceTests`, which fails when this page is
      stale and writes it anew with `RECORD=1 swift test --filter KeyReferenceTests`.

      A key means the same everywhere. Alt and a digit is the twin of a function key, for terminals and
      input methods that keep the function keys to themselves. Plain typing in a list finds; in a form
      it is text; in a menu a digit chooses, full-width ones too.

      \(blocks.joined(separator: "\n\n"))

      \(table("Everywhere else", others))

      ## Quick codes

      Typed after F2, then Enter. The first digit is the pane: 1 handover, 2 visitors, 3 complaints, 8
      stocktake, 9 the console itself.

      | Code | 中文 | English |
      |---|---|---|
      \(try codes().joined(separator: "\n"))

      """
  }

  private func table(_ title: String, _ commands: [ConsoleCommand]) -> String {
    let rows = commands.map { command -> String in
      let row = command.row
      let keys = [row.key?.description ?? ""] + row.twins
      let cells = [keys.joined(separator: ", ")] + both(row.title) + both(row.help)
      return "| " + cells.joined(separator: " | ") + " |"
    }
    let heads = [
      "## \(title)", "", "| Key | 中文 | English | 说明 | What it does |", "|---|---|---|---|---|",
    ]
    return (heads + rows).joined(separator: "\n")
  }

  private func both(_ phrase: Phrase) -> [String] {
    Language.allCases.map { phrase.text(in: $0) }
  }

  /// Every code of the palette, with what it is called where it can be done.
  private func codes() throws -> [String] {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    let news = try rehearsal.desk.ask(ReadDesk(), as: rehearsal.clerk("1001"))
    var titles: [String: [String]] = [:]
    var panes = Session.fourPanes
    let scene = Scene(language: .chinese, now: rehearsal.now, house: news.house, staff: news.staff)
    for index in panes.indices { panes[index].show(news, in: scene) }
    for action in panes.flatMap({ $0.everyAction(in: scene) }) where !action.code.isEmpty {
      let title = both(action.title).joined(separator: " | ")
      if titles[action.code]?.contains(title) != true {
        titles[action.code, default: []].append(title)
      }
    }
    for command in ConsoleCommand.allCases where !command.row.code.isEmpty {
      titles[command.row.code, default: []].append(both(command.row.title).joined(separator: " | "))
    }
    return titles.sorted { $0.key < $1.key }.flatMap { code, titles in
      titles.map { "| \(code) | \($0) |" }
    }
  }
}

extension DeskPane {
  /// What can be done with any of its rows.
  fileprivate func everyAction(in scene: Scene) -> [PaneAction] {
    var pane = self
    return [new(in: scene)].compactMap { $0 }
      + list.all.flatMap { row -> [PaneAction] in
        pane.list.select(row.id, in: scene)
        return pane.actions(in: scene) + [pane.main(in: scene)].compactMap { $0 }
      }
  }
}
