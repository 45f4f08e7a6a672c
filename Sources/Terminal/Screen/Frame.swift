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

  /// Blanks a rectangle.
  package mutating func fill(_ rect: Rect, style: Style = .text) {
    let shown = rect.intersection(bounds)
    for row in shown.origin.row..<shown.endRow {
      for column in shown.origin.column..<shown.endColumn {
        put(.blank, column: column, row: row, style: style)
      }
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
      var text = cells(inRow: row).compactMap { $0.glyph?.description }.joined()
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
