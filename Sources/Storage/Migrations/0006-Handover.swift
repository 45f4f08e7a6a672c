internal import GRDB

extension DatabaseMigrator {
  /// Shifts, duties, the post notebook, handover records, articles and daily logs.
  mutating func registerHandover() {
    registerMigration("0006 handover") { database in
      try database.execute(
        sql: """
          CREATE TABLE shiftPlan (
            pattern  TEXT NOT NULL,
            shift    TEXT NOT NULL,
            start    INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1440),
            "end"    INTEGER NOT NULL CHECK ("end" BETWEEN 0 AND 1440),
            PRIMARY KEY (pattern, shift)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE duty (
            id             INTEGER PRIMARY KEY,
            shift          TEXT NOT NULL,
            date           INTEGER NOT NULL,
            plannedStart   INTEGER NOT NULL,
            plannedEnd     INTEGER NOT NULL CHECK (plannedEnd > plannedStart),
            desk           TEXT NOT NULL,
            clerk          TEXT NOT NULL REFERENCES staff (number),
            startedAt      INTEGER NOT NULL,
            endedAt        INTEGER,
            withoutRecord  TEXT
          ) STRICT;
          -- Nobody is on duty twice.
          CREATE UNIQUE INDEX duty_running ON duty (clerk) WHERE endedAt IS NULL;
          CREATE INDEX duty_shift ON duty (date, shift, desk);

          CREATE TABLE notebookEntry (
            id           INTEGER PRIMARY KEY,
            text         TEXT NOT NULL CHECK (trim(text) <> ''),
            place        TEXT,
            needsAction  INTEGER NOT NULL CHECK (needsAction IN (0, 1)),
            occurredAt   INTEGER NOT NULL,
            recordedAt   INTEGER NOT NULL,
            clerk        TEXT NOT NULL REFERENCES staff (number),
            resolvedAt   INTEGER,
            resolution   TEXT,
            CHECK ((resolvedAt IS NULL) = (resolution IS NULL))
          ) STRICT;
          CREATE INDEX notebookEntry_open ON notebookEntry (recordedAt)
            WHERE needsAction = 1 AND resolvedAt IS NULL;

          CREATE TRIGGER notebookEntry_is_never_changed
          BEFORE UPDATE OF id, text, place, needsAction, occurredAt, recordedAt, clerk
            ON notebookEntry
          BEGIN SELECT raise(ABORT, 'the post notebook is never changed'); END;

          CREATE TRIGGER notebookEntry_is_never_erased
          BEFORE DELETE ON notebookEntry
          BEGIN SELECT raise(ABORT, 'the post notebook is never shortened'); END;

          -- What the giver adds to, explains in, or takes out of the draft, until it is submitted.
          CREATE TABLE draftChange (
            desk      TEXT NOT NULL,
            item      TEXT NOT NULL,
            change    TEXT NOT NULL CHECK (change IN ('added', 'explained', 'removed')),
            text      TEXT NOT NULL CHECK (trim(text) <> ''),
            at        INTEGER NOT NULL,
            clerk     TEXT NOT NULL REFERENCES staff (number),
            handover  TEXT REFERENCES handover (id),
            settledAt INTEGER,
            PRIMARY KEY (desk, item, change, at)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE handover (
            id              TEXT PRIMARY KEY,
            day             INTEGER NOT NULL,
            number          INTEGER NOT NULL,
            shift           TEXT NOT NULL,
            date            INTEGER NOT NULL,
            plannedStart    INTEGER NOT NULL,
            plannedEnd      INTEGER NOT NULL,
            desk            TEXT NOT NULL,
            state           TEXT NOT NULL CHECK (state IN ('submitted', 'accepted', 'disputed')),
            giver           TEXT NOT NULL REFERENCES staff (number),
            submittedAt     INTEGER NOT NULL,
            remark          TEXT NOT NULL CHECK (trim(remark) <> ''),
            receiver        TEXT REFERENCES staff (number) CHECK (receiver <> giver),
            receivedAt      INTEGER,
            dispute         TEXT,
            previousDigest  TEXT,
            digest          TEXT,
            UNIQUE (day, number),
            CHECK ((state = 'accepted') = (digest IS NOT NULL)),
            CHECK (state <> 'accepted' OR receiver IS NOT NULL)
          ) STRICT, WITHOUT ROWID;
          CREATE UNIQUE INDEX handover_shift ON handover (date, shift, desk)
            WHERE state <> 'disputed';

          CREATE TRIGGER handover_sealed_stays
          BEFORE UPDATE ON handover WHEN OLD.state = 'accepted'
          BEGIN SELECT raise(ABORT, 'a sealed handover never changes'); END;

          CREATE TRIGGER handover_is_never_erased
          BEFORE DELETE ON handover
          BEGIN SELECT raise(ABORT, 'a handover is never erased'); END;

          CREATE TABLE handoverItem (
            handover  TEXT NOT NULL REFERENCES handover (id),
            position  INTEGER NOT NULL,
            item      TEXT NOT NULL,
            content   TEXT NOT NULL,
            PRIMARY KEY (handover, position),
            UNIQUE (handover, item)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX handoverItem_item ON handoverItem (item);

          -- The sealed lines, each bound by a salted commitment.
          CREATE TABLE handoverLine (
            handover    TEXT NOT NULL REFERENCES handover (id),
            position    INTEGER NOT NULL,
            commitment  BLOB NOT NULL CHECK (length(commitment) = 32),
            salt        BLOB,
            payload     TEXT,
            PRIMARY KEY (handover, position)
          ) STRICT, WITHOUT ROWID;

          CREATE TRIGGER handoverLine_is_frozen
          BEFORE UPDATE OF handover, position, commitment ON handoverLine
          BEGIN SELECT raise(ABORT, 'a sealed handover never changes'); END;

          CREATE TRIGGER handoverLine_is_never_erased
          BEFORE DELETE ON handoverLine
          BEGIN SELECT raise(ABORT, 'a sealed handover never changes'); END;

          CREATE TABLE handoverReview (
            handover    TEXT NOT NULL REFERENCES handover (id),
            at          INTEGER NOT NULL,
            clerk       TEXT NOT NULL REFERENCES staff (number),
            isAbnormal  INTEGER NOT NULL CHECK (isAbnormal IN (0, 1)),
            reason      TEXT NOT NULL,
            PRIMARY KEY (handover, at)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE article (
            id        INTEGER PRIMARY KEY,
            name      TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
            expected  INTEGER NOT NULL CHECK (expected >= 0),
            place     TEXT
          ) STRICT;

          CREATE TABLE articleLoan (
            id          INTEGER PRIMARY KEY,
            article     INTEGER NOT NULL REFERENCES article (id),
            borrower    TEXT NOT NULL,
            amount      INTEGER NOT NULL CHECK (amount > 0),
            lentAt      INTEGER NOT NULL,
            returnedAt  INTEGER
          ) STRICT;

          CREATE TABLE workLog (
            clerk        TEXT NOT NULL REFERENCES staff (number),
            date         INTEGER NOT NULL,
            text         TEXT NOT NULL,
            confirmedAt  INTEGER NOT NULL,
            PRIMARY KEY (clerk, date)
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
