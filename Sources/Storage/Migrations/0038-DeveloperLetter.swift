internal import GRDB

extension DatabaseMigrator {
  /// By when the developer is written to is a figure of its own, and no more that of policy P-09.
  mutating func registerDeveloperLetter() {
    registerMigration("0038 developer's letter") { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO setting (name, value) VALUES ('developerLetterDays', '1')")
    }
  }
}
