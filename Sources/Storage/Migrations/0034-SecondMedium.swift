internal import GRDB

extension DatabaseMigrator {
  /// The lines about encrypted copies, found as quickly as the others about the care of the file.
  mutating func registerSecondMedium() {
    registerMigration("0034 second medium") { database in
      try database.execute(
        sql: """
          DROP INDEX journal_care;
          CREATE INDEX journal_care ON journal (kind, seq)
          WHERE kind IN (
            'file.backUp', 'file.keep', 'file.encrypt', 'file.drill', 'retention.run');
          """)
    }
  }
}
