internal import GRDB

/// Reads the columns of a row one after another, in the order of its table.
///
/// A row of a whole table has them in that order (a test compares them); to look for each by its name
/// would take longer than to read it.
struct ColumnReader {
  private let row: Row
  private var place = 0

  init(_ row: Row) { self.row = row }

  mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value {
    defer { place += 1 }
    return row[place]
  }
}
