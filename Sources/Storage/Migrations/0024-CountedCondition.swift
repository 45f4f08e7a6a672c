internal import GRDB

extension DatabaseMigrator {
  /// In what condition an article was found when the stocktake counted it.
  mutating func registerCountedCondition() {
    registerMigration("0024 counted condition") { database in
      try database.execute(
        sql: """
          ALTER TABLE stocktakeCount ADD COLUMN condition TEXT
            CHECK (condition IN ('good', 'damaged', 'incomplete'));
          """)
    }
  }
}
