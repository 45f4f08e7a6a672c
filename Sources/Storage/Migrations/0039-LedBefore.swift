internal import GRDB

extension DatabaseMigrator {
  /// Beside the reason why somebody was led in before their turn stands before whom: the number of the
  /// visit that had come earlier.
  mutating func registerLedBefore() {
    registerMigration("0039 led before") { database in
      try database.execute(
        sql: "ALTER TABLE visit ADD COLUMN ledBefore TEXT CHECK (trim(ledBefore) <> '')")
    }
  }
}
