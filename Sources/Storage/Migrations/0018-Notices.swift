internal import GRDB

extension DatabaseMigrator {
  /// Notices to staff, whom they are for, and who has read them.
  mutating func registerNotices() {
    registerMigration("0018 notices") { database in
      try database.execute(
        sql: """
          CREATE TABLE notice (
            id          INTEGER PRIMARY KEY,
            text        TEXT NOT NULL CHECK (trim(text) <> ''),
            fromAt      INTEGER NOT NULL,
            untilAt     INTEGER CHECK (untilAt > fromAt),
            clerk       TEXT NOT NULL REFERENCES staff (number),
            recordedAt  INTEGER NOT NULL
          ) STRICT;
          CREATE INDEX notice_until ON notice (coalesce(untilAt, 9223372036854775807));

          CREATE TRIGGER notice_is_never_changed
          BEFORE UPDATE ON notice
          BEGIN SELECT raise(ABORT, 'a notice is never changed'); END;

          CREATE TRIGGER notice_is_never_erased
          BEFORE DELETE ON notice
          BEGIN SELECT raise(ABORT, 'a notice is never erased'); END;

          -- Roles, and persons by their numbers; none at all means everybody.
          CREATE TABLE noticeReader (
            notice  INTEGER NOT NULL REFERENCES notice (id),
            reader  TEXT NOT NULL CHECK (trim(reader) <> ''),
            isRole  INTEGER NOT NULL CHECK (isRole IN (0, 1)),
            PRIMARY KEY (notice, isRole, reader)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE noticeRead (
            notice  INTEGER NOT NULL REFERENCES notice (id),
            clerk   TEXT NOT NULL REFERENCES staff (number),
            at      INTEGER NOT NULL,
            PRIMARY KEY (notice, clerk)
          ) STRICT, WITHOUT ROWID;

          CREATE TRIGGER noticeRead_is_never_erased
          BEFORE DELETE ON noticeRead
          BEGIN SELECT raise(ABORT, 'who has read a notice has read it'); END;
          """)
    }
  }
}
