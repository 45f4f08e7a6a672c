import Terminal
import Testing

/// What holds for every screen, whatever is on it.
func expectWellFormed(
  _ frame: Frame, _ what: @autoclosure () -> String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if let cursor = frame.cursor, !frame.bounds.contains(cursor) {
    Issue.record("\(what()): the cursor is off the screen", sourceLocation: sourceLocation)
  }
  for row in 0..<frame.size.rows {
    let cells = frame.cells(inRow: row)
    let columns = cells.reduce(0) { $0 + ($1.glyph?.columns ?? 0) }
    if columns != frame.size.columns {
      Issue.record("\(what()): row \(row) has \(columns) columns", sourceLocation: sourceLocation)
    }
    for glyph in cells.compactMap(\.glyph) where glyph.unambiguous != glyph {
      // Sentences may quote; there a terminal that draws wide is given a stand-in.
      guard glyph.description != "“", glyph.description != "”" else { continue }
      Issue.record(
        "\(what()): \(glyph) has no certain width: \(frame.lines[row])",
        sourceLocation: sourceLocation)
    }
  }
}
