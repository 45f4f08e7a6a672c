internal import GRDB

extension DatabaseMigrator {
  /// Intakes of the five kinds, their matters, their steps and their clocks.
  ///
  /// What was brought is never rewritten, and steps are only added. Clocks follow from both and may
  /// be reckoned anew at any time.
  mutating func registerIntakes() {
    registerMigration("0005 intakes") { database in
      try database.execute(
        sql: """
          CREATE TABLE matter (
            id                INTEGER PRIMARY KEY,
            headToldAt        INTEGER,
            qualityToldAt     INTEGER,
            dedicatedPerson   TEXT REFERENCES staff (number),
            findings          TEXT CHECK (trim(findings) <> ''),
            dossier           TEXT UNIQUE,
            jointHouseholds   INTEGER NOT NULL DEFAULT 0 CHECK (jointHouseholds >= 0)
          ) STRICT;

          CREATE TABLE matterCriterion (
            matter  INTEGER NOT NULL REFERENCES matter (id),
            letter  TEXT NOT NULL CHECK (letter IN ('A', 'B', 'C', 'D')),
            since   INTEGER NOT NULL,
            PRIMARY KEY (matter, letter)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE intake (
            id              TEXT PRIMARY KEY,
            kind            TEXT NOT NULL
              CHECK (kind IN ('complaint', 'repair', 'help', 'enquiry', 'suggestion')),
            day             INTEGER NOT NULL,
            number          INTEGER NOT NULL,
            channel         TEXT NOT NULL,
            receivedAt      INTEGER NOT NULL,
            receivedBy      TEXT NOT NULL REFERENCES staff (number),
            registeredAt    INTEGER NOT NULL CHECK (registeredAt >= receivedAt),
            registeredBy    TEXT NOT NULL REFERENCES staff (number),
            posted          INTEGER,
            noticed         INTEGER CHECK (noticed >= posted),
            sequence        INTEGER NOT NULL,
            household       TEXT REFERENCES household (code),
            isAnonymous     INTEGER NOT NULL CHECK (isAnonymous IN (0, 1)),
            name            TEXT NOT NULL,
            phone           TEXT NOT NULL,
            title           TEXT NOT NULL,
            text            TEXT NOT NULL CHECK (trim(text) <> ''),
            demand          TEXT NOT NULL,
            flags           TEXT NOT NULL,
            state           TEXT NOT NULL,
            round           INTEGER NOT NULL CHECK (round >= 1),
            roundStartedAt  INTEGER NOT NULL,
            matter          INTEGER NOT NULL REFERENCES matter (id),
            -- The matter it was born with, to which unlinking returns it.
            ownMatter       INTEGER NOT NULL REFERENCES matter (id),
            department      TEXT,
            person          TEXT REFERENCES staff (number),
            limitAt         INTEGER,
            assignedAt      INTEGER,
            result          TEXT,
            feedback        TEXT,
            handledAt       INTEGER,
            handledBy       TEXT REFERENCES staff (number),
            closedAt        INTEGER,
            closedBy        TEXT,
            -- The queue's order: the clock that is due first, or nothing.
            nextPolicy      TEXT,
            nextDueAt       INTEGER,
            UNIQUE (kind, day, number),
            CHECK (state <> 'closed' OR closedAt IS NOT NULL),
            CHECK (isAnonymous = 0 OR name = '')
          ) STRICT, WITHOUT ROWID;

          -- The queue is read with every key, and only its open end.
          CREATE INDEX intake_queue ON intake (nextDueAt, id) WHERE closedAt IS NULL;
          CREATE INDEX intake_sequence ON intake (sequence);
          CREATE INDEX intake_matter ON intake (matter);
          CREATE INDEX intake_household ON intake (household, receivedAt)
            WHERE household IS NOT NULL;

          CREATE TRIGGER intake_as_received
          BEFORE UPDATE OF id, kind, channel, receivedAt, receivedBy, registeredAt, registeredBy,
            posted, noticed, sequence, household, isAnonymous, ownMatter ON intake
          BEGIN SELECT raise(ABORT, 'an intake stands as it was received'); END;

          CREATE TRIGGER intake_is_never_erased
          BEFORE DELETE ON intake
          BEGIN SELECT raise(ABORT, 'an intake is never erased'); END;

          CREATE TABLE complaint (
            intake          TEXT PRIMARY KEY REFERENCES intake (id),
            target          TEXT CHECK (target IN ('office', 'household', 'developer', 'outside')),
            firstClass      INTEGER CHECK (firstClass IN (1, 2, 3)),
            finalClass      INTEGER CHECK (finalClass IN (1, 2, 3)),
            subjectClass    TEXT,
            validity        TEXT,
            severity        TEXT NOT NULL,
            cause           TEXT,
            secondCause     TEXT,
            verification    TEXT,
            recordPerson    TEXT REFERENCES staff (number),
            recordOpenedAt  INTEGER,
            signedOffBy     TEXT REFERENCES staff (number),
            checkedBy       TEXT REFERENCES staff (number),
            verifiedAt      INTEGER,
            exemption       TEXT,
            isCounted       INTEGER CHECK (isCounted IN (0, 1))
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE repair (
            intake          TEXT PRIMARY KEY REFERENCES intake (id),
            part            TEXT,
            technician      TEXT REFERENCES staff (number),
            agreedAt        INTEGER,
            dispatchedAt    INTEGER,
            arrivedAt       INTEGER,
            finishedAt      INTEGER,
            paid            INTEGER CHECK (paid >= 0),
            hasConsent      INTEGER NOT NULL CHECK (hasConsent IN (0, 1)),
            isSigned        INTEGER CHECK (isSigned IN (0, 1)),
            unsignedReason  TEXT,
            rating          TEXT,
            CHECK (paid IS NULL OR hasConsent = 1)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE intakeStep (
            intake      TEXT NOT NULL REFERENCES intake (id),
            number      INTEGER NOT NULL,
            round       INTEGER NOT NULL,
            at          INTEGER NOT NULL,
            recordedAt  INTEGER NOT NULL,
            clerk       TEXT NOT NULL REFERENCES staff (number),
            kind        TEXT NOT NULL,
            deed        TEXT NOT NULL,
            text        TEXT NOT NULL,
            PRIMARY KEY (intake, number)
          ) STRICT, WITHOUT ROWID;

          CREATE TRIGGER intakeStep_is_never_changed
          BEFORE UPDATE OF intake, number, round, at, recordedAt, clerk, kind, deed ON intakeStep
          BEGIN SELECT raise(ABORT, 'a step is never changed'); END;

          CREATE TRIGGER intakeStep_is_never_erased
          BEFORE DELETE ON intakeStep
          BEGIN SELECT raise(ABORT, 'a step is never erased'); END;

          CREATE TABLE clock (
            owner           TEXT NOT NULL,
            policy          TEXT NOT NULL,
            round           INTEGER NOT NULL,
            number          INTEGER NOT NULL,
            startedAt       INTEGER NOT NULL,
            dueAt           INTEGER NOT NULL,
            endsAtMidnight  INTEGER NOT NULL CHECK (endsAtMidnight IN (0, 1)),
            isProvisional   INTEGER NOT NULL CHECK (isProvisional IN (0, 1)),
            stoppedAt       INTEGER,
            outcome         TEXT CHECK (outcome IN ('met', 'breached', 'extended', 'cancelled')),
            PRIMARY KEY (owner, policy, round, number),
            CHECK ((stoppedAt IS NULL) = (outcome IS NULL))
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
