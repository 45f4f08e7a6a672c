internal import GRDB

extension Transaction {
  /// Runs `body`, and says by which statements it wrote, in full.
  package func statements(written body: () throws -> Void) throws -> [String] {
    let log = StatementLog()
    database.trace(options: .statement) { event in
      if case .statement(let statement) = event { log.take(statement.expandedSQL) }
    }
    defer { database.trace(options: .statement, nil) }
    try body()
    return log.statements
  }
}

/// The statements that write, without what SQLite does for itself inside them.
private final class StatementLog {
  private(set) var statements: [String] = []

  func take(_ sql: String) {
    let writes = ["INSERT", "UPDATE", "DELETE"].contains { sql.hasPrefix($0) }
    let isInside = FullText.Table.allCases.contains { sql.contains("'\($0.rawValue)_") }
    if writes, !isInside { statements.append(sql) }
  }
}

extension Store {
  /// Copies the whole file, as it is at one moment, to a new one.
  package func copy(to path: String) throws {
    let copy = try DatabaseQueue(path: path)
    try queue.backup(to: copy)
    try copy.close()
  }
}
