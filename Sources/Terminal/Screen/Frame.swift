import Glibc

/// One screenful of cells and a cursor, as a value.
///
/// A wide glyph takes two cells and never half of one: what does not fit before an edge is left
/// blank, and writing over one half blanks the other. What falls outside is not drawn, so a view
/// draws the same way at every size.
package struct Frame: Hashable, Sendable {
  /// A cell: its glyph, or nil for the right half of a wide one.
  package struct Cell: Hashable, Sendable {
    package fileprivate(set) var glyph: Glyph?
    package fileprivate(set) var style: Style

    package static let blank = Cell(glyph: .blank, style: .text)
  }

  package let size: Size
  /// Where the next typed character will stand, for the terminal's own cursor and for the
  /// candidates of an input method; nil where nothing can be typed.
  package var cursor: Point?
  /// Whether the frame is for somebody who hears it or reads it with the fingers: what is only there to
  /// be looked at, rules and brackets and signs, is then left out.
  package var isRead = false
  private var cells: [Cell]

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(origin: Point(column: 0, row: 0), size: size) }

  /// The cells of a row; none if there is no such row.
  package func cells(inRow row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Whether a row is byte for byte that of a frame of the same size; where it is not, it may still
  /// be the same.
  func isSurelySame(as other: Frame, inRow row: Int) -> Bool {
    let bytes = row * size.columns * MemoryLayout<Cell>.stride
    let count = size.columns * MemoryLayout<Cell>.stride
    return cells.withUnsafeBytes { cells in
      other.cells.withUnsafeBytes { others in
        guard let here = cells.baseAddress, let there = others.baseAddress else { return true }
        return memcmp(here + bytes, there + bytes, count) == 0
      }
    }
  }

  /// Writes a text into the first row of a rectangle, and returns the columns it took.
  ///
  /// What does not fit is cut. The rest of the row keeps what it showed.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, in rect: Rect, style: Style = .text
  ) -> Int {
    let row = rect.origin.row
    let shown = rect.intersection(bounds)
    guard rect.rows > 0, (0..<size.rows).contains(row) else { return 0 }
    if shown.columns == rect.columns,
      let taken = text.ifPlain({ put($0, in: shown, style: style) })
    {
      return taken
    }
    var column = rect.origin.column
    for glyph in Glyphs(text) {
      guard column + glyph.columns <= rect.endColumn else { break }
      if column >= shown.origin.column, column + glyph.columns <= shown.endColumn {
        put(glyph, column: column, row: row, style: style)
      }
      column += glyph.columns
    }
    return column - rect.origin.column
  }

  /// Writes a text over the whole first row of a rectangle: cut if it is too long, among blanks if
  /// it is too short.
  package mutating func write(
    _ text: String, over rect: Rect, align alignment: Alignment, cutting side: CutSide,
    style: Style = .text
  ) {
    var rest = rect
    var row = rest.cutTop()
    let (shown, columns) = text.cut(to: row.columns, side)
    if columns < row.columns {
      fill(row, style: style)
      _ = row.cutLeft(alignment.blanksBefore(of: row.columns - columns))
    }
    write(shown, in: row, style: style)
  }

  /// Blanks a rectangle.
  package mutating func fill(_ rect: Rect, style: Style = .text) {
    let shown = rect.intersection(bounds)
    guard shown.columns > 0 else { return }
    let blank = Cell(glyph: .blank, style: style)
    for row in shown.origin.row..<shown.endRow {
      let first = row * size.columns + shown.origin.column
      blankHalves(from: first, columns: shown.columns)
      for index in first..<first + shown.columns { cells[index] = blank }
    }
  }

  /// Gives all of a rectangle one style, and leaves what is written there.
  package mutating func restyle(_ rect: Rect, _ style: Style) {
    let shown = rect.intersection(bounds)
    for row in shown.origin.row..<shown.endRow {
      for column in shown.origin.column..<shown.endColumn {
        cells[row * size.columns + column].style = style
      }
    }
  }

  /// Puts a plain text into the row of a rectangle that lies in the frame, as far as it fits.
  private mutating func put(_ text: PlainText, in rect: Rect, style: Style) -> Int {
    let first = rect.origin.row * size.columns + rect.origin.column
    let taken = text.columns <= rect.columns ? text.columns : text.cut(to: rect.columns).columns
    guard taken > 0 else { return 0 }
    blankHalves(from: first, columns: taken)
    cells.withUnsafeMutableBufferPointer { cells in
      var (cell, index) = (first, 0)
      while cell < first + taken {
        cells[cell] = Cell(glyph: text.glyph(at: index), style: style)
        let length = text.length(at: index)
        index += length
        cell += 1
        guard length > 1 else { continue }
        cells[cell] = Cell(glyph: nil, style: style)
        cell += 1
      }
    }
    return taken
  }

  private mutating func put(_ glyph: Glyph, column: Int, row: Int, style: Style) {
    let index = row * size.columns + column
    blankHalves(from: index, columns: glyph.columns)
    cells[index] = Cell(glyph: glyph, style: style)
    if glyph.columns == 2 { cells[index + 1] = Cell(glyph: nil, style: style) }
  }

  /// Blanks the halves that would be left of wide glyphs when these cells are written over.
  private mutating func blankHalves(from index: Int, columns: Int) {
    if cells[index].glyph == nil { cells[index - 1].glyph = .blank }
    let end = index + columns
    if end % size.columns != 0, cells[end].glyph == nil { cells[end].glyph = .blank }
  }
}

extension Frame {
  /// The rows as text, without the blanks that end them.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var text = cells(inRow: row).lazy.compactMap(\.glyph).text
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The rows as the letters of their styles, without the plain cells that end them.
  package var styleLines: [String] {
    (0..<size.rows).map { row in
      var letters = String(cells(inRow: row).map(\.style.letter))
      while letters.last == Style.text.letter { letters.removeLast() }
      return letters
    }
  }
}
