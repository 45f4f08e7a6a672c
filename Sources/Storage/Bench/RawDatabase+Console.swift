import Domain
internal import GRDB
internal import GRDBSQLite

extension RawDatabase {
  /// Reads every row of which the console's queue is made, every column of it.
  package func consoleQueue(limit: Int) throws -> Int {
    let open = try rows(IntakeTable.openList(), [.number(Int64(limit))])
    let ended = try rows(IntakeTable.endedList(), [.number(Int64(limit - open.count))])
    var values = 0
    for row in open + ended {
      guard case .text(let id)? = row.first else { continue }
      for sql in RawDatabase.parts { values += try rows(sql, [.text(id)]).count }
    }
    return values
  }

  /// A page of the queue as a shell is asked for it, by the same statement as ours.
  package static func queueStatement(limit: Int) -> String {
    var left = [String(Int64.min), String(Int64.min), "''", String(limit)][...]
    return IntakeTable.queuePage.split(separator: "?", omittingEmptySubsequences: false)
      .reduce(into: "") { $0 += $1 + (left.popFirst() ?? "") }
  }

  /// The visits that arrived in a span of time, every column of them, as a table of text.
  package func visitsAsText(from start: Int64, before end: Int64) throws -> String {
    let visits = try rows(
      "SELECT * FROM visit WHERE arrivedAt >= ? AND arrivedAt < ? ORDER BY arrivedAt, id",
      [.number(start), .number(end)])
    return visits.map { row in row.map(\.text).joined(separator: ",") }.joined(separator: "\r\n")
  }

  private static let parts = [
    "SELECT * FROM complaint WHERE intake = ?", "SELECT * FROM repair WHERE intake = ?",
    "SELECT * FROM intakeStep WHERE intake = ? ORDER BY number",
    "SELECT * FROM clock WHERE owner = ? ORDER BY round, policy, number",
    "SELECT * FROM matter WHERE id = (SELECT matter FROM intake WHERE id = ?)",
  ]

  /// A value as SQLite has it.
  private enum Value {
    case text(String)
    case number(Int64)
    case nothing

    var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .nothing: ""
      }
    }
  }

  private func rows(_ sql: String, _ arguments: [Value]) throws -> [[Value]] {
    guard let statement = try prepared(sql) else { return [] }
    for (index, argument) in arguments.enumerated() {
      switch argument {
      case .text(let text):
        sqlite3_bind_text(statement, Int32(index + 1), text, -1, DirectValue.copied)
      case .number(let number): sqlite3_bind_int64(statement, Int32(index + 1), number)
      case .nothing: sqlite3_bind_null(statement, Int32(index + 1))
      }
    }
    defer { sqlite3_reset(statement) }
    var rows: [[Value]] = []
    let columns = sqlite3_column_count(statement)
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append((0..<columns).map { value(statement, $0) })
    }
    return rows
  }

  private func value(_ statement: OpaquePointer, _ column: Int32) -> Value {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: .nothing
    case SQLITE_INTEGER: .number(sqlite3_column_int64(statement, column))
    default:
      sqlite3_column_text(statement, column).map { .text(String(cString: $0)) } ?? .nothing
    }
  }
}
