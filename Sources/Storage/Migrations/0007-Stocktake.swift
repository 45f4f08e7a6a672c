internal import GRDB

extension DatabaseMigrator {
  mutating func registerStocktake() {
    registerMigration("0007 stocktake") { _ in }
  }
}
