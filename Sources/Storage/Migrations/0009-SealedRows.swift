internal import GRDB

extension DatabaseMigrator {
  /// What belongs to a sealed record is as final as the record itself, and a step's words with it.
  mutating func registerSealedRows() {
    registerMigration("0009 sealed rows") { database in
      try database.execute(
        sql: SealedRows.handover + SealedRows.stocktake("findingAnswer")
          + SealedRows.stocktake("stocktakeCount") + SealedRows.lines)
    }
  }
}

private enum SealedRows {
  static let handover = """
    CREATE TRIGGER handoverItem_sealed_stays
    BEFORE UPDATE ON handoverItem
    WHEN (SELECT state FROM handover WHERE id = OLD.handover) = 'accepted'
    BEGIN SELECT raise(ABORT, 'a sealed handover never changes'); END;

    CREATE TRIGGER handoverItem_sealed_never_grows
    BEFORE INSERT ON handoverItem
    WHEN (SELECT state FROM handover WHERE id = NEW.handover) = 'accepted'
    BEGIN SELECT raise(ABORT, 'a sealed handover never changes'); END;

    CREATE TRIGGER handoverItem_is_never_erased
    BEFORE DELETE ON handoverItem
    BEGIN SELECT raise(ABORT, 'what was handed over stays on the record'); END;

    CREATE TRIGGER handoverReview_stands
    BEFORE UPDATE ON handoverReview
    BEGIN SELECT raise(ABORT, 'a review stands'); END;

    CREATE TRIGGER handoverReview_is_never_erased
    BEFORE DELETE ON handoverReview
    BEGIN SELECT raise(ABORT, 'a review stands'); END;

    """

  /// The rows of a stocktake that is no longer open.
  static func stocktake(_ table: String) -> String {
    ["INSERT", "UPDATE", "DELETE"].map { event in
      """
      CREATE TRIGGER \(table)_signed_stays_\(event.lowercased())
      BEFORE \(event) ON \(table)
      WHEN (
        SELECT state FROM stocktake WHERE id = \(event == "DELETE" ? "OLD" : "NEW").stocktake
      ) <> 'opened'
      BEGIN SELECT raise(ABORT, 'a signed stocktake never changes'); END;

      """
    }.joined()
  }

  /// Sealed lines may be emptied when their time has come, and nothing else.
  static let lines = """
    CREATE TRIGGER handoverLine_is_only_emptied
    BEFORE UPDATE OF salt, payload ON handoverLine
    WHEN NEW.salt IS NOT NULL OR NEW.payload IS NOT NULL
    BEGIN SELECT raise(ABORT, 'a sealed handover never changes'); END;

    CREATE TRIGGER handoverLine_sealed_never_grows
    BEFORE INSERT ON handoverLine
    WHEN (SELECT state FROM handover WHERE id = NEW.handover) = 'accepted'
    BEGIN SELECT raise(ABORT, 'a sealed handover never changes'); END;

    CREATE TRIGGER stocktakeLine_is_only_emptied
    BEFORE UPDATE OF salt, payload ON stocktakeLine
    WHEN NEW.salt IS NOT NULL OR NEW.payload IS NOT NULL
    BEGIN SELECT raise(ABORT, 'a signed sheet never changes'); END;

    CREATE TRIGGER stocktakeLine_signed_never_grows
    BEFORE INSERT ON stocktakeLine
    WHEN (SELECT state FROM stocktake WHERE id = NEW.stocktake) <> 'opened'
    BEGIN SELECT raise(ABORT, 'a signed sheet never changes'); END;

    CREATE TRIGGER intakeStep_is_only_emptied
    BEFORE UPDATE OF text ON intakeStep
    WHEN coalesce(NEW.text, '') <> ''
    BEGIN SELECT raise(ABORT, 'a step is never changed'); END;
    """
}
