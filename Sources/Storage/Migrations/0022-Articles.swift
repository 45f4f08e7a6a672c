internal import GRDB

extension DatabaseMigrator {
  /// To whom articles are lent and until when, what is counted when the desk changes hands, and what
  /// the supervisor says of it.
  mutating func registerArticles() {
    registerMigration("0022 articles") { database in
      try database.execute(
        sql: ArticleRows.loans + ArticleRows.records + ArticleRows.counts + ArticleRows.reviews)
      guard try Int.fetchOne(database, sql: "SELECT count(*) FROM estate") != 0 else { return }
      try database.execute(sql: ArticleRows.presets)
    }
  }
}

private enum ArticleRows {
  static let loans = """
    ALTER TABLE articleLoan ADD COLUMN kind TEXT NOT NULL DEFAULT 'contractor'
      CHECK (kind IN ('staff', 'resident', 'contractor'));
    ALTER TABLE articleLoan ADD COLUMN staff TEXT REFERENCES staff (number);
    ALTER TABLE articleLoan ADD COLUMN household TEXT REFERENCES household (code);
    ALTER TABLE articleLoan ADD COLUMN phone TEXT NOT NULL DEFAULT '';
    ALTER TABLE articleLoan ADD COLUMN dueAt INTEGER CHECK (dueAt > lentAt);
    ALTER TABLE articleLoan ADD COLUMN lentBy TEXT REFERENCES staff (number);
    ALTER TABLE articleLoan ADD COLUMN takenBackBy TEXT REFERENCES staff (number);
    CREATE INDEX articleLoan_out ON articleLoan (article) WHERE returnedAt IS NULL;

    CREATE TRIGGER articleLoan_stands
    BEFORE UPDATE ON articleLoan WHEN OLD.returnedAt IS NOT NULL
    BEGIN SELECT raise(ABORT, 'what came back came back'); END;

    CREATE TRIGGER articleLoan_is_never_erased
    BEFORE DELETE ON articleLoan
    BEGIN SELECT raise(ABORT, 'a loan is never erased'); END;

    """

  static let records = """
    -- Those that stand there are sealed without counts, and stay so.
    ALTER TABLE handover ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE handover ADD COLUMN absence TEXT CHECK (trim(absence) <> '');
    -- The end of the chain of seals is the one that none goes on from.
    CREATE INDEX handover_previous ON handover (previousDigest);

    ALTER TABLE draftChange ADD COLUMN owner TEXT REFERENCES staff (number);
    ALTER TABLE draftChange ADD COLUMN settledBy TEXT REFERENCES staff (number);
    ALTER TABLE draftChange ADD COLUMN settlement TEXT;

    """

  static let counts = """
    -- What the giver has counted waits without a record until they sign.
    CREATE TABLE handoverCount (
      id         INTEGER PRIMARY KEY,
      handover   TEXT REFERENCES handover (id),
      desk       TEXT NOT NULL,
      article    TEXT NOT NULL,
      side       TEXT NOT NULL CHECK (side IN ('giver', 'receiver')),
      expected   INTEGER NOT NULL CHECK (expected >= 0),
      counted    INTEGER NOT NULL CHECK (counted >= 0),
      condition  TEXT NOT NULL CHECK (condition IN ('good', 'damaged', 'incomplete')),
      note       TEXT,
      clerk      TEXT NOT NULL REFERENCES staff (number),
      at         INTEGER NOT NULL,
      CHECK (handover IS NOT NULL OR side = 'giver')
    ) STRICT;
    CREATE UNIQUE INDEX handoverCount_one
      ON handoverCount (coalesce(handover, ''), desk, article, side, clerk);

    CREATE TRIGGER handoverCount_sealed_never_grows
    BEFORE INSERT ON handoverCount
    WHEN (SELECT state FROM handover WHERE id = NEW.handover) = 'accepted'
    BEGIN SELECT raise(ABORT, 'a sealed handover never changes'); END;

    CREATE TRIGGER handoverCount_sealed_stays
    BEFORE UPDATE ON handoverCount
    WHEN (SELECT state FROM handover WHERE id = OLD.handover) = 'accepted'
    BEGIN SELECT raise(ABORT, 'a sealed handover never changes'); END;

    CREATE TRIGGER handoverCount_sealed_is_never_erased
    BEFORE DELETE ON handoverCount
    WHEN (SELECT state FROM handover WHERE id = OLD.handover) = 'accepted'
    BEGIN SELECT raise(ABORT, 'a sealed handover never changes'); END;

    """

  static let reviews = """
    -- What is said of a record, or of a shift that left none, to whoever comes on duty next.
    CREATE TABLE handoverComment (
      id       INTEGER PRIMARY KEY,
      subject  TEXT NOT NULL,
      desk     TEXT NOT NULL,
      text     TEXT NOT NULL CHECK (trim(text) <> ''),
      clerk    TEXT NOT NULL REFERENCES staff (number),
      at       INTEGER NOT NULL,
      seenBy   TEXT REFERENCES staff (number),
      seenAt   INTEGER,
      CHECK ((seenBy IS NULL) = (seenAt IS NULL))
    ) STRICT;
    CREATE INDEX handoverComment_subject ON handoverComment (subject);
    CREATE INDEX handoverComment_unseen ON handoverComment (desk) WHERE seenAt IS NULL;

    CREATE TRIGGER handoverComment_stands
    BEFORE UPDATE ON handoverComment
    WHEN OLD.seenAt IS NOT NULL OR NEW.text <> OLD.text OR NEW.subject <> OLD.subject
      OR NEW.desk <> OLD.desk OR NEW.clerk <> OLD.clerk OR NEW.at <> OLD.at
    BEGIN SELECT raise(ABORT, 'a review stands'); END;

    CREATE TRIGGER handoverComment_is_never_erased
    BEFORE DELETE ON handoverComment
    BEGIN SELECT raise(ABORT, 'a review stands'); END;

    -- A defect that was confirmed, with what it scored by the figure of its day.
    CREATE TABLE handoverDefect (
      subject  TEXT NOT NULL,
      defect   TEXT NOT NULL CHECK (defect IN ('abnormal', 'notRecorded', 'incomplete')),
      places   INTEGER NOT NULL CHECK (places > 0),
      score    INTEGER NOT NULL CHECK (score <= 0),
      reason   TEXT NOT NULL CHECK (trim(reason) <> ''),
      clerk    TEXT NOT NULL REFERENCES staff (number),
      at       INTEGER NOT NULL,
      PRIMARY KEY (subject, defect, at)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER handoverDefect_stands
    BEFORE UPDATE ON handoverDefect
    BEGIN SELECT raise(ABORT, 'a review stands'); END;

    CREATE TRIGGER handoverDefect_is_never_erased
    BEFORE DELETE ON handoverDefect
    BEGIN SELECT raise(ABORT, 'a review stands'); END;
    """

  /// The figures of the day that a file set up by an earlier version has none of.
  static let presets = """
    INSERT OR IGNORE INTO setting (name, value)
    VALUES ('articleLoanHours', '24'), ('longCarriedShifts', '6'), ('handoverDefectPoints', '10'),
      ('handoverReviewDays', '14');
    """
}
