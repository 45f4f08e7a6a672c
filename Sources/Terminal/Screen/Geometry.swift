/// A place on the screen; the top left cell is at column 0 of row 0.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// How much of a screen there is, in cells; never negative.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

extension Size: CustomStringConvertible {
  /// The size as terminals write it: columns, then rows.
  package var description: String { "\(columns)x\(rows)" }
}

/// A rectangle of cells, from which smaller ones are cut.
///
/// Cutting never fails: what is not there is cut as nothing, so a view may ask for a row of a
/// rectangle without rows and draw into it.
package struct Rect: Hashable, Sendable {
  package private(set) var origin: Point
  package private(set) var size: Size

  package init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: columns, rows: rows)
  }

  package var columns: Int { size.columns }
  package var rows: Int { size.rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }
  /// The first column to the right of the rectangle.
  package var endColumn: Int { origin.column + columns }
  /// The first row below the rectangle.
  package var endRow: Int { origin.row + rows }

  package func contains(_ point: Point) -> Bool {
    (origin.column..<endColumn).contains(point.column) && (origin.row..<endRow).contains(point.row)
  }
}

extension Rect {
  /// Cuts rows off the top, and gives them back.
  package mutating func cutTop(_ wanted: Int = 1) -> Rect {
    let count = min(max(0, wanted), rows)
    let cut = Rect(column: origin.column, row: origin.row, columns: columns, rows: count)
    self = Rect(
      column: origin.column, row: origin.row + count, columns: columns, rows: rows - count)
    return cut
  }

  /// Cuts rows off the bottom, and gives them back.
  package mutating func cutBottom(_ wanted: Int = 1) -> Rect {
    let count = min(max(0, wanted), rows)
    size = Size(columns: columns, rows: rows - count)
    return Rect(column: origin.column, row: endRow, columns: columns, rows: count)
  }

  /// Cuts columns off the left, and gives them back.
  package mutating func cutLeft(_ wanted: Int) -> Rect {
    let count = min(max(0, wanted), columns)
    let cut = Rect(column: origin.column, row: origin.row, columns: count, rows: rows)
    self = Rect(
      column: origin.column + count, row: origin.row, columns: columns - count, rows: rows)
    return cut
  }

  /// Cuts columns off the right, and gives them back.
  package mutating func cutRight(_ wanted: Int) -> Rect {
    let count = min(max(0, wanted), columns)
    size = Size(columns: columns - count, rows: rows)
    return Rect(column: endColumn, row: origin.row, columns: count, rows: rows)
  }

  /// The part that both rectangles have; without cells if there is none.
  package func intersection(_ other: Rect) -> Rect {
    let column = max(origin.column, other.origin.column)
    let row = max(origin.row, other.origin.row)
    return Rect(
      column: column, row: row,
      columns: min(endColumn, other.endColumn) - column, rows: min(endRow, other.endRow) - row)
  }
}
