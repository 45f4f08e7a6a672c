import Domain
import Foundation
import GRDB
import Storage
import Testing

/// A file whose notebook knew no remarks: what it held is found, and says by whom it was dealt with.
struct NotebookMigrationTests {
  private let file: TestFile

  init() throws {
    file = try TestFile()
    try file.raw.write { database in
      try database.execute(
        sql: """
          INSERT INTO notebookEntry (id, text, place, needsAction, occurredAt, recordedAt, clerk)
          VALUES (1, '水泵停机', 'B2车库', 1, 5, 5, '1001'), (2, '东门灯灭', NULL, 1, 6, 6, '1001');
          UPDATE notebookEntry SET resolvedAt = 9, resolution = '已修好' WHERE id = 1;
          """)
    }
    try file.store().write { transaction in
      _ = try transaction.journal.append(
        JournalLine(
          at: Moment(milliseconds: 9), desk: "前台", shift: nil, clerk: "1001",
          kind: "notebook.resolve", subject: "N-1", payload: "{}"))
    }
    try file.raw.write { database in
      try database.takeLongYearsBack()
      try database.execute(sql: Self.back)
    }
  }

  /// Takes the file back to the day before.
  private static let back = """
    DROP TRIGGER notebookEntry_particulars_never_change;
    DROP TRIGGER notebookEntry_resolution_stands;
    DROP INDEX notebookEntry_occurred; DROP INDEX journal_clerk; DROP INDEX handover_shift;
    DROP TABLE notebookRemark; DROP TABLE dutyCheck; DROP TABLE dutyEvent;
    DROP TRIGGER workLog_is_never_erased;
    ALTER TABLE notebookEntry DROP COLUMN people; ALTER TABLE notebookEntry DROP COLUMN dealtWith;
    ALTER TABLE notebookEntry DROP COLUMN desk; ALTER TABLE workLog DROP COLUMN throughSequence;
    ALTER TABLE handover DROP COLUMN part; ALTER TABLE handover DROP COLUMN unplanned;
    ALTER TABLE handover DROP COLUMN duty;
    CREATE UNIQUE INDEX handover_shift ON handover (date, shift, desk) WHERE state <> 'disputed';
    DELETE FROM setting WHERE name = 'lateNoteMinutes';
    DELETE FROM grdb_migrations WHERE identifier = '0021 notebook';
    PRAGMA user_version = 1;
    """

  @Test func `its words are found, and who dealt with a line is taken from the journal`() throws {
    let store = try file.store()
    let (found, said, late) = try store.read { transaction in
      (
        try transaction.notebook.search(["车库"], limit: 9).map(\.id),
        try transaction.notebook.search(["修好"], limit: 9).flatMap(\.remarks),
        try transaction.house.settings()[.lateNoteMinutes]
      )
    }
    #expect(found == [1])
    #expect(said.map(\.by.text) == ["1001"] && said.map(\.isResolving) == [true])
    #expect(late == "30")
    #expect(try store.read { try $0.notebook.open().map(\.id) } == [2])
  }
}
