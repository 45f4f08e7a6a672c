internal import GRDB

extension DatabaseMigrator {
  mutating func registerHandover() {
    registerMigration("0006 handover") { _ in }
  }
}
