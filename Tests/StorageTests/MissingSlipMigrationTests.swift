import Domain
import GRDB
import Testing

@testable import Storage

/// A file of before slips could be missing.
struct MissingSlipMigrationTests {
  let file: TestFile

  init() throws { file = try TestFile() }

  /// Takes the file back, with a visit for each way in which a slip could end.
  private func takeBack() throws {
    try file.raw.write { database in
      try database.takeLongYearsBack()
      try database.execute(
        sql: """
          DROP TRIGGER visit_ended_stays_ended; DROP INDEX visit_missing;
          ALTER TABLE visit DROP COLUMN slipBackAt; ALTER TABLE visit DROP COLUMN missingAt;
          ALTER TABLE visit DROP COLUMN writtenOffAt; ALTER TABLE visit DROP COLUMN ledBefore;
          CREATE TABLE slipFound (slip TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
          CREATE TRIGGER visit_ended_stays_ended BEFORE UPDATE OF state, leftAt ON visit
          BEGIN SELECT raise(ABORT, 'a slip comes back once'); END;
          DELETE FROM grdb_migrations WHERE identifier IN ('0019 missing slips', '0039 led before');
          PRAGMA user_version = \(Schema.version - 1);
          INSERT INTO household VALUES ('1-101', '', '1', '', '101', 1, NULL, 0, NULL);
          """)
      for (number, row) in Self.visits.enumerated() {
        try database.execute(
          sql: """
            INSERT INTO visit (id, day, number, slip, household, name, phone, plate, documentKind, purpose, people, arrivedAt, registeredBy, sequence, state, leftAt, forcedReason, lostReason)
            VALUES (?, 20031, ?, ?, '1-101', '张伟', '', '', 'idCard', '', 1, 0, '1001', ?, ?, 5, ?, ?)
            """,
          arguments: [
            row.id, number + 1, row.slip, number + 2, row.state, row.forced, row.lost,
          ])
      }
      try database.execute(sql: "INSERT INTO slipFound VALUES ('A004', 9)")
    }
  }

  private static let visits:
    [(id: String, slip: String, state: String, forced: String?, lost: String?)] =
      [
        ("V1", "A001", "returned", nil, nil), ("V2", "A002", "returned", "走了", nil),
        ("V3", "A003", "writtenOff", nil, "丢"), ("V4", "A004", "writtenOff", nil, "丢"),
        ("V5", "A005", "returned", "走了", nil), ("V6", "A005", "returned", nil, nil),
      ]

  @Test
  func `each slip is where it was, and one that was signed out and not used since is missing`()
    throws
  {
    try takeBack()
    let places = try file.store().read { transaction in
      try Self.visits.map { try transaction.visits.find($0.id).slipPlace }
    }
    #expect(places == [.returned, .missing, .lost, .returned, .returned, .returned])
  }

  @Test(arguments: [
    "UPDATE visit SET leftAt = 9 WHERE id = 'V1'",
    "UPDATE visit SET state = 'writtenOff' WHERE id = 'V1'",
    "UPDATE visit SET state = 'returned' WHERE id = 'V3'",
    "UPDATE visit SET missingAt = 9 WHERE id = 'V1'",
    "UPDATE visit SET slipBackAt = 9 WHERE id = 'V1'",
    "UPDATE visit SET state = 'writtenOff', leftAt = 9 WHERE id = 'V2'",
  ])
  func `the file refuses`(sql: String) throws {
    try takeBack()
    _ = try file.store()
    #expect(throws: DatabaseError.self) { try file.raw.write { try $0.execute(sql: sql) } }
  }

  @Test func `the file lets a missing slip be written off`() throws {
    try takeBack()
    _ = try file.store()
    try file.raw.write {
      try $0.execute(sql: "UPDATE visit SET state = 'writtenOff' WHERE id = 'V2'")
    }
  }
}
