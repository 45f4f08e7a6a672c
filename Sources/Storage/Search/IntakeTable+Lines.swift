import Domain
internal import GRDB
internal import GRDBSQLite

extension IntakeTable {
  /// A page of the queue: what is open, by its deadline, after a place; never by counting rows.
  package func queue(after place: IntakeLine.Place = .start, limit: Int) throws -> [IntakeLine] {
    var page: [IntakeLine] = []
    if place.due < .max {
      page = try lines(
        Self.queuePage,
        [.number(place.due), .number(place.due), .text(place.id), .number(Int64(limit))])
    }
    guard page.count < limit else { return page }
    // What has no deadline comes last, by its number.
    let id = place.due == .max ? place.id : ""
    return page + (try lines(Self.queueRest, [.text(id), .number(Int64(limit - page.count))]))
  }

  /// Where an intake stands in the queue.
  ///
  /// - Throws: ``IntakeRefusal/notFound(_:)``.
  package func place(of id: String) throws -> IntakeLine.Place {
    let row = try Row.fetchOne(
      database, kept: "SELECT nextDueAt FROM intake WHERE id = ?", arguments: [id])
    guard let row else { throw Refusal.intake(.notFound(id)) }
    return IntakeLine.Place(due: row["nextDueAt"] ?? .max, id: id)
  }

  /// What fits a text, as lines, the newest first.
  package func lines(fitting text: String, limit: Int) throws -> [IntakeLine] {
    try searchRows(fitting: text, limit: limit).prefix(limit).flatMap { searchRow in
      let key = IntakeWords.key(of: searchRow)
      return try lines(
        Self.lineSearched, [.text(key.kind), .number(Int64(key.day)), .number(Int64(key.number))])
    }
  }

  private func lines(_ sql: String, _ values: [DirectValue]) throws -> [IntakeLine] {
    let statement = try database.cachedStatement(sql: sql).sqliteStatement
    try statement.bind(values)
    return try LineReader(statement).lines()
  }

  static let queuePage = """
    SELECT \(columns) FROM intake
    WHERE closedAt IS NULL AND nextDueAt >= ? AND (nextDueAt, id) > (?, ?)
    ORDER BY nextDueAt, id LIMIT ?
    """
  static let queueRest = """
    SELECT \(columns) FROM intake
    WHERE closedAt IS NULL AND nextDueAt IS NULL AND id > ? ORDER BY id LIMIT ?
    """
  static let lineSearched =
    "SELECT \(columns) FROM intake WHERE kind = ? AND day = ? AND number = ?"

  private static let columns = """
    id, kind, state, household, title, person, nextPolicy, nextDueAt, receivedAt, \
    EXISTS (SELECT 1 FROM intakeStep WHERE intake = intake.id AND kind = 'conductRecorded')
    """
}

/// Reads lines straight from a statement: what a screen waits for is not decoded twice.
struct LineReader {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { self.statement = statement }

  func lines() throws -> [IntakeLine] {
    defer { sqlite3_reset(statement) }
    var lines: [IntakeLine] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: lines.append(line)
      case SQLITE_DONE: return lines
      case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
    }
  }

  private var line: IntakeLine {
    IntakeLine(
      id: text(0), codes: (kind: text(1), state: text(2), person: some(5), policy: some(6)),
      household: some(3), title: text(4),
      due: isNull(7) ? nil : sqlite3_column_int64(statement, 7),
      received: sqlite3_column_int64(statement, 8),
      isRestricted: sqlite3_column_int64(statement, 9) != 0)
  }

  private func text(_ column: Int32) -> String {
    sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
  }

  private func some(_ column: Int32) -> String? {
    sqlite3_column_text(statement, column).map { String(cString: $0) }
  }

  private func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }
}
