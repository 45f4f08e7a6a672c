internal import GRDB

extension DatabaseMigrator {
  mutating func registerHouseholds() {
    registerMigration("0003 households") { _ in }
  }
}
