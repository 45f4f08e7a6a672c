import Foundation
internal import GRDB
internal import GRDBSQLite

/// SQLite by its C interface alone, with our settings: what a measurement of ours is held against.
package final class RawDatabase {
  private var connection: OpaquePointer?
  private var statements: [OpaquePointer?] = []

  private let path: String

  package init(path: String) throws {
    self.path = path
    try check(sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil))
    for pragma in Pragmas.wanted { try execute("PRAGMA \(pragma.name) = \(pragma.setting)") }
  }

  deinit {
    for statement in statements { sqlite3_finalize(statement) }
    sqlite3_close_v2(connection)
  }

  package func execute(_ sql: String) throws {
    try check(sqlite3_exec(connection, sql, nil, nil, nil))
  }

  /// Reads a page of the queue by the same statement as ours, every column of it.
  package func queue(limit: Int) throws -> Int {
    let statement = try prepared(IntakeTable.queuePage)
    sqlite3_bind_int64(statement, 1, .min)
    sqlite3_bind_int64(statement, 2, .min)
    sqlite3_bind_text(statement, 3, "", 0, nil)
    sqlite3_bind_int64(statement, 4, Int64(limit))
    let page = try readAll(statement)
    guard page < limit else { return page }
    let rest = try prepared(IntakeTable.queueRest)
    sqlite3_bind_text(rest, 1, "", 0, nil)
    sqlite3_bind_int64(rest, 2, Int64(limit - page))
    return page + (try readAll(rest))
  }

  /// Looks a word up in the search table until so many intakes are found, and reads their lines.
  package func search(_ word: String, limit: Int) throws -> Int {
    let words = try prepared(FullText.query(.intakeWords))
    let phrase = "\"\(word.cutIntoCharacters)\""
    sqlite3_bind_text(words, 1, phrase, -1, DirectValue.copied)
    var intakes: [Int64] = []
    while intakes.count < limit, sqlite3_step(words) == SQLITE_ROW {
      let intake = IntakeWords.intake(ofPiece: sqlite3_column_int64(words, 0))
      if intakes.last != intake { intakes.append(intake) }
    }
    sqlite3_reset(words)
    var found = 0
    for intake in intakes {
      let key = IntakeWords.key(of: intake)
      let line = try prepared(IntakeTable.lineSearched)
      sqlite3_bind_text(line, 1, key.kind, -1, DirectValue.copied)
      sqlite3_bind_int64(line, 2, Int64(key.day))
      sqlite3_bind_int64(line, 3, Int64(key.number))
      found += try readAll(line)
    }
    return found
  }

  /// Compiles statements, to be carried out later in one transaction.
  package func prepare(_ statements: [String]) throws -> RawTransaction {
    RawTransaction(
      try statements.map { sql in
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v3(connection, sql, -1, 0, &statement, nil))
        self.statements.append(statement)
        return statement
      })
  }

  package func carryOut(_ transaction: RawTransaction, undoing isUndone: Bool = false) throws {
    try execute("BEGIN IMMEDIATE")
    for statement in transaction.statements {
      let code = sqlite3_step(statement)
      guard code == SQLITE_DONE || code == SQLITE_ROW else { return try check(code) }
      sqlite3_reset(statement)
    }
    guard !isUndone else { return try execute("ROLLBACK") }
    try execute("COMMIT")
    try appendHead()
  }

  /// A line as long as the journal's head, to a file outside, as it is kept after every commit.
  private func appendHead() throws {
    let log = open(path + ".log", O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard log >= 0 else { throw StoreFailure.readOnly(path: path) }
    defer { close(log) }
    let line = String(repeating: "x", count: RawDatabase.headLength) + "\n"
    guard write(log, line, line.utf8.count) == line.utf8.count else { throw StoreFailure.diskFull }
  }

  /// Number, digest, name and identity.
  private static let headLength = 120

  private var kept: [String: OpaquePointer] = [:]

  func prepared(_ sql: String) throws -> OpaquePointer? {
    if let statement = kept[sql] {
      sqlite3_reset(statement)
      return statement
    }
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v3(connection, sql, -1, 0, &statement, nil))
    statements.append(statement)
    kept[sql] = statement
    return statement
  }

  private func readAll(_ statement: OpaquePointer?) throws -> Int {
    guard let statement else { return 0 }
    return try LineReader(statement).lines().count
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: connection.map { String(cString: sqlite3_errmsg($0)) })
    }
  }
}

/// Statements that were compiled beforehand.
package struct RawTransaction {
  fileprivate let statements: [OpaquePointer?]

  fileprivate init(_ statements: [OpaquePointer?]) { self.statements = statements }
}
