internal import GRDB

extension DatabaseMigrator {
  /// The post notebook in full, with remarks; duties with their checklists and their unplanned ends;
  /// handovers that were not planned; daily logs that stand.
  mutating func registerNotebook() {
    registerMigration("0021 notebook") { database in
      try database.execute(
        sql: NotebookSchema.notebook + NotebookSchema.duties + NotebookSchema.handovers
          + NotebookSchema.logs)
      try NoteWords(database).fill()
    }
  }
}

private enum NotebookSchema {
  static let notebook = """
    ALTER TABLE notebookEntry ADD COLUMN people TEXT NOT NULL DEFAULT '';
    ALTER TABLE notebookEntry ADD COLUMN dealtWith TEXT;
    ALTER TABLE notebookEntry ADD COLUMN desk TEXT NOT NULL DEFAULT '';
    CREATE INDEX notebookEntry_occurred ON notebookEntry (occurredAt);

    CREATE TRIGGER notebookEntry_particulars_never_change
    BEFORE UPDATE OF people, dealtWith, desk ON notebookEntry
    BEGIN SELECT raise(ABORT, 'the post notebook is never changed'); END;

    CREATE TRIGGER notebookEntry_resolution_stands
    BEFORE UPDATE OF resolvedAt, resolution ON notebookEntry WHEN OLD.resolvedAt IS NOT NULL
    BEGIN SELECT raise(ABORT, 'the post notebook is never changed'); END;

    CREATE TABLE notebookRemark (
      note      INTEGER NOT NULL REFERENCES notebookEntry (id),
      number    INTEGER NOT NULL CHECK (number > 0),
      text      TEXT NOT NULL CHECK (trim(text) <> ''),
      at        INTEGER NOT NULL,
      clerk     TEXT NOT NULL REFERENCES staff (number),
      resolves  INTEGER NOT NULL CHECK (resolves IN (0, 1)),
      PRIMARY KEY (note, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER notebookRemark_is_never_changed
    BEFORE UPDATE ON notebookRemark
    BEGIN SELECT raise(ABORT, 'the post notebook is never changed'); END;

    CREATE TRIGGER notebookRemark_is_never_erased
    BEFORE DELETE ON notebookRemark
    BEGIN SELECT raise(ABORT, 'the post notebook is never shortened'); END;

    -- What was said to be dealt with so far becomes a remark by whom the journal names.
    INSERT INTO notebookRemark (note, number, text, at, clerk, resolves)
    SELECT notebookEntry.id, 1, resolution, resolvedAt, journal.clerk, 1
    FROM notebookEntry JOIN journal
      ON journal.kind = 'notebook.resolve' AND journal.subject = 'N-' || notebookEntry.id
    WHERE resolvedAt IS NOT NULL
    GROUP BY notebookEntry.id;

    -- What a file of an earlier version never had; a new one is filled when it is set up.
    INSERT INTO setting (name, value)
    SELECT 'lateNoteMinutes', '30' WHERE EXISTS (SELECT 1 FROM estate);

    """

  static let duties = """
    CREATE TABLE dutyCheck (
      duty    INTEGER NOT NULL REFERENCES duty (id),
      list    TEXT NOT NULL CHECK (list IN ('start', 'end')),
      item    TEXT NOT NULL CHECK (trim(item) <> ''),
      isDone  INTEGER NOT NULL CHECK (isDone IN (0, 1)),
      remark  TEXT NOT NULL,
      at      INTEGER NOT NULL,
      clerk   TEXT NOT NULL REFERENCES staff (number),
      PRIMARY KEY (duty, list, item)
    ) STRICT, WITHOUT ROWID;

    -- A duty that went on because nobody came, or that ended before its time.
    CREATE TABLE dutyEvent (
      duty    INTEGER NOT NULL REFERENCES duty (id),
      number  INTEGER NOT NULL CHECK (number > 0),
      kind    TEXT NOT NULL CHECK (kind IN ('stayedOn', 'leftEarly', 'endedWithout')),
      cause   TEXT NOT NULL,
      text    TEXT NOT NULL CHECK (trim(text) <> ''),
      untilAt INTEGER,
      at      INTEGER NOT NULL,
      clerk   TEXT NOT NULL REFERENCES staff (number),
      PRIMARY KEY (duty, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER dutyEvent_is_never_changed
    BEFORE UPDATE ON dutyEvent
    BEGIN SELECT raise(ABORT, 'the duty register is never changed'); END;

    CREATE TRIGGER dutyEvent_is_never_erased
    BEFORE DELETE ON dutyEvent
    BEGIN SELECT raise(ABORT, 'the duty register is never shortened'); END;

    """

  static let handovers = """
    -- A shift that was broken off has a record for each of its parts.
    ALTER TABLE handover ADD COLUMN part INTEGER NOT NULL DEFAULT 1 CHECK (part > 0);
    ALTER TABLE handover ADD COLUMN unplanned TEXT;
    -- The duty that an unplanned record stands for; any other stands for the whole shift.
    ALTER TABLE handover ADD COLUMN duty INTEGER REFERENCES duty (id);
    DROP INDEX handover_shift;
    CREATE UNIQUE INDEX handover_shift ON handover (date, shift, desk, part)
      WHERE state <> 'disputed';

    """

  static let logs = """
    -- Up to which line of the journal its owner has confirmed it.
    ALTER TABLE workLog ADD COLUMN throughSequence INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX journal_clerk ON journal (clerk, at);

    CREATE TRIGGER workLog_is_never_erased
    BEFORE DELETE ON workLog
    BEGIN SELECT raise(ABORT, 'a confirmed log stands'); END;

    """
}
