internal import GRDB

extension DatabaseMigrator {
  /// Why a receiver has signed a handover without counting every article.
  mutating func registerUncountedArticles() {
    registerMigration("0031 uncounted articles") { database in
      try database.execute(
        sql: "ALTER TABLE handover ADD COLUMN withoutCount TEXT CHECK (trim(withoutCount) <> '')")
    }
  }
}
