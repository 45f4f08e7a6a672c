internal import GRDB

extension DatabaseMigrator {
  /// Stocktakes, the answers to their findings, and the sheets that are frozen when both have signed.
  mutating func registerStocktake() {
    registerMigration("0007 stocktake") { database in
      try database.execute(
        sql: """
          CREATE TABLE stocktake (
            id               INTEGER PRIMARY KEY,
            number           INTEGER UNIQUE CHECK (number > 0),
            state            TEXT NOT NULL CHECK (state IN ('opened', 'signed', 'emergency')),
            afterSequence    INTEGER NOT NULL,
            throughSequence  INTEGER NOT NULL CHECK (throughSequence >= afterSequence),
            fromAt           INTEGER NOT NULL,
            toAt             INTEGER NOT NULL,
            openedBy         TEXT NOT NULL REFERENCES staff (number),
            reason           TEXT,
            previousDigest   TEXT,
            digest           TEXT,
            CHECK ((state = 'opened') = (number IS NULL)),
            CHECK ((state = 'opened') = (digest IS NULL)),
            CHECK (state <> 'emergency' OR trim(reason) <> '')
          ) STRICT;

          -- Ranges join without gap or overlap, so only one may be open.
          CREATE UNIQUE INDEX stocktake_open ON stocktake (state) WHERE state = 'opened';

          CREATE TRIGGER stocktake_joins_the_one_before
          BEFORE INSERT ON stocktake
          WHEN NEW.afterSequence IS NOT (SELECT coalesce(max(throughSequence), 0) FROM stocktake)
          BEGIN SELECT raise(ABORT, 'a stocktake begins where the last one ended'); END;

          CREATE TRIGGER stocktake_signed_is_final
          BEFORE UPDATE ON stocktake WHEN OLD.state <> 'opened'
          BEGIN SELECT raise(ABORT, 'a signed stocktake never changes'); END;

          CREATE TRIGGER stocktake_is_never_erased
          BEFORE DELETE ON stocktake
          BEGIN SELECT raise(ABORT, 'a stocktake is never erased'); END;

          CREATE TABLE stocktakeSignature (
            stocktake  INTEGER NOT NULL REFERENCES stocktake (id),
            part       TEXT NOT NULL CHECK (part IN ('complaints', 'repairs')),
            clerk      TEXT NOT NULL REFERENCES staff (number),
            at         INTEGER NOT NULL,
            PRIMARY KEY (stocktake, part),
            UNIQUE (stocktake, clerk)
          ) STRICT, WITHOUT ROWID;

          CREATE TRIGGER stocktakeSignature_stands
          BEFORE UPDATE ON stocktakeSignature
          BEGIN SELECT raise(ABORT, 'a signature stands'); END;

          CREATE TRIGGER stocktakeSignature_is_never_erased
          BEFORE DELETE ON stocktakeSignature
          BEGIN SELECT raise(ABORT, 'a signature stands'); END;

          CREATE TABLE findingAnswer (
            stocktake  INTEGER NOT NULL REFERENCES stocktake (id),
            finding    TEXT NOT NULL,
            answer     TEXT NOT NULL,
            clerk      TEXT NOT NULL REFERENCES staff (number),
            at         INTEGER NOT NULL,
            PRIMARY KEY (stocktake, finding)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE stocktakeCount (
            stocktake  INTEGER NOT NULL REFERENCES stocktake (id),
            item       TEXT NOT NULL,
            expected   INTEGER NOT NULL,
            counted    INTEGER NOT NULL CHECK (counted >= 0),
            reason     TEXT,
            note       TEXT,
            clerk      TEXT NOT NULL REFERENCES staff (number),
            at         INTEGER NOT NULL,
            PRIMARY KEY (stocktake, item),
            CHECK (counted = expected OR reason IS NOT NULL)
          ) STRICT, WITHOUT ROWID;

          -- The sheet as it was signed: each line bound by a salted commitment, so that a line whose
          -- time has come can be emptied and the seal still verifies.
          CREATE TABLE stocktakeLine (
            stocktake   INTEGER NOT NULL REFERENCES stocktake (id),
            position    INTEGER NOT NULL,
            kind        TEXT NOT NULL,
            subject     TEXT NOT NULL,
            commitment  BLOB NOT NULL CHECK (length(commitment) = 32),
            salt        BLOB,
            payload     TEXT,
            PRIMARY KEY (stocktake, position)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX stocktakeLine_subject ON stocktakeLine (kind, subject);

          CREATE TRIGGER stocktakeLine_is_frozen
          BEFORE UPDATE OF stocktake, position, kind, subject, commitment ON stocktakeLine
          BEGIN SELECT raise(ABORT, 'a signed sheet never changes'); END;

          CREATE TRIGGER stocktakeLine_is_never_erased
          BEFORE DELETE ON stocktakeLine
          BEGIN SELECT raise(ABORT, 'a signed sheet never changes'); END;

          CREATE TABLE commitment (
            id         INTEGER PRIMARY KEY,
            stocktake  INTEGER NOT NULL REFERENCES stocktake (id),
            finding    TEXT NOT NULL,
            person     TEXT NOT NULL REFERENCES staff (number),
            due        INTEGER NOT NULL,
            since      INTEGER NOT NULL,
            doneAt     INTEGER,
            doneBy     TEXT REFERENCES staff (number),
            doneText   TEXT,
            CHECK ((doneAt IS NULL) = (doneBy IS NULL))
          ) STRICT;
          CREATE INDEX commitment_open ON commitment (due) WHERE doneAt IS NULL;
          """)
    }
  }
}
