import Desk
import Domain
import Resources
import Terminal

/// Every command in one list, found by name, pinyin initials or a two-digit code.
struct Palette: Sendable {
  /// One thing the palette offers.
  struct Item: Sendable {
    enum Effect: Sendable {
      case command(ConsoleCommand)
      case action(PaneKind, PaneAction)
      case record(PaneKind, String)
      /// Something the desk has found, which may be in no list.
      case found(FindEverything.Found)
    }

    let code: String
    let title: String
    /// The key that does the same.
    let note: String
    let isEnabled: Bool
    let effect: Effect
    /// What it is found by, beside its title.
    var words: [String] = []
    /// What it is called, and found by last, in either language; nothing for a record.
    var name: Phrase?
  }

  private(set) var items: [Item]
  /// What it was given, and offers while nothing is looked for.
  private let given: [Item]
  let title: Phrase
  /// Whether it looks in the file, and not only at what it was given.
  let isSearch: Bool
  /// What was looked for when the items were found.
  private(set) var searched = ""
  private(set) var text = TextField(limit: 60)
  var selection = 0

  init(
    items: [Item], title: Phrase = ConsoleCommand.palette.row.title, isSearch: Bool = false
  ) {
    self.items = items
    given = items
    self.title = title
    self.isSearch = isSearch
  }

  /// What the desk should look for; nothing where it has been asked already.
  var question: String? {
    let wanted = text.text
    return isSearch && !wanted.isEmpty && wanted != searched ? wanted : nil
  }

  /// Takes what the desk has found.
  mutating func show(_ items: [Item], for text: String) {
    self.items = items
    searched = text
  }

  /// Takes a key that is text; false if it is none.
  mutating func type(_ key: Key) -> Bool {
    guard text.type(key) else { return false }
    selection = 0
    if isSearch, text.isEmpty { show(given, for: "") }
    return true
  }

  mutating func paste(_ pasted: String) {
    text.insert(OutsideText.line(pasted))
    selection = 0
  }

  /// The items that fit, the best first: code, initials, pinyin, words.
  func found(in scene: Scene) -> [Item] {
    let wanted = text.text.searchFolded
    guard !wanted.isEmpty, !isSearch else { return items }
    return items.enumerated().compactMap { place, item in
      rank(of: item, for: wanted, in: scene).map { (rank: $0, place: place, item: item) }
    }.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.item)
  }

  /// Whether an item is meant by a text.
  func holds(_ item: Item, _ text: String, in scene: Scene) -> Bool {
    rank(of: item, for: text.searchFolded, in: scene) != nil
  }

  private func rank(of item: Item, for wanted: String, in scene: Scene) -> Int? {
    if item.code == wanted { return 0 }
    if !item.code.isEmpty, item.code.hasPrefix(wanted) { return 1 }
    let texts = [item.title] + item.words
    if let keys = scene.pinyin?.keys(of: item.title) {
      if keys.initials == wanted { return 2 }
      if keys.initials.hasPrefix(wanted) { return 3 }
      if keys.pinyin.hasPrefix(wanted) { return 4 }
    }
    if texts.contains(where: { $0.searchFolded.contains(wanted) }) { return 5 }
    let isLetters = wanted.allSatisfy { $0.isASCII && $0.isLetter }
    if isLetters, texts.contains(where: { scene.pinyin?.reads($0, as: wanted) == true }) {
      return 6
    }
    return item.name.map { scene.holdsOtherwise($0, wanted) } == true ? 7 : nil
  }
}

extension Session {
  /// What can be done: the commands of the console, and what the panes offer.
  func paletteItems() -> [Palette.Item] {
    let own = pane.actions(in: scene).filter { !$0.isFree }
    let here = own.map { item(for: $0, of: focus, note: "F10") }
    let everywhere = PaneKind.allCases.flatMap { kind -> [Palette.Item] in
      let pane = panes[kind.rawValue]
      let begun = pane.new(in: scene).map { [item(for: $0, of: kind, note: "\(kind.key) ^N")] }
      let main = pane.main(in: scene).map { [item(for: $0, of: kind, note: "\(kind.key) F9")] }
      let coded =
        kind == focus
        ? []
        : pane.actions(in: scene).filter { !$0.code.isEmpty }
          .map { item(for: $0, of: kind, note: "\(kind.key) F10") }
      let offered = (begun ?? []) + coded + (main ?? [])
      // The main step is one of the actions too, nearly always.
      return offered.enumerated().filter { place, item in
        !(offered.prefix(place) + (kind == focus ? here[...] : [])).contains {
          $0.title == item.title
        }
      }.map(\.element)
    }
    let listed: [ConsoleCommand] = [
      .handover, .visitors, .complaints, .stocktake, .find, .insideNow, .overdue, .alarm, .lock,
      .messages,
      .language, .terminalCheck, .help, .repaint, .quit,
    ]
    let commands = listed.map { command in
      Palette.Item(
        code: command.row.code, title: scene.say(command.row.title),
        note: command.row.key?.description ?? "", isEnabled: true, effect: .command(command),
        words: [scene.say(command.row.hint)], name: command.row.title)
    }
    let office = office.list(in: scene).map { item(for: $0, of: focus, note: "") }
    return here + everywhere + commands + office
  }

  private func item(for action: PaneAction, of kind: PaneKind, note: String) -> Palette.Item {
    let why = action.hindrance(in: scene).map { "  (\(scene.say($0)))" } ?? ""
    return Palette.Item(
      code: action.code, title: scene.say(action.title) + why, note: note,
      isEnabled: action.isPossible(in: scene), effect: .action(kind, action),
      name: action.title)
  }

  /// The records of every pane, to be found from anywhere.
  func recordItems() -> [Palette.Item] {
    PaneKind.allCases.flatMap { kind in
      panes[kind.rawValue].records(in: scene).filter(\.row.isFound).map { id, text, row in
        Palette.Item(
          code: "", title: text, note: scene.say(kind.words), isEnabled: true,
          effect: .record(kind, id), words: row.searchTexts)
      }
    }
  }

  mutating func take(_ key: Key, in palette: Palette) -> Request? {
    var palette = palette
    let found = palette.found(in: scene)
    switch key {
    case .up: palette.selection = max(0, palette.selection - 1)
    case .down: palette.selection = max(0, min(found.count - 1, palette.selection + 1))
    case .enter:
      guard found.indices.contains(palette.selection) else {
        overlay = nil
        return nil
      }
      return choose(found[palette.selection])
    case .escape where !palette.text.isEmpty: _ = palette.type(.control("u"))
    case .escape, .function(12), .control("c"), .function(2):
      overlay = nil
      return nil
    default: _ = palette.type(key)
    }
    overlay = .palette(palette)
    return nil
  }

  mutating func choose(_ item: Palette.Item) -> Request? {
    // What stands in no list is shown over the search, which is there again afterwards.
    if case .found(let found) = item.effect, !isListed(found.id) { return .show(found.page) }
    overlay = nil
    switch item.effect {
    case .command(let command): return carryOut(command)
    case .action(let pane, let action):
      go(to: pane)
      return begin(action)
    case .record(let kind, let id):
      go(to: kind)
      closeForm()
      pane.select(id, in: scene)
      detailTop = 0
    case .found(let found): goToRecord(found.id)
    }
    return nil
  }
}
