import Domain
import Resources
import Terminal

/// What a list can be narrowed to: mine, overdue, everything.
package struct SavedView<Row>: Sendable {
  package let title: Phrase
  package let holds: @Sendable (Row, Scene) -> Bool

  package init(_ title: Phrase, holds: @escaping @Sendable (Row, Scene) -> Bool) {
    self.title = title
    self.holds = holds
  }
}

/// An order of a list, by one of its columns.
package struct SavedOrder<Row>: Sendable {
  package let title: Phrase
  package let precedes: @Sendable (Row, Row) -> Bool

  package init(_ title: Phrase, precedes: @escaping @Sendable (Row, Row) -> Bool) {
    self.title = title
    self.precedes = precedes
  }

  /// The rows with the smallest value first.
  package static func by<Value: Comparable & SendableMetatype>(
    _ title: Phrase, _ value: @escaping @Sendable (Row) -> Value
  ) -> SavedOrder { SavedOrder(title) { value($0) < value($1) } }
}

/// A row of a list, and the words by which it is found while one types.
package protocol ListRow: Identifiable, Sendable where ID: Sendable {
  /// Texts to be searched; pinyin is made of them when it is asked for.
  var searchTexts: [String] { get }
  /// Whether something can be done with it and others at once.
  var isMarkable: Bool { get }
  /// Whether it is found everywhere (F3) as a thing of its own, and does not only say of a record
  /// that all is well with it.
  var isFound: Bool { get }
  /// Whether it is told at length only where it is opened, which the journal then says.
  var isConfidential: Bool { get }
}

extension ListRow {
  package var isMarkable: Bool { true }
  package var isFound: Bool { true }
  package var isConfidential: Bool { false }
}

/// The list of a pane: its rows, the find line, the view, and the selection that follows its row.
package struct PaneList<Row: ListRow>: Sendable {
  package private(set) var listing = Listing<Row>()
  package private(set) var all: [Row] = []
  package private(set) var find = TextField(limit: 60)
  package private(set) var view = 0
  package var marked: Set<Row.ID> = [] { didSet { changes += 1 } }
  /// How often anything in the list has changed but the place of the selection.
  private(set) var changes = 0
  private let views: [SavedView<Row>]
  /// The rows that were there before the news came.
  private var former: Set<Row.ID> = []
  /// The row that was selected when somebody began to look for words.
  private var beforeFind: Row.ID?
  /// The texts of each row as they are compared; made when somebody begins to type.
  private var folded: [Row.ID: [String]] = [:]

  private let orders: [SavedOrder<Row>]
  /// The place of the order in force; nothing for the desk's own.
  package private(set) var order: Int?

  package init(views: [SavedView<Row>], orders: [SavedOrder<Row>] = []) {
    self.views = views
    self.orders = orders
    viewTitles = views.map(\.title)
    orderTitles = orders.map(\.title)
  }

  /// Says that what a row shows has changed, though the row has not.
  mutating func change() { changes += 1 }

  package var selected: Row? { listing.selected }
  package var rows: [Row] { listing.rows }
  // Told at every key that moves.
  package let viewTitles: [Phrase]
  package let orderTitles: [Phrase]

  /// How many rows each view holds.
  package func count(ofView index: Int, in scene: Scene) -> Int {
    all.count { views[index].holds($0, scene) }
  }

  /// Takes the rows as they now are.
  package mutating func replace(with rows: [Row], in scene: Scene) {
    former = Set(all.map(\.id))
    all = rows
    folded = [:]
    marked.formIntersection(rows.map(\.id))
    narrow(in: scene)
  }

  package mutating func choose(view: Int, in scene: Scene) {
    change(to: max(0, min(view, views.count - 1)))
    narrow(in: scene)
  }

  /// Marks are of one view, and go with it: nobody acts on what is no longer seen.
  private mutating func change(to view: Int) {
    guard view != self.view else { return }
    self.view = view
    marked = []
  }

  /// Orders the list; the same order again turns back to the desk's own.
  package mutating func choose(order: Int, in scene: Scene) {
    self.order = orders.indices.contains(order) && order != self.order ? order : nil
    narrow(in: scene)
  }

  package mutating func clearFind(in scene: Scene) {
    find.clear()
    narrow(in: scene)
  }

  /// Selects a row wherever it is, widening the view if it must.
  package mutating func select(_ id: Row.ID, in scene: Scene) {
    if listing.select(id) { return }
    guard let row = all.first(where: { $0.id == id }) else { return }
    find.clear()
    if !views[view].holds(row, scene) {
      change(to: views.firstIndex { $0.holds(row, scene) } ?? view)
    }
    narrow(in: scene)
    listing.select(id)
  }

  /// Selects a row that something was done with: a new one wherever it is, one that was there
  /// before only where it still belongs in the view.
  package mutating func follow(_ id: Row.ID, in scene: Scene) {
    let row = all.first { $0.id == id }
    let belongs = row.map { views.isEmpty || views[view].holds($0, scene) } ?? false
    if belongs || !former.contains(id) { select(id, in: scene) }
  }

  /// Takes a key that moves or filters; false if it means something else.
  package mutating func update(_ key: Key, page: Int, in scene: Scene) -> Bool {
    switch key {
    case .up: listing.move(by: -1)
    case .down: listing.move(by: 1)
    case .pageUp: listing.move(by: -page)
    case .pageDown: listing.move(by: page)
    case .home: listing.moveToStart()
    case .end: listing.moveToEnd()
    case .insert, .control("g"): toggleMark()
    default:
      let isBeginning = find.isEmpty
      guard find.type(key) else { return false }
      if isBeginning { beforeFind = selected?.id }
      narrow(in: scene)
    }
    return true
  }

  package mutating func paste(_ text: String, in scene: Scene) {
    if find.isEmpty { beforeFind = selected?.id }
    find.insert(OutsideText.line(text))
    narrow(in: scene)
  }

  private mutating func toggleMark() {
    guard let row = selected else { return }
    if row.isMarkable, marked.remove(row.id) == nil { marked.insert(row.id) }
    listing.move(by: 1)
  }

  private mutating func narrow(in scene: Scene) {
    changes += 1
    let held = all.filter { views.isEmpty || views[view].holds($0, scene) }
    // Stable, so that equals keep the desk's own order.
    let viewed =
      order.map { order in
        held.enumerated().sorted { left, right in
          if orders[order].precedes(left.element, right.element) { return true }
          if orders[order].precedes(right.element, left.element) { return false }
          return left.offset < right.offset
        }.map(\.element)
      } ?? held
    let words = find.text.split(whereSeparator: \.isWhitespace).map { String($0).searchFolded }
    guard !words.isEmpty else {
      list(viewed)
      beforeFind = nil
      return
    }
    fold()
    list(
      viewed.filter { row in
        let texts = folded[row.id] ?? []
        return words.allSatisfy { row.isFound(by: $0, among: texts, in: scene) }
      })
  }

  /// Lists the rows; where there were none, because the words were in no row, the one that was selected
  /// before the search is selected again.
  private mutating func list(_ rows: [Row]) {
    let wasEmpty = selected == nil
    listing.replace(with: rows)
    if wasEmpty, let beforeFind { listing.select(beforeFind) }
  }

  private mutating func fold() {
    guard folded.isEmpty else { return }
    folded = Dictionary(
      all.map { ($0.id, $0.searchTexts.map(\.searchFolded)) }, uniquingKeysWith: { $1 })
  }
}

extension ListRow {
  /// Whether one of its texts holds the word, or begins a pinyin reading with it.
  func isFound(by word: String, in scene: Scene) -> Bool {
    isFound(by: word, among: searchTexts.map(\.searchFolded), in: scene)
  }

  /// The same, where the texts have been folded already.
  func isFound(by word: String, among texts: [String], in scene: Scene) -> Bool {
    if texts.contains(where: { $0.contains(word) }) { return true }
    guard word.allSatisfy({ $0.isASCII && $0.isLetter }), let pinyin = scene.pinyin else {
      return false
    }
    return searchTexts.contains { pinyin.reads($0, as: word) }
  }
}

extension Pinyin {
  /// Whether a text is read so: by the initials of its characters, or from any syllable on, so that
  /// 漏水 in 卫生间漏水 is found by `loushui`.
  func reads(_ text: String, as word: String) -> Bool {
    let readings = readings(of: text)
    // No key path: the linker warns of the library's getter in a program for one place in memory.
    if String(readings.compactMap { $0.first }).contains(word) { return true }
    return readings.indices.contains { readings[$0...].joined().hasPrefix(word) }
  }
}
