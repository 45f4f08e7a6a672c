internal import GRDB

// Every question the desk asks is asked again and again: its statement is compiled once, and kept
// with the connection. Only what is put together at run time, as a list of numbers, is not.

extension Row {
  static func fetchAll(
    _ database: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [Row] {
    try fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
  }

  static func fetchOne(
    _ database: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Row? {
    try fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension DatabaseValueConvertible where Self: StatementColumnConvertible {
  static func fetchAll(
    _ database: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [Self] {
    try fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
  }

  static func fetchOne(
    _ database: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Self? {
    try fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension FetchableRecord {
  static func fetchAll(
    _ database: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [Self] {
    try fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
  }

  static func fetchOne(
    _ database: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Self? {
    try fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension Database {
  /// Executes a statement that is compiled once and kept.
  func execute(kept sql: String, arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
