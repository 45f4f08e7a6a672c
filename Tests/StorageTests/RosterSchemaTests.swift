import Console
import Desk
import Domain
import Foundation
import GRDB
import Storage
import Testing

/// The roster on disk: corrected by what is added, never by what is changed (rule HO-4).
struct RosterSchemaTests {
  let file: TestFile

  init() throws { file = try TestFile() }

  private static let plan = """
    INSERT INTO plannedDuty
      (post, shift, date, plannedStart, plannedEnd, person, remark, setBy, setAt)
    VALUES ('frontDesk', 'day', 1, 0, 9, '1001', '', '1001', 1);
    INSERT INTO plannedDuty
      (post, shift, date, plannedStart, plannedEnd, person, remark, setBy, setAt, withdrawnBy,
       withdrawnAt)
    VALUES ('frontDesk', 'night', 1, 9, 18, '1001', '', '1001', 1, '1001', 2);
    INSERT INTO absence (person, kind, first, last, note, clerk, recordedAt)
    VALUES ('1001', 'leave', 3, 4, '', '1001', 1);
    INSERT INTO shiftSwap (given, other, taken, reason, state, askedAt, answeredAt)
    VALUES (1, '1001', NULL, '', 'declined', 1, 2);
    """

  private func prepare() throws {
    try file.raw.write { database in
      let posts =
        "INSERT OR IGNORE INTO dutyPost VALUES ('frontDesk', 1, '前台', 'Front desk', '', 1, 1);"
      try database.execute(sql: posts + Self.plan)
    }
  }

  @Test(arguments: [
    "UPDATE plannedDuty SET person = '1002'", "UPDATE plannedDuty SET date = 2",
    "DELETE FROM plannedDuty", "UPDATE plannedDuty SET withdrawnAt = 9, withdrawnBy = '1001'",
    "UPDATE plannedDuty SET withdrawnAt = 9 WHERE id = 1",
    """
    INSERT INTO plannedDuty
      (post, shift, date, plannedStart, plannedEnd, person, remark, setBy, setAt)
    VALUES ('frontDesk', 'day', 1, 0, 9, '1001', '', '1001', 1)
    """,
    "UPDATE absence SET first = 2", "UPDATE absence SET last = 1", "DELETE FROM absence",
    "UPDATE shiftSwap SET state = 'agreed'", "DELETE FROM shiftSwap",
    "INSERT INTO dutyPost VALUES (' ', 9, 'x', 'x', '', 1, 1)",
    "INSERT INTO rotation VALUES ('x', 9, 'x', 'x', 'two', 0, 'day')",
  ])
  func `the file refuses`(sql: String) throws {
    try prepare()
    #expect(throws: DatabaseError.self) { try file.raw.write { try $0.execute(sql: sql) } }
  }

  @Test func `a planned duty may be withdrawn, and an absence may end another day`() throws {
    try prepare()
    try file.raw.write {
      try $0.execute(
        sql: """
          UPDATE plannedDuty SET withdrawnAt = 9, withdrawnBy = '1001' WHERE id = 1;
          UPDATE absence SET last = 2;
          """)
    }
  }

  @Test func `a file from before has the posts and rotations of its day`() throws {
    try file.raw.write { database in
      for table in [
        "shiftSwap", "absence", "plannedDuty", "rotationRun", "rotation", "dutyPost",
      ] { try database.execute(sql: "DROP TABLE \(table)") }
      try database.execute(
        sql: """
          DELETE FROM shiftPlan WHERE pattern = 'full';
          DELETE FROM grdb_migrations WHERE identifier = '0020 roster';
          PRAGMA user_version = 1;
          """)
    }
    let store = try file.store()
    let presets = EstatePresets.builtIn
    #expect(try store.read { try $0.roster.posts() } == presets.posts)
    // The round of three shifts was another one then, and nobody's roster is changed behind their back.
    let rotations = try store.read { try $0.roster.rotations() }
    #expect(rotations.map(\.id) == presets.rotations.map(\.id))
    #expect(
      rotations.filter { $0.id != "three" } == presets.rotations.filter { $0.id != "three" })
    let whole = try store.read { try $0.shifts.plans() }.filter { $0.pattern == "full" }
    #expect(whole == presets.shifts.filter { $0.pattern == "full" })
  }
}
