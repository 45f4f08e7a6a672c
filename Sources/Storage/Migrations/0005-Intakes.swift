internal import GRDB

extension DatabaseMigrator {
  mutating func registerIntakes() {
    registerMigration("0005 intakes") { _ in }
  }
}
