internal import GRDB

extension DatabaseMigrator {
  /// The units of the estate and the people who belong to them, with their search keys.
  mutating func registerHouseholds() {
    registerMigration("0003 households") { database in
      try database.execute(
        sql: """
          CREATE TABLE household (
            code        TEXT PRIMARY KEY CHECK (trim(code) <> ''),
            area        TEXT NOT NULL,
            building    TEXT NOT NULL,
            unit        TEXT NOT NULL,
            room        TEXT NOT NULL CHECK (trim(room) <> ''),
            isOccupied  INTEGER NOT NULL CHECK (isOccupied IN (0, 1)),
            movedIn     INTEGER,
            -- Rule FU-9: somebody who was asked not to be called again.
            refusesCalls        INTEGER NOT NULL DEFAULT 0 CHECK (refusesCalls IN (0, 1)),
            refusesCallsReason  TEXT,
            UNIQUE (area, building, unit, room)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE resident (
            household     TEXT NOT NULL REFERENCES household (code),
            position      INTEGER NOT NULL,
            name          TEXT NOT NULL,
            role          TEXT NOT NULL,
            phone         TEXT NOT NULL,
            nameKey       TEXT NOT NULL DEFAULT '',
            initials      TEXT NOT NULL DEFAULT '',
            pinyin        TEXT NOT NULL DEFAULT '',
            phoneReversed TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (household, position)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX resident_phone ON resident (phoneReversed) WHERE phoneReversed <> '';
          """)
    }
  }
}
