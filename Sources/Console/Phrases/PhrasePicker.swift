import Domain
import Resources
import Terminal

/// The standing phrases over a form, found by code, pinyin initials, pinyin or words.
struct PhrasePicker: Sendable {
  let phrases: [StockPhrase]
  /// What the record knows to put into their blanks.
  let known: [String: String]
  private(set) var text = TextField(limit: 20)
  var selection = 0

  init(_ phrases: [StockPhrase], known: [String: String]) {
    self.phrases = phrases
    self.known = known
  }

  mutating func type(_ key: Key) {
    if text.type(key) { selection = 0 }
  }

  mutating func paste(_ pasted: String) {
    text.insert(OutsideText.line(pasted))
    selection = 0
  }

  /// What stands in the field afterwards.
  func filled(_ phrase: StockPhrase, in scene: Scene) -> String {
    StockPhrase.filled(phrase.text(inEnglish: scene.language == .english), with: known)
  }

  /// The phrases that are meant, the best first.
  func found(in scene: Scene) -> [StockPhrase] {
    let wanted = text.text.searchFolded
    guard !wanted.isEmpty else { return phrases }
    return phrases.enumerated().compactMap { place, phrase in
      rank(of: phrase, for: wanted, in: scene).map { (rank: $0, place: place, phrase: phrase) }
    }.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.phrase)
  }

  private func rank(of phrase: StockPhrase, for wanted: String, in scene: Scene) -> Int? {
    if phrase.code == wanted { return 0 }
    if phrase.code.hasPrefix(wanted) { return 1 }
    let kind = phrase.kind.words.text(in: .chinese)
    if let keys = scene.pinyin?.keys(of: phrase.chinese) {
      if keys.initials.hasPrefix(wanted) { return 2 }
      if keys.pinyin.hasPrefix(wanted) { return 3 }
    }
    if scene.pinyin?.keys(of: kind).initials == wanted { return 4 }
    let texts = [phrase.chinese, phrase.english, kind, phrase.kind.words.text(in: .english)]
    return texts.contains { $0.searchFolded.contains(wanted) } ? 5 : nil
  }
}

// MARK: As it is seen

extension PhrasePicker {
  func view(in scene: Scene, size: Size) -> any View {
    let found = found(in: scene)
    let columns = min(Self.widest, size.columns - 6)
    let chosen = found.indices.contains(selection) ? filled(found[selection], in: scene) : ""
    let below = Detail([.blank, .text(chosen, style: .strong)])
    let rows = max(1, min(Self.longest, found.count, size.rows - 9))
    let list = ChoiceList(
      found.map { phrase in
        let words = filled(phrase, in: scene)
        return Choice(phrase.code, words.truncated(to: columns - Self.codeColumns))
      }, selection: found.isEmpty ? nil : min(selection, found.count - 1),
      hasCursor: scene.isRead && selection > 0)
    return Overlay(
      scene.say(ConsoleCommand.phrases.row.title),
      prompt: Prompt(
        scene.say("代码或拼音>", "code or word>"), text,
        right: [Span(scene.say("\(found.count) 条", "\(found.count)"), .dim)]),
      footer: scene.say("Enter 放入字段   Esc 关闭", "Enter puts it in   Esc closes"),
      size: Size(columns: columns, rows: rows + Self.rowsBelow)
    ) { Rows([(.exactly(rows), list), (.rest, below)]) }
  }

  private static let widest = 72
  private static let longest = 8
  /// Columns for the code, the sign before it and the mark at the edge.
  private static let codeColumns = 14
  /// Rows for the chosen phrase whole.
  private static let rowsBelow = 3
}
