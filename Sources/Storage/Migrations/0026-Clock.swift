internal import GRDB

extension DatabaseMigrator {
  /// What the wall clock said when, by the count of the machine that nobody can set.
  mutating func registerClock() {
    registerMigration("0026 clock") { database in
      try database.execute(
        sql: """
          CREATE TABLE clockSeen (
            onlyRow  INTEGER PRIMARY KEY CHECK (onlyRow = 1),
            boot     TEXT NOT NULL,
            uptime   INTEGER NOT NULL,
            at       INTEGER NOT NULL
          ) STRICT;
          """)
    }
  }
}
