import GRDB
import Testing

@testable import Storage

/// An erasure looks for a person in every column of words; a table that never changes cannot be one
/// of those, or it would stop the erasure.
struct WordColumnTests {
  @Test func `no table that refuses every change is emptied by an erasure`() throws {
    let frozen = try Store().read { transaction in
      try String.fetchAll(
        transaction.database,
        sql: """
          SELECT DISTINCT tbl_name FROM sqlite_schema
          WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE ON%' AND sql NOT LIKE '%erasing%'
            AND sql NOT LIKE '%WHEN%'
          """)
    }
    #expect(frozen.contains("seal"))
    let emptied = try Store().read { try WordColumn.all(in: $0.database).map(\.table) }
    #expect(Set(frozen).intersection(emptied).isEmpty)
  }
}
