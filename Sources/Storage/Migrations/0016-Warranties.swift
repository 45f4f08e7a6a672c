internal import GRDB

extension DatabaseMigrator {
  /// Until when a repair is under warranty, who does it, and how damaged a unit is; and the presets
  /// that a file from before them lacks.
  mutating func registerWarranties() {
    registerMigration("0016 repairs' warranty") { database in
      try database.execute(
        sql: """
          ALTER TABLE repair ADD COLUMN residentEnd INTEGER;
          ALTER TABLE repair ADD COLUMN contractorEnd INTEGER;
          ALTER TABLE repair ADD COLUMN party TEXT CHECK (trim(party) <> '');
          ALTER TABLE repair ADD COLUMN provider TEXT
            CHECK (provider IN ('own', 'contractor', 'thirdParty', 'developer'));

          -- Who passed it on may be filled in, once; all else stands.
          DROP TRIGGER intakeParticulars_as_received;
          CREATE TRIGGER intakeParticulars_as_received
          BEFORE UPDATE ON intakeParticulars
          WHEN OLD.passedOnBy IS NOT NULL OR NEW.intake <> OLD.intake
            OR NEW.passedOnAt IS NOT OLD.passedOnAt OR NEW.reference IS NOT OLD.reference
            OR NEW.foundAt IS NOT OLD.foundAt OR NEW.place IS NOT OLD.place
          BEGIN SELECT raise(ABORT, 'an intake stands as it was received'); END;

          -- What was promised for an event that may come again, as rain, is looked up at every shift.
          CREATE INDEX intakeStep_committed ON intakeStep (intake) WHERE kind = 'committed';

          -- Form F-21: what the office judges of a unit, beside what it has repaired there.
          CREATE TABLE houseCondition (
            household  TEXT PRIMARY KEY REFERENCES household (code),
            damage     TEXT CHECK (damage IN ('none', 'slight', 'moderate', 'serious')),
            remarks    TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;
          """)
      guard try Int.fetchOne(database, sql: "SELECT count(*) FROM estate") != 0 else { return }
      try FormerPresets(database).add()
    }
  }
}
