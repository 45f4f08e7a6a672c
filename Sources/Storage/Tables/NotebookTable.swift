import Domain
internal import GRDB

/// The post notebook (岗位记事本), the articles of the desk, and the daily logs.
package struct NotebookTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package typealias Numbered = NotebookLine

  @discardableResult
  package func insert(_ entry: NotebookEntry) throws -> Int {
    try database.execute(
      sql: """
        INSERT INTO notebookEntry (text, place, needsAction, occurredAt, recordedAt, clerk)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.text, entry.place, entry.needsAction, entry.occurredAt.milliseconds,
        entry.recordedAt.milliseconds, entry.by.text,
      ])
    let id = database.lastInsertedRowID
    try FullText(database: database, table: .noteWords).add(entry.text, as: id)
    return Int(id)
  }

  /// The lines that hold a word, the newest first.
  package func search(_ text: String, limit: Int) throws -> [Numbered] {
    try FullText(database: database, table: .noteWords).rows(holding: text, limit: limit)
      .compactMap(named)
  }

  package func named(_ id: Int64) throws -> Numbered? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM notebookEntry WHERE id = ?", arguments: [id]
    ).map(numbered)
  }

  /// The newest lines first.
  package func entries(limit: Int) throws -> [Numbered] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM notebookEntry ORDER BY recordedAt DESC, id DESC LIMIT ?",
      arguments: [limit]
    ).map(numbered)
  }

  /// The lines that still need action, oldest first (rule PL-2).
  package func open() throws -> [Numbered] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM notebookEntry
        WHERE needsAction = 1 AND resolvedAt IS NULL ORDER BY recordedAt, id
        """
    ).map(numbered)
  }

  package func resolve(_ id: Int, _ text: String, at moment: Moment) throws {
    try database.execute(
      sql:
        "UPDATE notebookEntry SET resolvedAt = ?, resolution = ? WHERE id = ? AND resolvedAt IS NULL",
      arguments: [moment.milliseconds, text, id])
    guard database.changesCount == 1 else { throw Refusal.handover(.noSuchItem("N-\(id)")) }
  }

  package func confirmLog(
    of clerk: StaffNumber, on date: Day, text: String, at moment: Moment
  ) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO workLog (clerk, date, text, confirmedAt) VALUES (?, ?, ?, ?)",
      arguments: [clerk.text, date.number, text, moment.milliseconds])
  }

  package func hasLog(of clerk: StaffNumber, on date: Day) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM workLog WHERE clerk = ? AND date = ?)",
      arguments: [clerk.text, date.number]) ?? false
  }

  private func numbered(_ row: Row) -> Numbered {
    Numbered(
      id: row["id"],
      entry: NotebookEntry(
        text: row["text"], place: row["place"], needsAction: row["needsAction"],
        occurredAt: Moment(milliseconds: row["occurredAt"]),
        recordedAt: Moment(milliseconds: row["recordedAt"]),
        by: StaffNumber(stored: row["clerk"])), resolution: row["resolution"])
  }
}

extension Transaction {
  package var notebook: NotebookTable { NotebookTable(database) }
}
