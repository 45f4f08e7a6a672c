/// Rows with a selection that follows its row, wherever news from elsewhere moves it.
package struct Listing<Row: Identifiable> {
  package private(set) var rows: [Row]
  private var selection: Row.ID?
  /// Where the selection stands, or stood before its row went.
  private var position = 0

  package init(_ rows: [Row] = []) {
    self.rows = rows
    select(at: 0)
  }

  /// The place of the selected row; nil if there are no rows.
  package var index: Int? { rows.isEmpty ? nil : position }

  package var selected: Row? { index.map { rows[$0] } }

  /// Takes the rows as they now are.
  ///
  /// The selection stays with its row; if that is gone, the row now in its place is selected.
  package mutating func replace(with rows: [Row]) {
    self.rows = rows
    let moved = rows.firstIndex { $0.id == selection }
    select(at: moved ?? position)
  }

  /// Moves the selection, at most to the first or the last row.
  package mutating func move(by distance: Int) {
    select(at: position + max(-rows.count, min(distance, rows.count)))
  }

  package mutating func moveToStart() { select(at: 0) }

  package mutating func moveToEnd() { select(at: rows.count - 1) }

  /// Selects a row by its identity; false if it is not there.
  @discardableResult
  package mutating func select(_ id: Row.ID) -> Bool {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return false }
    select(at: index)
    return true
  }

  private mutating func select(at wanted: Int) {
    position = max(0, min(wanted, rows.count - 1))
    selection = rows.isEmpty ? nil : rows[position].id
  }
}

extension Listing: Sendable where Row: Sendable, Row.ID: Sendable {}
extension Listing: Equatable where Row: Equatable {}
extension Listing: Hashable where Row: Hashable {}
