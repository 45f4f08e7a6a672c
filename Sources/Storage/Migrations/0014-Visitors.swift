internal import GRDB

extension DatabaseMigrator {
  /// What visitors come for, the stock of slips, what households have told the desk, and the hosts
  /// and goods of a visit.
  mutating func registerVisitors() {
    registerMigration("0014 visitors") { database in
      try database.execute(
        sql: """
          CREATE TABLE visitPurpose (
            id       TEXT PRIMARY KEY,
            place    INTEGER NOT NULL,
            chinese  TEXT NOT NULL CHECK (trim(chinese) <> ''),
            english  TEXT NOT NULL CHECK (trim(english) <> ''),
            minutes  INTEGER NOT NULL CHECK (minutes > 0),
            isOn     INTEGER NOT NULL CHECK (isOn IN (0, 1))
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE slipRange (
            prefix  TEXT NOT NULL,
            first   INTEGER NOT NULL CHECK (first >= 0),
            last    INTEGER NOT NULL CHECK (last >= first),
            digits  INTEGER NOT NULL CHECK (digits > 0),
            isOn    INTEGER NOT NULL CHECK (isOn IN (0, 1)),
            PRIMARY KEY (prefix, digits, first)
          ) STRICT, WITHOUT ROWID;

          -- Lost slips that turned up again, and when.
          CREATE TABLE slipFound (
            slip  TEXT PRIMARY KEY,
            at    INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE instruction (
            id              INTEGER PRIMARY KEY,
            household       TEXT REFERENCES household (code),
            kind            TEXT NOT NULL
              CHECK (kind IN ('expected', 'mayEnter', 'doNotAdmit', 'callFirst', 'away')),
            -- Emptied by retention; the row stays.
            name            TEXT NOT NULL,
            phone           TEXT NOT NULL,
            plate           TEXT NOT NULL,
            documentDigest  TEXT,
            fromAt          INTEGER NOT NULL,
            untilAt         INTEGER CHECK (untilAt >= fromAt),
            reason          TEXT NOT NULL,
            recordedBy      TEXT NOT NULL REFERENCES staff (number),
            recordedAt      INTEGER NOT NULL,
            endedAt         INTEGER,
            visit           TEXT REFERENCES visit (id),
            -- What forbids somebody says why.
            CHECK (kind <> 'doNotAdmit' OR trim(reason) <> '')
          ) STRICT;

          CREATE INDEX instruction_standing ON instruction (household) WHERE endedAt IS NULL;

          CREATE TRIGGER instruction_as_given
          BEFORE UPDATE OF household, kind, fromAt, untilAt, reason, recordedBy, recordedAt
            ON instruction
          BEGIN SELECT raise(ABORT, 'an instruction stands as it was given'); END;

          -- Who saw a name or phone whole, and why.
          CREATE TABLE unmasking (
            sequence  INTEGER PRIMARY KEY,
            at        INTEGER NOT NULL,
            clerk     TEXT NOT NULL REFERENCES staff (number),
            record    TEXT NOT NULL,
            reason    TEXT NOT NULL CHECK (trim(reason) <> '')
          ) STRICT;

          -- The other units that one visit is to, beside the first.
          CREATE TABLE visitHost (
            visit      TEXT NOT NULL REFERENCES visit (id),
            household  TEXT NOT NULL REFERENCES household (code),
            PRIMARY KEY (visit, household)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX visitHost_household ON visitHost (household);

          -- What was carried in or out, in the order it was noted.
          ALTER TABLE visit ADD COLUMN goods TEXT NOT NULL DEFAULT '';
          -- Why somebody was signed out who had not come by; marked so for ever.
          ALTER TABLE visit ADD COLUMN forcedReason TEXT CHECK (trim(forcedReason) <> '');

          CREATE TRIGGER visit_forced_for_ever
          BEFORE UPDATE OF forcedReason ON visit
          WHEN OLD.forcedReason IS NOT NULL AND NEW.forcedReason IS NOT OLD.forcedReason
          BEGIN SELECT raise(ABORT, 'a forced sign-out stays marked'); END;

          CREATE INDEX visit_name ON visit (nameKey, arrivedAt) WHERE nameKey <> '';
          CREATE INDEX visit_left ON visit (leftAt) WHERE leftAt IS NOT NULL;
          CREATE INDEX visit_lost ON visit (slip) WHERE state = 'writtenOff';
          """)
    }
  }
}
