internal import GRDB

extension DatabaseMigrator {
  /// What keeps questions as quick after ten years as on the first day: indexes for those that read
  /// a table which grows, and a mark on each duty that has its record.
  mutating func registerLongYears() {
    registerMigration("0033 long years") { database in
      try database.execute(
        sql: LongYears.visits + LongYears.handovers + LongYears.duties + LongYears.others)
      try LongYears.datingItems(database)
    }
  }
}

private enum LongYears {
  static let visits = """
    -- Slips that nobody has handed back, in the order in which they are shown.
    CREATE INDEX visit_slipless ON visit (arrivedAt, id)
      WHERE missingAt IS NOT NULL AND slipBackAt IS NULL AND state = 'returned';
    -- The last slip of a day that was numbered by the day.
    CREATE INDEX visit_daySlip ON visit (day, CAST(substr(slip, 3) AS INTEGER))
      WHERE slip GLOB 'V-[0-9]*';
    CREATE INDEX unmasking_clerk ON unmasking (clerk, at);

    """

  static let handovers = """
    CREATE INDEX handover_waiting ON handover (submittedAt) WHERE state = 'submitted';
    CREATE INDEX handover_unaccepted ON handover (submittedAt) WHERE state <> 'accepted';
    CREATE INDEX handover_disputed ON handover (id) WHERE state = 'disputed';
    CREATE INDEX handover_received ON handover (receivedAt) WHERE receivedAt IS NOT NULL;
    CREATE INDEX handover_newestOfDesk ON handover (desk, submittedAt, id) WHERE state <> 'disputed';
    CREATE INDEX handover_ofShift ON handover (date, shift, giver);
    CREATE INDEX handoverCount_record ON handoverCount (handover);
    CREATE INDEX handoverReview_abnormal ON handoverReview (at) WHERE isAbnormal = 1;
    CREATE INDEX handoverComment_seen ON handoverComment (desk, seenAt);
    CREATE INDEX draftChange_record ON draftChange (handover, change);
    CREATE INDEX draftChange_item ON draftChange (item, change);
    CREATE INDEX draftChange_written ON draftChange (change) WHERE change = 'added';

    """

  /// A duty is marked as soon as there is a record that stands for it, and loses the mark when that
  /// is refused; so those without one are found among a few.
  static let duties = """
    ALTER TABLE duty ADD COLUMN isRecorded INTEGER NOT NULL DEFAULT 0
      CHECK (isRecorded IN (0, 1));
    UPDATE duty SET isRecorded = 1 WHERE \(recorded);
    CREATE INDEX duty_unrecorded ON duty (plannedEnd) WHERE isRecorded = 0;

    CREATE TRIGGER duty_recorded_when_it_begins
    AFTER INSERT ON duty
    BEGIN UPDATE duty SET isRecorded = 1 WHERE id = NEW.id AND \(recorded); END;

    CREATE TRIGGER duty_recorded_with_its_record
    AFTER INSERT ON handover
    BEGIN
      UPDATE duty SET isRecorded = \(recorded)
      WHERE date = NEW.date AND shift = NEW.shift AND desk = NEW.desk;
    END;

    CREATE TRIGGER duty_recorded_as_its_record_stands
    AFTER UPDATE OF state ON handover
    WHEN (OLD.state = 'disputed') <> (NEW.state = 'disputed')
    BEGIN
      UPDATE duty SET isRecorded = \(recorded)
      WHERE date = NEW.date AND shift = NEW.shift AND desk = NEW.desk;
    END;

    """

  private static let recorded = """
    EXISTS (
      SELECT 1 FROM handover
      WHERE handover.date = duty.date AND handover.shift = duty.shift
        AND handover.desk = duty.desk AND handover.state <> 'disputed'
        AND (handover.unplanned IS NULL OR handover.duty = duty.id))
    """

  /// Since when an item is open stands beside it, so that counting in how many records it has stood
  /// reads none of them: also in signed ones, whose triggers make room for that once.
  static func datingItems(_ database: Database) throws {
    let triggers = try Row.fetchAll(
      database,
      sql:
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'handoverItem'")
    for trigger in triggers {
      try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)")
    }
    try database.execute(
      sql: """
        ALTER TABLE handoverItem ADD COLUMN firstAt INTEGER;
        UPDATE handoverItem SET firstAt = json_extract(content, '$.firstAt');
        DROP INDEX handoverItem_item;
        CREATE INDEX handoverItem_item ON handoverItem (item, firstAt);
        """)
    for trigger in triggers { try database.execute(sql: trigger["sql"]) }
  }

  static let others = """
    CREATE INDEX instruction_household ON instruction (household, id);
    """
}
