import GRDB
import Support
import Testing

@testable import Storage

/// The watch over statements that read a growing table whole sees what it is there for.
struct GrowingTablesTests {
  private let store: Store

  init() throws { store = try Store() }

  private func readWhole(by sql: String) throws -> [String] {
    let plans = try store.plans {
      try store.read { transaction in
        let statement = try transaction.database.makeStatement(sql: sql)
        statement.setUncheckedArguments(StatementArguments())
        _ = try Row.fetchAll(statement)
      }
    }
    try #require(plans.count == 1)
    return plans.flatMap(GrowingTables.readWhole)
  }

  @Test(arguments: [
    "SELECT id FROM visit WHERE purpose = ?", "SELECT count(*) FROM intake",
    "SELECT id FROM visit ORDER BY purpose LIMIT 50",
    "SELECT intake FROM intakeStep WHERE number = ? LIMIT 1",
    "SELECT visit.id FROM household, visit WHERE visit.purpose = household.code",
  ])
  func `what passes over every row is seen`(sql: String) throws {
    #expect(try readWhole(by: sql).count == 1)
  }

  @Test(arguments: [
    "SELECT * FROM visit WHERE id = ?", "SELECT * FROM household",
    "SELECT seq FROM journal ORDER BY seq DESC LIMIT 50",
    "SELECT * FROM visit WHERE state IN ('waiting', 'inside') ORDER BY arrivedAt, id",
  ])
  func `what reads only what it shows is let pass`(sql: String) throws {
    #expect(try readWhole(by: sql).isEmpty)
  }
}
