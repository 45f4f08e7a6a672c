import GRDB
import Testing

@testable import Storage

/// Rows that are read as often as anything are read by the places of their columns.
struct ColumnOrderTests {
  private func columns(of table: String) throws -> [String] {
    try Store().read { transaction in
      try String.fetchAll(
        transaction.database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
    }
  }

  static let kept: [any KeptRow.Type] = [
    IntakeRow.self, ComplaintRow.self, RepairRow.self, StepRow.self, ClockRow.self,
    ClassificationRow.self, ParticularsRow.self,
  ]

  @Test func `a kept row names its columns in the order of its table`() throws {
    for row in Self.kept { #expect(try columns(of: row.databaseTableName) == row.columns) }
  }

  @Test func `the columns of a visit stand in the order of its table`() throws {
    #expect(try columns(of: "visit") == VisitColumn.allCases.map { "\($0)" })
  }
}
