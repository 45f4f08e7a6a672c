import Domain
internal import GRDB
internal import GRDBSQLite

/// A full-text table that holds no text of its own.
///
/// What goes in is cut into single characters first, so that a word of two Chinese characters is
/// found as a phrase of two. The table keeps no copy: to take something out one must say what went
/// in. Its merging waits for an idle minute, so that no clerk waits for it in a commit.
struct FullText {
  /// The tables there are; no trigger and no view may name one (decision 15).
  enum Table: String, CaseIterable {
    case intakeWords, visitWords, noteWords
  }

  let database: Database
  let table: Table

  static func create(_ table: Table, in database: Database) throws {
    let name = table.rawValue
    try database.execute(
      sql: """
        CREATE VIRTUAL TABLE \(name)
          USING fts5 (words, content = '', columnsize = 0, tokenize = 'ascii');
        INSERT INTO \(name) (\(name), rank) VALUES ('automerge', 0);
        INSERT INTO \(name) (\(name), rank) VALUES ('crisismerge', \(mostSegments));
        """)
  }

  func add(_ text: String, as row: Int64) throws {
    let words = text.cutIntoCharacters
    guard !words.isEmpty else { return }
    try database.execute(
      kept: "INSERT INTO \(table.rawValue) (rowid, words) VALUES (?, ?)", arguments: [row, words])
  }

  /// Takes out what went in as that text.
  func remove(_ text: String, from row: Int64) throws {
    let words = text.cutIntoCharacters
    guard !words.isEmpty else { return }
    let name = table.rawValue
    try database.execute(
      kept: "INSERT INTO \(name) (\(name), rowid, words) VALUES ('delete', ?, ?)",
      arguments: [row, words])
  }

  /// The rows that hold the word, the newest first; all of them where there is no limit.
  func rows(holding word: String, limit: Int?) throws -> [Int64] {
    var rows: [Int64] = []
    try read(holding: word) { row in
      guard rows.count < limit ?? .max else { return false }
      rows.append(row)
      return true
    }
    return rows
  }

  /// Reads the rows that hold the word, the newest first, as long as more are wanted.
  func read(holding word: String, wantsMore: (Int64) -> Bool) throws {
    let phrase = word.cutIntoCharacters
    guard !phrase.isEmpty else { return }
    let statement = try database.cachedStatement(sql: FullText.query(table)).sqliteStatement
    try statement.bind([.text("\"\(phrase)\"")])
    try FullText.read(statement, wantsMore: wantsMore)
  }

  static func read(_ statement: OpaquePointer, wantsMore: (Int64) -> Bool) throws {
    defer { sqlite3_reset(statement) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: guard wantsMore(sqlite3_column_int64(statement, 0)) else { return }
      case SQLITE_DONE: return
      case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
    }
  }

  static func query(_ table: Table) -> String {
    """
    SELECT rowid FROM \(table.rawValue) WHERE \(table.rawValue) MATCH ?
    ORDER BY rowid DESC
    """
  }

  /// Merges some of what has gathered, a bounded piece of work for an idle minute.
  func merge() throws {
    let name = table.rawValue
    try database.execute(
      kept: "INSERT INTO \(name) (\(name), rank) VALUES ('merge', ?)", arguments: [FullText.step])
  }

  /// Writes the whole table anew, so that nothing is left of what was taken out.
  func optimize() throws {
    let name = table.rawValue
    try database.execute(kept: "INSERT INTO \(name) (\(name)) VALUES ('optimize')", arguments: [])
  }

  /// At so many segments of one level SQLite merges in spite of everything.
  private static let mostSegments = 64
  /// Pages written in one step of merging.
  private static let step = 200
}

extension Transaction {
  /// Does a bounded piece of what the search tables have put off, where there is any.
  package func mergeSearchTables() throws {
    for table in FullText.Table.allCases {
      try FullText(database: database, table: table).merge()
    }
  }
}

extension Transaction {
  /// Merges all of the search tables at once, however long it takes.
  package func optimizeSearchTables() throws {
    for table in FullText.Table.allCases {
      try FullText(database: database, table: table).optimize()
    }
  }
}
