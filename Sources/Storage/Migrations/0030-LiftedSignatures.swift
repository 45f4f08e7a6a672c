internal import GRDB

extension DatabaseMigrator {
  /// What the first signature stands for, and what becomes of it when that changes: the sheet as it
  /// was signed first, the signatures that were lifted, and the particulars each answer was given to.
  mutating func registerLiftedSignatures() {
    registerMigration("0030 lifted signatures") { database in
      try database.execute(
        sql: """
          -- Nothing with answers of before: they stand for whatever was found.
          ALTER TABLE findingAnswer ADD COLUMN detail TEXT;

          CREATE TABLE stocktakeDraft (
            stocktake  INTEGER NOT NULL REFERENCES stocktake (id),
            position   INTEGER NOT NULL,
            kind       TEXT NOT NULL,
            subject    TEXT NOT NULL,
            payload    TEXT NOT NULL,
            PRIMARY KEY (stocktake, position)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE liftedSignature (
            id         INTEGER PRIMARY KEY,
            stocktake  INTEGER NOT NULL REFERENCES stocktake (id),
            part       TEXT NOT NULL CHECK (part IN ('complaints', 'repairs')),
            clerk      TEXT NOT NULL REFERENCES staff (number),
            at         INTEGER NOT NULL,
            liftedBy   TEXT NOT NULL REFERENCES staff (number),
            liftedAt   INTEGER NOT NULL
          ) STRICT;
          CREATE INDEX liftedSignature_stocktake ON liftedSignature (stocktake);

          CREATE TRIGGER liftedSignature_stands
          BEFORE UPDATE ON liftedSignature
          BEGIN SELECT raise(ABORT, 'a lifted signature stays on the sheet'); END;

          CREATE TRIGGER liftedSignature_is_never_erased
          BEFORE DELETE ON liftedSignature
          BEGIN SELECT raise(ABORT, 'a lifted signature stays on the sheet'); END;

          -- A signature goes only from a sheet that is open, and only where it stands as lifted.
          DROP TRIGGER stocktakeSignature_is_never_erased;
          CREATE TRIGGER stocktakeSignature_is_only_lifted
          BEFORE DELETE ON stocktakeSignature
          WHEN (SELECT state FROM stocktake WHERE id = OLD.stocktake) <> 'opened'
            OR NOT EXISTS (
              SELECT 1 FROM liftedSignature
              WHERE stocktake = OLD.stocktake AND part = OLD.part AND clerk = OLD.clerk
                AND at = OLD.at)
          BEGIN SELECT raise(ABORT, 'a signature stands'); END;
          """)
    }
  }
}
