internal import GRDB
internal import GRDBSQLite

/// A value bound straight to a statement, where a screen waits for the rows.
enum DirectValue {
  case text(String)
  case number(Int64)
}

extension OpaquePointer {
  /// Binds values to a statement, in their order.
  func bind(_ values: [DirectValue]) throws {
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let code =
        switch value {
        case .text(let text): sqlite3_bind_text(self, place, text, -1, DirectValue.copied)
        case .number(let number): sqlite3_bind_int64(self, place, number)
        }
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }
}

extension DirectValue {
  /// SQLite keeps a copy of its own of what it is given.
  static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
