import Terminal

/// A column of a table: its head, its shape, and what it says of a row.
package struct Column<Row>: Sendable {
  let title: String
  let shape: ColumnShape
  let text: @Sendable (Row) -> String
  private(set) var style: @Sendable (Row) -> Style = { _ in .text }
  /// Whether a voice needs no title before what it says.
  private(set) var saysItself = false
  /// What a voice says of a row instead of the text, where the text is figures and signs.
  private(set) var said: (@Sendable (Row) -> String)?

  package init(
    _ title: String, _ shape: ColumnShape, text: @escaping @Sendable (Row) -> String
  ) {
    self.title = title
    self.shape = shape
    self.text = text
  }

  /// The same column, whose text needs no title before it to be understood.
  package var sayingItself: Self {
    var column = self
    column.saysItself = true
    return column
  }

  /// The same column, of which a voice says something else.
  package func saying(_ said: @escaping @Sendable (Row) -> String) -> Self {
    var column = self
    column.said = said
    return column
  }

  /// The same column with a meaning to what it says.
  package func styled(_ style: @escaping @Sendable (Row) -> Style) -> Self {
    var column = self
    column.style = style
    return column
  }
}

/// Rows under column heads, with the selected one marked by `>` and reversed.
///
/// A long list is shown in pages, so that moving by one row changes two rows of the screen and not
/// all of them; the last page is as full as the others.
package struct Table<Row: Sendable>: View {
  /// What is selected, and whether keys go there.
  package enum Selection: Hashable, Sendable {
    case none
    case row(Int)
    /// The same while keys go elsewhere: marked, but not reversed.
    case rowAside(Int)
    /// The same with the cursor at its first cell, for those who hear the screen.
    case rowWithCursor(Int)

    var index: Int? {
      switch self {
      case .none: nil
      case .row(let index), .rowAside(let index), .rowWithCursor(let index): index
      }
    }
  }

  private let rows: [Row]
  private let selection: Selection
  private let columns: [Column<Row>]
  private let whenEmpty: String

  package init(
    _ rows: [Row], selection: Selection = .none, columns: [Column<Row>], whenEmpty: String = ""
  ) {
    self.rows = rows
    self.selection = selection
    self.columns = columns
    self.whenEmpty = whenEmpty
  }

  /// Makes a table with a selection that is on or off, for the plainest lists.
  package init(
    _ rows: [Row], selection index: Int?, columns: [Column<Row>], whenEmpty: String = ""
  ) {
    self.init(
      rows, selection: index.map(Selection.row) ?? .none, columns: columns, whenEmpty: whenEmpty)
  }

  package func draw(on frame: inout Frame, in rect: Rect) {
    let place = Place(self, isRead: frame.isRead, in: rect)
    if place.hasHeads {
      var rest = rect
      let heads = columns.map { Span($0.title, .dim) }
      draw(heads, place.widths, after: place.margin, on: &frame, in: rest.cutTop())
    }
    if rows.isEmpty {
      var rest = place.body
      Line([Span(String(repeating: " ", count: place.margin) + whenEmpty, .dim)])
        .draw(on: &frame, in: rest.cutTop())
    }
    for index in page(of: place.body.rows) { draw(index, on: &frame, at: place) }
  }

  /// Draws the rows that look otherwise than when the row at `former` was selected.
  func redraw(from former: Int?, on frame: inout Frame, in rect: Rect) {
    let place = Place(self, isRead: frame.isRead, in: rect)
    let page = page(of: place.body.rows)
    guard let former, self.page(of: place.body.rows, around: former) == page,
      let index = selection.index
    else {
      frame.fill(rect)
      return draw(on: &frame, in: rect)
    }
    for index in Set([former, index]) {
      frame.fill(place.row(index, from: page.lowerBound))
      draw(index, on: &frame, at: place)
    }
  }

  private func draw(_ index: Int, on frame: inout Frame, at place: Place) {
    let cells = columns.map { Span($0.text(rows[index]), $0.style(rows[index])) }
    let line = place.row(index, from: page(of: place.body.rows).lowerBound)
    draw(cells, place.widths, after: place.margin, on: &frame, in: line)
    if index == selection.index { mark(line, on: &frame) }
  }

  /// Where the parts of a table stand.
  private struct Place {
    let margin: Int
    let widths: [Int?]
    let hasHeads: Bool
    /// What is left for rows.
    let body: Rect

    init(_ table: Table, isRead: Bool, in rect: Rect) {
      // Who hears the row is told of it by the cursor, and needs no sign before it.
      margin = isRead ? 0 : 2
      widths = ColumnShape.widths(table.columns.map(\.shape), in: rect.columns - margin)
      hasHeads = table.columns.contains { !$0.title.isEmpty }
      var rest = rect
      if hasHeads { _ = rest.cutTop() }
      body = rest
    }

    func row(_ index: Int, from first: Int) -> Rect {
      var rest = body
      _ = rest.cutTop(index - first)
      return rest.cutTop()
    }
  }

  /// The rows on the page on which the selection is.
  private func page(of height: Int) -> Range<Int> {
    page(of: height, around: selection.index ?? 0)
  }

  private func page(of height: Int, around index: Int) -> Range<Int> {
    guard height > 0, !rows.isEmpty else { return 0..<0 }
    let start = min(max(0, index), rows.count - 1) / height * height
    let end = min(start + height, rows.count)
    return max(0, end - height)..<end
  }

  private func draw(
    _ cells: [Span], _ widths: [Int?], after margin: Int, on frame: inout Frame, in line: Rect
  ) {
    var rest = line
    _ = rest.cutLeft(margin)
    for (index, cell) in cells.enumerated() {
      guard let width = widths[index] else { continue }
      let shape = columns[index].shape
      let place = rest.cutLeft(width)
      // Where not even the least fits, what is left of the place is what there is.
      frame.write(
        cell.text, over: place, align: shape.alignment, cutting: shape.cut, style: cell.style)
      _ = rest.cutLeft(ColumnShape.gap)
    }
  }

  private func mark(_ line: Rect, on frame: inout Frame) {
    if !frame.isRead { frame.write(">", in: line) }
    if case .rowAside = selection { return }
    frame.restyle(line, .selection)
    let isCursorHere = if case .rowWithCursor = selection { true } else { frame.isRead }
    if isCursorHere, !line.isEmpty { frame.cursor = line.origin }
  }
}
