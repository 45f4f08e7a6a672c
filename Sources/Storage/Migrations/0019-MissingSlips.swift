internal import GRDB

extension DatabaseMigrator {
  /// Slips whose visitors are gone: missing until they are handed in, found, or written off.
  mutating func registerMissingSlips() {
    registerMigration("0019 missing slips") { database in
      try database.execute(
        sql: """
          ALTER TABLE visit ADD COLUMN missingAt INTEGER
            CHECK (missingAt IS NULL OR forcedReason IS NOT NULL);
          ALTER TABLE visit ADD COLUMN writtenOffAt INTEGER
            CHECK (writtenOffAt IS NULL OR state = 'writtenOff');
          -- When a slip that was missing or written off was there again.
          ALTER TABLE visit ADD COLUMN slipBackAt INTEGER
            CHECK (slipBackAt IS NULL OR missingAt IS NOT NULL OR writtenOffAt IS NOT NULL);

          UPDATE visit SET writtenOffAt = leftAt WHERE state = 'writtenOff';
          UPDATE visit
          SET slipBackAt = (SELECT max(at) FROM slipFound WHERE slipFound.slip = visit.slip)
          WHERE state = 'writtenOff' AND EXISTS (
            SELECT 1 FROM slipFound WHERE slipFound.slip = visit.slip AND at >= visit.leftAt);
          DROP TABLE slipFound;
          -- A slip that was given out again since a forced sign-out was there again.
          UPDATE visit SET missingAt = leftAt
          WHERE state = 'returned' AND forcedReason IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM visit AS later
            WHERE later.slip = visit.slip AND later.sequence > visit.sequence);

          CREATE INDEX visit_missing ON visit (slip) WHERE missingAt IS NOT NULL;

          DROP TRIGGER visit_ended_stays_ended;
          CREATE TRIGGER visit_ended_stays_ended
          BEFORE UPDATE OF state, leftAt ON visit
          WHEN (NEW.state IS NOT OLD.state OR NEW.leftAt IS NOT OLD.leftAt)
            AND (OLD.state IN ('turnedAway', 'writtenOff')
              OR (OLD.state = 'returned'
                -- A slip taken back by mistake is out again.
                AND NOT (NEW.state IN ('waiting', 'inside') AND NEW.leftAt IS NULL)
                -- One that is missing may be written off.
                AND NOT (NEW.state = 'writtenOff' AND NEW.leftAt = OLD.leftAt
                  AND OLD.missingAt IS NOT NULL AND OLD.slipBackAt IS NULL)))
          BEGIN SELECT raise(ABORT, 'a slip comes back once'); END;
          """)
    }
  }
}
