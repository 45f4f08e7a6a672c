internal import GRDB

extension DatabaseMigrator {
  /// The key of a confirmed defect stands in its first columns.
  ///
  /// SQLite 3.40 finds nulls that are not there in a table without row numbers whose key is elsewhere:
  /// one defect made the whole file look damaged, and no copy of it passed.
  mutating func registerDefectColumns() {
    registerMigration("0036 defect columns") { database in
      try database.execute(sql: DefectColumns.table)
    }
  }
}

private enum DefectColumns {
  static let table = """
    ALTER TABLE handoverDefect RENAME TO handoverDefectBefore;

    CREATE TABLE handoverDefect (
      subject  TEXT NOT NULL,
      defect   TEXT NOT NULL CHECK (defect IN ('abnormal', 'notRecorded', 'incomplete')),
      at       INTEGER NOT NULL,
      places   INTEGER NOT NULL CHECK (places > 0),
      score    INTEGER NOT NULL CHECK (score <= 0),
      reason   TEXT NOT NULL CHECK (trim(reason) <> ''),
      clerk    TEXT NOT NULL REFERENCES staff (number),
      PRIMARY KEY (subject, defect, at)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO handoverDefect (subject, defect, at, places, score, reason, clerk)
    SELECT subject, defect, at, places, score, reason, clerk FROM handoverDefectBefore;
    DROP TABLE handoverDefectBefore;

    CREATE TRIGGER handoverDefect_stands
    BEFORE UPDATE ON handoverDefect
    WHEN NOT EXISTS (SELECT 1 FROM erasing)
    BEGIN SELECT raise(ABORT, 'a review stands'); END;

    CREATE TRIGGER handoverDefect_is_never_erased
    BEFORE DELETE ON handoverDefect
    BEGIN SELECT raise(ABORT, 'a review stands'); END;
    """
}
