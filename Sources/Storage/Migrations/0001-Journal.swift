internal import GRDB

extension DatabaseMigrator {
  /// The file's identity, and the journal: a chain of digests that nothing may change.
  ///
  /// A digest covers the commitment to the details, not the details. So those, and the salt with
  /// them, can be erased when their time has come, and the chain still verifies.
  mutating func registerJournal() {
    registerMigration("0001 journal") { database in
      try database.execute(
        sql: """
          CREATE TABLE file (
            onlyRow   INTEGER PRIMARY KEY CHECK (onlyRow = 1),
            identity  TEXT NOT NULL
          ) STRICT;
          INSERT INTO file VALUES (1, lower(hex(randomblob(16))));

          CREATE TABLE journal (
            seq         INTEGER PRIMARY KEY,
            at          INTEGER NOT NULL,
            desk        TEXT NOT NULL,
            shift       TEXT,
            clerk       TEXT NOT NULL,
            kind        TEXT NOT NULL CHECK (kind <> ''),
            subject     TEXT,
            commitment  BLOB NOT NULL CHECK (length(commitment) = 32),
            digest      BLOB NOT NULL CHECK (length(digest) = 32)
          ) STRICT;
          CREATE INDEX journal_subject ON journal (subject, seq) WHERE subject IS NOT NULL;

          CREATE TABLE journalDetail (
            seq      INTEGER PRIMARY KEY REFERENCES journal (seq),
            salt     BLOB NOT NULL CHECK (length(salt) = 32),
            payload  TEXT NOT NULL
          ) STRICT;

          -- Which details were erased, and by which later entry: an absence that explains itself.
          CREATE TABLE journalErasure (
            seq       INTEGER PRIMARY KEY REFERENCES journal (seq),
            erasedBy  INTEGER NOT NULL REFERENCES journal (seq) CHECK (erasedBy > seq)
          ) STRICT;

          CREATE TRIGGER journal_without_gap
          BEFORE INSERT ON journal
          WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
          BEGIN SELECT raise(ABORT, 'the journal has no gaps'); END;

          CREATE TRIGGER journal_is_never_changed
          BEFORE UPDATE ON journal
          BEGIN SELECT raise(ABORT, 'the journal is never changed'); END;

          CREATE TRIGGER journal_is_never_shortened
          BEFORE DELETE ON journal
          BEGIN SELECT raise(ABORT, 'the journal is never shortened'); END;

          CREATE TRIGGER journalDetail_is_never_changed
          BEFORE UPDATE ON journalDetail
          BEGIN SELECT raise(ABORT, 'details of the journal are never changed'); END;

          CREATE TRIGGER journalDetail_is_erased_with_a_trace
          BEFORE DELETE ON journalDetail
          WHEN NOT EXISTS (SELECT 1 FROM journalErasure WHERE seq = OLD.seq)
          BEGIN SELECT raise(ABORT, 'an erasure leaves a trace'); END;

          CREATE TRIGGER journalErasure_is_never_changed
          BEFORE UPDATE ON journalErasure
          BEGIN SELECT raise(ABORT, 'an erasure is never changed'); END;

          CREATE TRIGGER journalErasure_is_never_undone
          BEFORE DELETE ON journalErasure
          BEGIN SELECT raise(ABORT, 'an erasure is never undone'); END;
          """)
    }
  }
}
