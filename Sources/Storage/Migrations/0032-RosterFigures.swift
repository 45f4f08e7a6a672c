internal import GRDB

extension DatabaseMigrator {
  /// How much rest there should be between two shifts, where a file has no such figure yet; and what
  /// was withdrawn from the roster, found by when.
  mutating func registerRosterFigures() {
    registerMigration("0032 roster figures") { database in
      try database.execute(
        sql: """
          CREATE INDEX plannedDuty_withdrawn ON plannedDuty (withdrawnAt)
          WHERE withdrawnAt IS NOT NULL;

          INSERT OR IGNORE INTO setting (name, value) VALUES ('shiftRestHours', '8');
          """)
    }
  }
}
