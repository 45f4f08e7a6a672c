import Desk
import Domain
import Resources
import Terminal

extension Session {
  /// Opens the search over everything in the file (F3).
  mutating func openSearch() {
    overlay = .palette(
      Palette(items: recordItems(), title: ConsoleCommand.find.row.title, isSearch: true))
  }

  /// What is typed there, which the desk should look for.
  package var searched: String? {
    if case .palette(let palette) = overlay { palette.question } else { nil }
  }

  /// Takes what the desk has found.
  package mutating func show(_ found: [FindEverything.Found], for text: String) {
    guard case .palette(var palette) = overlay else { return }
    // One under the other, as far as a row has room for a unit and a matter beside.
    let numbers = min(16, found.map(\.id.columns).max() ?? 0)
    let places = min(14, found.compactMap(\.place?.columns).max() ?? 0)
    let items = found.map { found in
      let cells = [
        found.id.padded(to: numbers), (found.place ?? "").padded(to: places), found.title,
      ]
      return Palette.Item(
        code: "", title: cells.filter { !$0.isEmpty }.joined(separator: "  "),
        note: scene.say(found.words), isEnabled: true, effect: .found(found))
    }
    // The lists know pinyin of every word; what they find beside is added.
    let known = Set(found.map(\.id))
    let listed = recordItems().filter { item in
      guard case .record(_, let id) = item.effect, !known.contains(id) else { return false }
      return palette.holds(item, text, in: scene)
    }
    palette.show(items + listed, for: text)
    overlay = .palette(palette)
  }

  /// Whether a record stands in one of the lists.
  func isListed(_ id: String) -> Bool {
    panes.contains { pane in pane.records(in: scene).contains { $0.id == id } }
  }
}

extension String {
  /// The same with blanks behind it up to so many columns; never cut.
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - self.columns))
  }
}

extension FindEverything.Found {
  /// What kind of thing it is.
  package var words: Phrase {
    if let kind = IntakeKind(rawValue: kind) { return kind.words }
    return switch kind {
    case "house": Phrase("住户", "household")
    case "visit": Phrase("访客", "visitor")
    case "staff": Phrase("员工", "staff")
    case "notebook": Phrase("记事", "notebook")
    case "item": Phrase("物品", "article")
    default: Phrase("交接", "handover")
    }
  }

  /// What is shown of it where it stands in no list.
  var page: Question<Page> {
    if case .show(let record) = record { return record }
    return { desk, clerk, scene in
      Page("\(scene.say(words))  \(id)", try parts(from: desk, clerk, in: scene))
    }
  }

  private var record: Request? {
    if IntakeKind(rawValue: kind) != nil { return .intake(id) }
    return kind == "visit" ? .visit(id) : nil
  }

  private func parts(
    from desk: FrontDesk, _ clerk: SignedIn, in scene: Scene
  ) throws -> [DetailPart] {
    guard kind == "house" else { return [.text(title), .text(place ?? "", style: .dim)] }
    let file = try desk.ask(ShowRepairFile(id), as: clerk)
    return try desk.ask(LookUpHouse(id), as: clerk).parts(in: scene) + [.blank]
      + file.parts(in: scene)
  }
}
