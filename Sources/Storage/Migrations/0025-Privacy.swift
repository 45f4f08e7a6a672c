import Foundation
internal import GRDB

extension DatabaseMigrator {
  /// Legal holds, and the one way in which words that stand for good may be emptied: while an erasure
  /// is entered in the journal.
  mutating func registerPrivacy() {
    registerMigration("0025 privacy") { database in
      try database.execute(sql: PrivacyRows.holds + PrivacyRows.erasing)
      for name in try PrivacyRows.guardsOfWords(in: database) {
        try PrivacyRows.open(name, whileErasingIn: database)
      }
      guard try Int.fetchOne(database, sql: "SELECT count(*) FROM estate") != 0 else { return }
      try database.execute(sql: PrivacyRows.presets)
    }
  }
}

private enum PrivacyRows {
  static let holds = """
    CREATE TABLE legalHold (
      id             INTEGER PRIMARY KEY,
      isPerson       INTEGER NOT NULL CHECK (isPerson IN (0, 1)),
      -- A record's number; or a name or a phone, which is emptied when the hold is over.
      subject        TEXT NOT NULL,
      reason         TEXT NOT NULL CHECK (trim(reason) <> ''),
      heldBy         TEXT NOT NULL REFERENCES staff (number),
      heldAt         INTEGER NOT NULL,
      releasedBy     TEXT REFERENCES staff (number),
      releasedAt     INTEGER,
      releaseReason  TEXT CHECK (trim(releaseReason) <> ''),
      CHECK ((releasedAt IS NULL) = (releasedBy IS NULL)),
      CHECK ((releasedAt IS NULL) = (releaseReason IS NULL)),
      CHECK (subject <> '' OR (isPerson = 1 AND releasedAt IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX legalHold_standing ON legalHold (subject) WHERE releasedAt IS NULL;

    CREATE TRIGGER legalHold_released_stays
    BEFORE UPDATE ON legalHold WHEN OLD.releasedAt IS NOT NULL
    BEGIN SELECT raise(ABORT, 'a hold that is over stays so'); END;

    CREATE TRIGGER legalHold_is_never_erased
    BEFORE DELETE ON legalHold
    BEGIN SELECT raise(ABORT, 'a hold is never erased'); END;

    """

  static let erasing = """
    -- Which line of the journal the erasure that goes on is entered as; empty at all other times.
    CREATE TABLE erasing (
      seq  INTEGER PRIMARY KEY REFERENCES journal (seq)
    ) STRICT;

    CREATE TRIGGER erasing_is_in_the_journal
    BEFORE INSERT ON erasing
    WHEN NOT EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq AND kind = 'retention.erase')
    BEGIN SELECT raise(ABORT, 'what is erased stands in the journal'); END;
    """

  static let presets = """
    INSERT OR IGNORE INTO setting (name, value)
    VALUES ('intakeRetentionDays', '1095'), ('notebookRetentionDays', '365'),
      ('loanRetentionDays', '90'), ('draftRetentionDays', '30'), ('unmaskHourly', '20');
    """

  /// The triggers that keep somebody's words as they were written.
  static func guardsOfWords(in database: Database) throws -> [String] {
    let tables = [
      "notebookEntry", "notebookRemark", "intakeStep", "intakeParticulars", "articleLoan",
      "handover", "handoverItem", "handoverReview", "handoverComment", "handoverDefect",
      "handoverCount", "findingAnswer", "stocktakeCount", "stocktake", "instruction", "notice",
      "dutyEvent", "absence", "shiftSwap", "plannedDuty",
    ]
    let places = tables.map { _ in "?" }.joined(separator: ", ")
    return try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema
        WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE%'
          AND (tbl_name IN (\(places)) OR name = 'visit_forced_for_ever')
        """, arguments: StatementArguments(tables))
  }

  /// Makes a trigger say what it said, but not while an erasure goes on.
  static func open(_ trigger: String, whileErasingIn database: Database) throws {
    let sql = try String.fetchOne(
      database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [trigger])
    guard let sql, let body = sql.range(of: "BEGIN SELECT") else { return }
    let head = sql[..<body.lowerBound]
    let nobodyErases = "WHEN NOT EXISTS (SELECT 1 FROM erasing)"
    let opened =
      if let when = head.range(of: "WHEN ") {
        "\(head[..<when.lowerBound])\(nobodyErases) AND (\(head[when.upperBound...])\n)\n"
      } else {
        "\(head)\(nobodyErases)\n"
      }
    try database.execute(sql: "DROP TRIGGER \(trigger); " + opened + sql[body.lowerBound...])
  }
}
