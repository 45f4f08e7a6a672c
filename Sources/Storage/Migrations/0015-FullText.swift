import Domain
internal import GRDB

extension DatabaseMigrator {
  /// Search without reading everything, and the indexes that keep every screen as fast after ten
  /// years as on the first day.
  ///
  /// What is there already goes into the search tables too.
  mutating func registerFullText() {
    registerMigration("0015 full text") { database in
      for table in FullText.Table.allCases { try FullText.create(table, in: database) }
      try database.execute(sql: fullTextIndexes + HouseStamp.schema)
      try fillIntakeWords(database)
      try fillVisitWords(database)
      try fillNoteWords(database)
    }
  }
}

private let fullTextIndexes = """
  -- By what else somebody who brought something is found: pinyin, and the tail of their phone.
  CREATE TABLE intakeKey (
    searchRow      INTEGER PRIMARY KEY,
    initials       TEXT NOT NULL,
    pinyin         TEXT NOT NULL,
    phoneReversed  TEXT NOT NULL
  ) STRICT;
  CREATE INDEX intakeKey_initials ON intakeKey (initials) WHERE initials <> '';
  CREATE INDEX intakeKey_pinyin ON intakeKey (pinyin) WHERE pinyin <> '';
  CREATE INDEX intakeKey_phone ON intakeKey (phoneReversed) WHERE phoneReversed <> '';

  CREATE INDEX intake_newest ON intake (receivedAt DESC, id) WHERE closedAt IS NOT NULL;
  CREATE INDEX intake_ended ON intake (closedAt) WHERE closedAt IS NOT NULL;

  CREATE INDEX intakeStep_conduct ON intakeStep (intake) WHERE kind = 'conductRecorded';

  CREATE INDEX visit_open ON visit (arrivedAt, id) WHERE state IN ('waiting', 'inside');
  CREATE INDEX visit_label ON visit (slip, arrivedAt) WHERE slip IS NOT NULL;
  CREATE INDEX visit_initials ON visit (initials, arrivedAt) WHERE initials <> '';
  CREATE INDEX visit_pinyin ON visit (pinyin, arrivedAt) WHERE pinyin <> '';
  CREATE INDEX visit_plate ON visit (plateReversed, arrivedAt) WHERE plateReversed <> '';
  CREATE INDEX visit_document_kept ON visit (sequence)
    WHERE documentReturnedAt IS NULL AND state IN ('inside', 'returned')
      AND documentKind <> 'none';

  CREATE INDEX notebookEntry_newest ON notebookEntry (recordedAt);
  CREATE INDEX handover_newest ON handover (submittedAt, id);
  CREATE INDEX handover_sealed ON handover (receivedAt, id) WHERE state = 'accepted';
  CREATE INDEX duty_clerk ON duty (clerk, startedAt, id);
  CREATE INDEX duty_planned ON duty (desk, plannedStart);
  CREATE INDEX duty_ended ON duty (coalesce(endedAt, plannedEnd));
  """

private func fillIntakeWords(_ database: Database) throws {
  let rows = try Row.fetchCursor(
    database,
    sql: """
      SELECT \(IntakeWords.searchRow) AS searchRow, id, household, title, text, demand, name, phone
      FROM intake
      """)
  let words = IntakeWords(database)
  while let row = try rows.next() {
    let searchRow: Int64 = row["searchRow"]
    try words.add(
      IntakeWords.text(
        title: row["title"], text: row["text"], demand: row["demand"], name: row["name"]),
      piece: 0, of: searchRow)
    try fillSteps(of: row["id"], searchRow, words, database)
    try words.setKeys(try residentKeys(row, database), phone: row["phone"], of: searchRow)
  }
}

private func fillSteps(
  of intake: String, _ searchRow: Int64, _ words: IntakeWords, _ database: Database
) throws {
  let steps = try Row.fetchCursor(
    database,
    sql: "SELECT number, text FROM intakeStep WHERE intake = ? AND kind <> 'received'",
    arguments: [intake])
  while let step = try steps.next() {
    try words.add(step["text"], piece: step["number"], of: searchRow)
  }
}

/// How the name is read, where the roster says so: the file itself holds no table of readings.
private func residentKeys(_ intake: Row, _ database: Database) throws -> NameKeys {
  let (household, name): (String?, String) = (intake["household"], intake["name"])
  let found = try Row.fetchOne(
    database, sql: "SELECT initials, pinyin FROM resident WHERE household = ? AND name = ?",
    arguments: [household, name])
  return NameKeys(
    folded: name.searchFolded, initials: found?["initials"] ?? "", pinyin: found?["pinyin"] ?? "")
}

private func fillVisitWords(_ database: Database) throws {
  let rows = try Row.fetchCursor(database, sql: "SELECT day, number, name, purpose FROM visit")
  let words = VisitWords(database)
  while let row = try rows.next() {
    try words.add(name: row["name"], purpose: row["purpose"], to: VisitWords.row(row))
  }
}

private func fillNoteWords(_ database: Database) throws {
  let rows = try Row.fetchCursor(database, sql: "SELECT id, text FROM notebookEntry")
  let words = FullText(database: database, table: .noteWords)
  while let row = try rows.next() { try words.add(row["text"], as: row["id"]) }
}
