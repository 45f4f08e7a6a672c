import Console
import Terminal
import Testing

/// Checks that `view`, drawn on a screen of `columns` by `rows`, reads as `expected`.
///
/// The cursor reads as `_`. The blanks that end a row do not count. Where styles are given too,
/// they are the letters of the cells, as ``Style/letter`` has them.
package func expectScreen(
  _ columns: Int, by rows: Int, of view: some View, reads expected: String, styles: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var frame = drawn(view, on: Size(columns: columns, rows: rows))
  let letters = frame.styleLines.joined(separator: "\n")
  if let cursor = frame.cursor {
    frame.write("_", in: Rect(origin: cursor, size: Size(columns: 1, rows: 1)))
  }
  #expect(frame.lines.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  if let styles { #expect(letters == styles, sourceLocation: sourceLocation) }
}

/// A frame with nothing but the view on it.
package func drawn(_ view: some View, on size: Size) -> Frame {
  var frame = Frame(size)
  view.draw(on: &frame, in: frame.bounds)
  return frame
}

/// Checks that a view keeps to its place, and its cursor too, at sizes from nothing to large.
package func expectDrawsAnywhere(
  _ view: some View, sourceLocation: SourceLocation = #_sourceLocation
) {
  let sizes = [(0, 0), (1, 1), (2, 1), (20, 2), (7, 30), (60, 16), (80, 24), (220, 70)]
  for (columns, rows) in sizes {
    var frame = Frame(Size(columns: columns + 8, rows: rows + 4))
    for row in 0..<frame.size.rows {
      let line = Rect(column: 0, row: row, columns: columns + 8, rows: 1)
      frame.write(String(repeating: "%", count: columns + 8), in: line)
    }
    let place = Rect(column: 4, row: 2, columns: columns, rows: rows)
    view.draw(on: &frame, in: place)
    expectUntouched(frame, around: place, sourceLocation: sourceLocation)
    if let cursor = frame.cursor {
      #expect(place.contains(cursor), "\(columns)x\(rows)", sourceLocation: sourceLocation)
    }
  }
}

private func expectUntouched(
  _ frame: Frame, around place: Rect, sourceLocation: SourceLocation
) {
  for row in 0..<frame.size.rows {
    for (column, cell) in frame.cells(inRow: row).enumerated()
    where !place.contains(Point(column: column, row: row)) {
      guard cell.glyph?.description != "%" else { continue }
      Issue.record(
        "\(place.size): drew outside at \(column),\(row)", sourceLocation: sourceLocation)
      return
    }
  }
}
