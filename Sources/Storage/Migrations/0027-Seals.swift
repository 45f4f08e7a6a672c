internal import GRDB

extension DatabaseMigrator {
  /// Seals over the journal, one with each handover and stocktake that is signed, and in a practice
  /// file the key for the next.
  mutating func registerSeals() {
    registerMigration("0027 seals") { database in
      try database.execute(
        sql: """
          CREATE TABLE seal (
            number        INTEGER PRIMARY KEY,
            epoch         INTEGER NOT NULL CHECK (epoch >= 0),
            seq           INTEGER NOT NULL REFERENCES journal (seq),
            head          BLOB NOT NULL CHECK (length(head) = 32),
            at            INTEGER NOT NULL,
            kind          TEXT NOT NULL CHECK (kind IN ('handover', 'stocktake')),
            record        TEXT NOT NULL,
            recordDigest  TEXT NOT NULL,
            giver         TEXT NOT NULL,
            receiver      TEXT NOT NULL,
            program       TEXT NOT NULL,
            schema        INTEGER NOT NULL,
            publicKey     BLOB NOT NULL CHECK (length(publicKey) = 32),
            nextKey       BLOB NOT NULL CHECK (length(nextKey) = 32),
            digest        BLOB NOT NULL CHECK (length(digest) = 32),
            signature     BLOB NOT NULL CHECK (length(signature) = 64),
            code          BLOB NOT NULL CHECK (length(code) = 32)
          ) STRICT;
          CREATE INDEX seal_recordDigest ON seal (recordDigest);

          CREATE TRIGGER seal_without_gap
          BEFORE INSERT ON seal
          WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM seal)
          BEGIN SELECT raise(ABORT, 'seals have no gaps'); END;

          CREATE TRIGGER seal_is_never_changed
          BEFORE UPDATE ON seal
          BEGIN SELECT raise(ABORT, 'a seal is never changed'); END;

          CREATE TRIGGER seal_is_never_erased
          BEFORE DELETE ON seal
          BEGIN SELECT raise(ABORT, 'a seal is never erased'); END;

          -- The key of a practice file stands in it; that of a real one stands beside it.
          CREATE TABLE practiceSealKey (
            onlyRow  INTEGER PRIMARY KEY CHECK (onlyRow = 1),
            epoch    INTEGER NOT NULL,
            secret   BLOB NOT NULL CHECK (length(secret) = 32)
          ) STRICT;
          """)
    }
  }
}
