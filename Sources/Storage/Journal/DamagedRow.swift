import Foundation
internal import GRDB

extension JournalRow {
  /// The row as it stands; nothing where a column does not hold what it should.
  init?(read row: Row, sequence: Int) {
    guard let at = row.read("at", as: Int64.self), let desk = row.read("desk", as: String.self),
      let clerk = row.read("clerk", as: String.self), let kind = row.read("kind", as: String.self),
      let commitment = row.read("commitment", as: Data.self)
    else { return nil }
    self.init(
      sequence: sequence, at: at, desk: desk, shift: row.read("shift", as: String.self),
      clerk: clerk, kind: kind, subject: row.read("subject", as: String.self),
      commitment: commitment)
  }
}

extension Row {
  /// A value of that kind, or nothing; a column of the row read otherwise ends the program where a
  /// damaged file has something else in it.
  func read<Value: DatabaseValueConvertible>(_ name: String, as: Value.Type) -> Value? {
    let value: DatabaseValue = self[name]
    return Value.fromDatabaseValue(value)
  }
}
