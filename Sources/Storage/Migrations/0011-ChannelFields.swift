internal import GRDB

extension DatabaseMigrator {
  /// What only some channels bring with them, and the ways by which likely duplicates and repeated
  /// faults are found without reading ten years.
  mutating func registerChannelFields() {
    registerMigration("0011 channel fields") { database in
      try database.execute(
        sql: """
          CREATE TABLE intakeParticulars (
            intake      TEXT PRIMARY KEY REFERENCES intake (id),
            passedOnBy  TEXT CHECK (trim(passedOnBy) <> ''),
            passedOnAt  INTEGER,
            reference   TEXT CHECK (trim(reference) <> ''),
            foundAt     INTEGER,
            place       TEXT CHECK (trim(place) <> '')
          ) STRICT, WITHOUT ROWID;

          CREATE TRIGGER intakeParticulars_as_received
          BEFORE UPDATE ON intakeParticulars
          BEGIN SELECT raise(ABORT, 'an intake stands as it was received'); END;

          CREATE TRIGGER intakeParticulars_is_never_erased
          BEFORE DELETE ON intakeParticulars
          BEGIN SELECT raise(ABORT, 'an intake is never erased'); END;

          CREATE INDEX intake_received ON intake (receivedAt);
          CREATE INDEX repair_finished ON repair (finishedAt) WHERE finishedAt IS NOT NULL;

          -- A file that was set up before takes the presets of the day; a new one takes its own.
          INSERT OR IGNORE INTO setting (name, value)
          VALUES ('duplicateDays', '7'), ('duplicateLikeness', '55');
          """)
    }
  }
}
