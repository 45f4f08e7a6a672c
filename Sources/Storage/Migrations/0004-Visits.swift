internal import GRDB

extension DatabaseMigrator {
  /// Visits and their slips.
  ///
  /// Of a document nothing is kept but kind, last four and a keyed digest.
  mutating func registerVisits() {
    registerMigration("0004 visits") { database in
      try database.execute(
        sql: """
          CREATE TABLE visit (
            id                  TEXT PRIMARY KEY,
            day                 INTEGER NOT NULL,
            number              INTEGER NOT NULL,
            slip                TEXT,
            household           TEXT NOT NULL REFERENCES household (code),
            -- Emptied by retention; the row stays and is counted.
            name                TEXT NOT NULL,
            phone               TEXT NOT NULL,
            plate               TEXT NOT NULL,
            nameKey             TEXT NOT NULL DEFAULT '',
            initials            TEXT NOT NULL DEFAULT '',
            pinyin              TEXT NOT NULL DEFAULT '',
            phoneReversed       TEXT NOT NULL DEFAULT '',
            plateReversed       TEXT NOT NULL DEFAULT '',
            documentKind        TEXT NOT NULL,
            documentLastFour    TEXT CHECK (length(documentLastFour) <= 4),
            documentDigest      TEXT,
            purpose             TEXT NOT NULL,
            people              INTEGER NOT NULL CHECK (people BETWEEN 1 AND 999),
            hostCallAnswer      TEXT CHECK (hostCallAnswer IN ('answered', 'refused', 'notReached')),
            hostCallNumber      TEXT,
            hostCallAt          INTEGER,
            exception           TEXT,
            arrivedAt           INTEGER NOT NULL,
            registeredBy        TEXT NOT NULL REFERENCES staff (number),
            sequence            INTEGER NOT NULL,
            state               TEXT NOT NULL
              CHECK (state IN ('waiting', 'inside', 'returned', 'turnedAway', 'writtenOff')),
            documentReturnedAt  INTEGER,
            insideAt            INTEGER,
            leftAt              INTEGER CHECK (leftAt >= arrivedAt),
            lostReason          TEXT,
            erasedAt            INTEGER,
            UNIQUE (day, number),
            CHECK ((state = 'turnedAway') = (slip IS NULL)),
            CHECK ((hostCallAnswer IS NULL) = (hostCallAt IS NULL)),
            -- Rule RV-4, RV-7: a slip only after a document, or on the host's word.
            CHECK (documentKind <> 'none' OR hostCallAnswer IS NOT NULL)
          ) STRICT, WITHOUT ROWID;

          -- Two desks can never give out the same slip.
          CREATE UNIQUE INDEX visit_slip ON visit (slip) WHERE state IN ('waiting', 'inside');
          CREATE INDEX visit_sequence ON visit (sequence);
          CREATE INDEX visit_arrived ON visit (arrivedAt);
          CREATE INDEX visit_household ON visit (household, arrivedAt);
          CREATE INDEX visit_document ON visit (documentDigest) WHERE documentDigest IS NOT NULL;
          CREATE INDEX visit_phone ON visit (phoneReversed) WHERE phoneReversed <> '';

          CREATE TRIGGER visit_as_arrived
          BEFORE UPDATE OF id, slip, household, documentKind, people, arrivedAt, registeredBy,
            sequence ON visit
          BEGIN SELECT raise(ABORT, 'a visit stands as it was registered'); END;

          CREATE TRIGGER visit_ended_stays_ended
          BEFORE UPDATE OF state, leftAt ON visit
          WHEN OLD.state IN ('turnedAway', 'writtenOff')
            -- A slip taken back by mistake is out again; that is all that can become of it.
            OR (OLD.state = 'returned' AND NOT (NEW.state IN ('waiting', 'inside') AND NEW.leftAt IS NULL))
          BEGIN SELECT raise(ABORT, 'a slip comes back once'); END;

          CREATE TRIGGER visit_is_never_erased
          BEFORE DELETE ON visit
          BEGIN SELECT raise(ABORT, 'a visit is never erased'); END;
          """)
    }
  }
}
