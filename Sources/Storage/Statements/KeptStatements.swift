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

extension Row {
  /// What `body` makes of every row, as it lies in the statement.
  ///
  /// A row that is copied out of it looks for a column by comparing its name with every other: of a
  /// wide table that costs more than the reading. `body` may ask other questions, not the same one.
  static func readAll<Read>(
    _ database: Database, kept sql: String, arguments: StatementArguments = StatementArguments(),
    _ body: (Row) throws -> Read
  ) throws -> [Read] {
    let rows = try fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
    var read: [Read] = []
    while let row = try rows.next() { read.append(try body(row)) }
    return read
  }

  /// What `body` makes of the first row, where there is one.
  static func readOne<Read>(
    _ database: Database, kept sql: String, arguments: StatementArguments = StatementArguments(),
    _ body: (Row) throws -> Read
  ) throws -> Read? {
    let rows = try fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
    // With the last use of what reads it the row would be gone.
    return try withExtendedLifetime(rows) { try rows.next().map(body) }
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

extension FetchableRecord where Self: TableRecord {
  /// The rows of which a column is one of the values of a JSON list: one statement, however many
  /// they are.
  static func fetchAll(
    _ database: Database, where column: String, isIn list: String, orderedBy order: String? = nil
  ) throws -> [Self] {
    try fetchAll(
      database,
      kept: """
        SELECT * FROM \(databaseTableName) WHERE \(column) IN (SELECT value FROM json_each(?))
        \(order.map { "ORDER BY " + $0 } ?? "")
        """, arguments: [list])
  }
}

extension Database {
  /// Executes a statement that is compiled once and kept.
  func execute(kept sql: String, arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
