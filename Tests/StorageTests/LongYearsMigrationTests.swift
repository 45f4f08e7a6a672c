import GRDB
import Storage
import Testing

/// A duty is marked as long as a record stands for it, whichever comes first.
struct LongYearsMigrationTests {
  let file: TestFile

  init() throws {
    file = try TestFile()
    try file.raw.write { try $0.execute(sql: duty(1, "day")) }
  }

  private func duty(_ id: Int, _ shift: String) -> String {
    """
    INSERT INTO duty (id, shift, date, plannedStart, plannedEnd, desk, clerk, startedAt, endedAt)
    VALUES (\(id), '\(shift)', 20031, 0, 1000, '前台', '1001', \(id), 900);
    """
  }

  private func record(
    _ number: Int, _ shift: String, unplanned: String = "NULL", duty: String = "NULL", part: Int = 1
  ) -> String {
    """
    INSERT INTO handover (id, day, number, shift, date, plannedStart, plannedEnd, desk, state,
      giver, submittedAt, remark, version, unplanned, duty, part)
    VALUES ('H-\(number)', 20031, \(number), '\(shift)', 20031, 0, 1000, '前台', 'submitted',
      '1001', 800, '平稳', 2, \(unplanned), \(duty), \(part));
    """
  }

  private func marks() throws -> [Int] {
    try file.raw.read { try Int.fetchAll($0, sql: "SELECT isRecorded FROM duty ORDER BY id") }
  }

  @Test func `a duty has no record until one is given, and again when it is refused`() throws {
    #expect(try marks() == [0])
    try file.raw.write { try $0.execute(sql: record(1, "day")) }
    #expect(try marks() == [1])
    try file.raw.write {
      try $0.execute(sql: "UPDATE handover SET state = 'disputed', dispute = '不符'")
    }
    #expect(try marks() == [0])
    try file.raw.write { try $0.execute(sql: record(2, "day")) }
    #expect(try marks() == [1])
  }

  @Test func `a record of one's own stands for one duty, and a shift's for whoever comes later`()
    throws
  {
    try file.raw.write {
      try $0.execute(sql: duty(2, "day") + record(1, "day", unplanned: "'{}'", duty: "2"))
    }
    #expect(try marks() == [0, 1])
    try file.raw.write {
      try $0.execute(sql: record(2, "day", part: 2) + duty(3, "day") + duty(4, "night"))
    }
    #expect(try marks() == [1, 1, 1, 0])
  }

  @Test func `a file of before is marked as it stands`() throws {
    try file.raw.write { database in
      try database.execute(
        sql: record(1, "day") + duty(2, "night") + """
          INSERT INTO handoverItem (handover, position, item, content)
          VALUES ('H-1', 0, 'I-1', '{"firstAt":700}');
          INSERT INTO staff (number, name) VALUES ('1002', '王强');
          UPDATE handover SET state = 'accepted', receiver = '1002', receivedAt = 900, digest = 'd';
          """)
      try database.takeLongYearsBack()
    }
    _ = try file.store()
    #expect(try marks() == [1, 0])
    // Also what both have signed says since when it was open, and is as final as before.
    try file.raw.write { database in
      let firstAt = try Int.fetchOne(database, sql: "SELECT firstAt FROM handoverItem")
      #expect(firstAt == 700)
      #expect(throws: DatabaseError.self) {
        try database.execute(sql: "UPDATE handoverItem SET firstAt = 1")
      }
    }
  }
}

extension Database {
  /// Takes a file back to before the indexes of long years, which is where older ones were.
  func takeLongYearsBack() throws {
    let made = try String.fetchAll(
      self,
      sql: """
        SELECT 'DROP ' || type || ' ' || name FROM sqlite_schema
        WHERE name LIKE 'duty_recorded%' OR name IN ('duty_unrecorded', 'visit_slipless',
          'visit_daySlip', 'unmasking_clerk', 'handover_waiting', 'handover_unaccepted',
          'handover_disputed', 'handover_newestOfDesk', 'handover_received', 'handover_ofShift', 'handoverCount_record',
          'handoverReview_abnormal', 'handoverComment_seen', 'draftChange_record',
          'draftChange_item', 'draftChange_written', 'instruction_household')
        """)
    #expect(made.count == 20)
    for sql in made { try execute(sql: sql) }
    let version = try Int.fetchOne(self, sql: "PRAGMA user_version") ?? 0
    try execute(
      sql: """
        ALTER TABLE duty DROP COLUMN isRecorded;
        DROP INDEX handoverItem_item;
        ALTER TABLE handoverItem DROP COLUMN firstAt;
        CREATE INDEX handoverItem_item ON handoverItem (item);
        DELETE FROM grdb_migrations WHERE identifier = '0033 long years';
        PRAGMA user_version = \(version - 1);
        """)
  }
}
