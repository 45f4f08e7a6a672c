internal import GRDB

extension DatabaseMigrator {
  /// The desk's standing phrases, in the office's own words.
  mutating func registerPhrases() {
    registerMigration("0013 phrases") { database in
      try database.execute(
        sql: """
          CREATE TABLE phrase (
            code      TEXT PRIMARY KEY CHECK (code GLOB '[a-z0-9][a-z0-9]*'),
            kind      TEXT NOT NULL
              CHECK (kind IN ('apology', 'restating', 'progress', 'refusal', 'closing')),
            chinese   TEXT NOT NULL CHECK (trim(chinese) <> ''),
            english   TEXT NOT NULL,
            isOn      INTEGER NOT NULL CHECK (isOn IN (0, 1))
          ) STRICT, WITHOUT ROWID;

          CREATE TRIGGER phrase_is_never_erased
          BEFORE DELETE ON phrase
          BEGIN SELECT raise(ABORT, 'a phrase is switched off, not erased'); END;
          """)
    }
  }
}
