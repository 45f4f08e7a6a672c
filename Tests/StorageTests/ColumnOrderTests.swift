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

  @Test func `a kept row is read in the order in which it is written`() throws {
    for row in Self.kept {
      let numbers = row.columns.indices.map { "\($0 + 2) AS c\($0)" }.joined(separator: ", ")
      let written = try Store().read { transaction in
        try Row.readOne(transaction.database, kept: "SELECT " + numbers) {
          try row.init(row: $0).values
        }
      }
      let texts = try #require(written).map { String.fromDatabaseValue($0) ?? "\($0)" }
      // What is yes or no has no other number.
      let wrong = texts.enumerated().filter {
        $0.element != "\($0.offset + 2)" && $0.element != "1"
      }
      #expect(wrong.isEmpty, "\(row): \(wrong)")
    }
  }

  @Test func `the columns of a visit stand in the order of its table`() throws {
    #expect(try columns(of: "visit") == VisitColumn.allCases.map { "\($0)" })
  }
}
