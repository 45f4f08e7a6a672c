internal import GRDB

extension DatabaseMigrator {
  /// The lines of the journal about the care of the file, found without reading ten years of others;
  /// and the figures by which copies are made and kept.
  mutating func registerCare() {
    registerMigration("0028 care") { database in
      try database.execute(
        sql: """
          CREATE INDEX journal_care ON journal (kind, seq)
          WHERE kind IN ('file.backUp', 'file.keep', 'file.drill', 'retention.run');

          INSERT OR IGNORE INTO setting (name, value)
          VALUES ('backupFolder', 'off'), ('backupHourly', '48'), ('backupDaily', '35'),
            ('backupGraceDays', '35'), ('backupWarnHours', '26'), ('drillWarnDays', '35'),
            ('logDays', '90');
          """)
    }
  }
}
