internal import GRDB

extension DatabaseMigrator {
  /// The estate, its staff and their PINs, its calendar, policies and settings.
  mutating func registerPeople() {
    registerMigration("0002 people") { database in
      try database.execute(
        sql: """
          CREATE TABLE estate (
            onlyRow     INTEGER PRIMARY KEY CHECK (onlyRow = 1),
            name        TEXT NOT NULL CHECK (trim(name) <> ''),
            isPractice  INTEGER NOT NULL CHECK (isPractice IN (0, 1)),
            language    TEXT NOT NULL CHECK (language IN ('zh-Hans', 'en')),
            desk        TEXT NOT NULL CHECK (trim(desk) <> '')
          ) STRICT;

          -- The keys of a practice file stand in it; those of a real one stand beside it.
          CREATE TABLE practiceKey (
            onlyRow  INTEGER PRIMARY KEY CHECK (onlyRow = 1),
            secret   BLOB NOT NULL CHECK (length(secret) = 32)
          ) STRICT;

          CREATE TABLE setting (
            name   TEXT PRIMARY KEY,
            value  TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE policy (
            id         TEXT PRIMARY KEY,
            milestone  TEXT NOT NULL,
            condition  TEXT NOT NULL,
            allowance  TEXT NOT NULL,
            amount     INTEGER CHECK (amount > 0),
            start      TEXT NOT NULL,
            stop       TEXT NOT NULL,
            rule       TEXT NOT NULL,
            isOn       INTEGER NOT NULL CHECK (isOn IN (0, 1))
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE calendarException (
            day          INTEGER PRIMARY KEY,
            kind         TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
            nameChinese  TEXT NOT NULL,
            nameEnglish  TEXT NOT NULL
          ) STRICT;

          CREATE TABLE staff (
            number      TEXT PRIMARY KEY CHECK (trim(number) <> ''),
            name        TEXT NOT NULL CHECK (trim(name) <> ''),
            department  TEXT,
            isActive    INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1))
          ) STRICT, WITHOUT ROWID;

          CREATE TRIGGER staff_are_never_erased
          BEFORE DELETE ON staff
          BEGIN SELECT raise(ABORT, 'staff leave, their records stay'); END;

          CREATE TABLE staffRole (
            number  TEXT NOT NULL REFERENCES staff (number),
            role    TEXT NOT NULL,
            PRIMARY KEY (number, role)
          ) STRICT, WITHOUT ROWID;

          -- A PIN is kept only as a slow hash with its own parameters (decision 18).
          CREATE TABLE pin (
            number  TEXT PRIMARY KEY REFERENCES staff (number),
            hash    TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;

          -- Wrong tries, counted before the hash is computed; by uptime, which no clock moves.
          CREATE TABLE pinAttempt (
            number    TEXT PRIMARY KEY,
            failures  INTEGER NOT NULL CHECK (failures >= 0),
            boot      TEXT NOT NULL,
            lastAt    INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
