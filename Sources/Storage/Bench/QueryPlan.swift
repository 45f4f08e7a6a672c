internal import GRDB

/// A statement that was carried out, and how SQLite goes about it.
package struct QueryPlan: Hashable, Sendable {
  package let sql: String
  /// The lines of `EXPLAIN QUERY PLAN`.
  package let steps: [String]
  /// How often it was carried out.
  package let times: Int
}

extension Store {
  /// Runs `body`, and says of each statement that was carried out how SQLite went about it, each once.
  package func plans(of body: () throws -> Void) throws -> [QueryPlan] {
    let log = SeenStatements()
    queue.inDatabase { database in
      database.trace(options: .statement) { event in
        if case .statement(let statement) = event { log.take(statement.sql) }
      }
    }
    defer { queue.inDatabase { $0.trace(options: .statement, nil) } }
    try body()
    return try queue.inDatabase { database in
      database.trace(options: .statement, nil)
      return try log.statements.map {
        QueryPlan(sql: $0, steps: try Self.steps(of: $0, database), times: log.times[$0] ?? 0)
      }
    }
  }

  private static func steps(of sql: String, _ database: Database) throws -> [String] {
    let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
    // Where nothing is bound, nothing is asked for: the plan is the same.
    statement.setUncheckedArguments(StatementArguments())
    return try Row.fetchAll(statement).map { $0["detail"] }
  }
}

/// The statements of the desk, without those that SQLite carries out inside them.
private final class SeenStatements {
  private(set) var statements: [String] = []
  private(set) var times: [String: Int] = [:]

  func take(_ sql: String) {
    let questions = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"]
    let isInside = FullText.Table.allCases.contains { sql.contains("'\($0.rawValue)_") }
    guard questions.contains(where: sql.hasPrefix), !isInside else { return }
    if times[sql] == nil { statements.append(sql) }
    times[sql, default: 0] += 1
  }
}
