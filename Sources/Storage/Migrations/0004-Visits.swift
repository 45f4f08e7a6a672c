internal import GRDB

extension DatabaseMigrator {
  mutating func registerVisits() {
    registerMigration("0004 visits") { _ in }
  }
}
