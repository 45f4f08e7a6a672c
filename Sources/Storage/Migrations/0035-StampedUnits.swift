internal import GRDB

extension DatabaseMigrator {
  /// Units that are entered change the stamp of the house: what is typed is compared with all of them
  /// at every key, and they are taken apart once.
  mutating func registerStampedUnits() {
    registerMigration("0035 stamped units") { database in
      try database.execute(sql: HouseStamp.triggers(on: "household"))
    }
  }
}
