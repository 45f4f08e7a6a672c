internal import GRDB

extension Transaction {
  /// How many rows each table holds, by name; the tables inside the search tables left out.
  package func rowCounts() throws -> [(table: String, rows: Int)] {
    let names = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'sqlite%'
          AND name NOT LIKE '%Words\\_%' ESCAPE '\\' AND name NOT LIKE 'grdb%'
        ORDER BY name
        """)
    return try names.map { name in
      (name, try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\(name)\"") ?? 0)
    }
  }

  /// Lets a long transaction keep more in memory before it goes to the disk.
  package func widenCache() throws {
    try database.execute(sql: "PRAGMA cache_size = -\(Transaction.wideCache)")
  }

  /// In KiB.
  private static let wideCache = 200_000
}
