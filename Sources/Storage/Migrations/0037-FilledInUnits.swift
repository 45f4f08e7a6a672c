internal import GRDB

extension DatabaseMigrator {
  /// The unit of an intake may be filled in, once, where nobody had written it down; all else stands
  /// as it was received.
  mutating func registerFilledInUnits() {
    registerMigration("0037 filled-in units") { database in
      try database.execute(
        sql: """
          DROP TRIGGER intake_as_received;
          CREATE TRIGGER intake_as_received
          BEFORE UPDATE OF id, kind, channel, receivedAt, receivedBy, registeredAt, registeredBy,
            posted, noticed, sequence, isAnonymous, ownMatter ON intake
          BEGIN SELECT raise(ABORT, 'an intake stands as it was received'); END;

          CREATE TRIGGER intake_keeps_its_unit
          BEFORE UPDATE OF household ON intake
          WHEN OLD.household IS NOT NULL
          BEGIN SELECT raise(ABORT, 'an intake stands as it was received'); END;
          """)
    }
  }
}
