internal import GRDB

extension DatabaseMigrator {
  /// What was being typed when somebody was called away; no record of the trade (decision 16).
  mutating func registerDrafts() {
    registerMigration("0008 drafts") { database in
      try database.execute(
        sql: """
          CREATE TABLE formDraft (
            owner    TEXT NOT NULL REFERENCES staff (number),
            form     TEXT NOT NULL CHECK (trim(form) <> ''),
            -- The record it is about; empty for a new one.
            subject  TEXT NOT NULL,
            payload  TEXT NOT NULL,
            savedAt  INTEGER NOT NULL,
            PRIMARY KEY (owner, form, subject)
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
