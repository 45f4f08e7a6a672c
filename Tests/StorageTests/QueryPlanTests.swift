import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// What a screen waits for reads by an index, however many years the file is old.
struct QueryPlanTests {
  let file: TestFile

  init() throws { file = try TestFile() }

  private func plan(_ sql: String) throws -> [String] {
    try file.raw.read { database in
      let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
      let arguments = statement.sql.filter { $0 == "?" }.map { _ in DatabaseValue.null }
      return try Row.fetchAll(statement, arguments: StatementArguments(arguments)).map {
        $0["detail"]
      }
    }
  }

  /// Every query on the way to a screen, to a saved record, or behind a key that is typed.
  static let hot =
    [
      IntakeTable.queuePage, IntakeTable.queueRest, IntakeTable.lineSearched,
      IntakeTable.openList(), IntakeTable.endedList(),
      IntakeTable.endedList(" AND household = ?"),
      "SELECT max(number) FROM intake WHERE kind = ? AND day = ?",
      "SELECT max(number) FROM intakeStep WHERE intake = ?",
      "SELECT * FROM clock WHERE owner = ? ORDER BY round, policy, number",
      "SELECT * FROM intake WHERE closedAt > ?",
      "SELECT max(number) FROM visit WHERE day = ?",
      "SELECT * FROM visit WHERE state IN ('waiting', 'inside') ORDER BY arrivedAt, id",
      "SELECT * FROM visit WHERE arrivedAt >= ? AND arrivedAt < ? ORDER BY arrivedAt, id",
      """
      SELECT * FROM visit
      WHERE documentReturnedAt IS NULL AND state IN ('inside', 'returned', 'writtenOff')
        AND documentKind <> 'none' AND sequence <= ?
      ORDER BY sequence
      """,
      VisitTable.erasableRows, JournalTable.newestOfCare,
      StocktakeTable.newestSheets,
      VisitTable.missing,
      HandoverTable.historyOfItem, NotebookTable.ofSpan, WorkLogTable.ofClerk,
      StocktakeTable.isReported,
      "SELECT * FROM notebookEntry ORDER BY recordedAt DESC, id DESC LIMIT ?",
      "SELECT * FROM duty WHERE clerk = ? ORDER BY startedAt DESC, id DESC LIMIT 1",
      RosterTable.ofDays, RosterTable.ofPerson, RosterTable.ofPersonLater, RosterTable.beginning,
      RosterTable.ofDaysSetBefore, RosterTable.withdrawnAfter, RosterTable.beginningSetBefore,
      RosterTable.absencesRecordedBefore,
      "SELECT * FROM absence WHERE last >= ? AND first <= ? ORDER BY first, id",
      "SELECT * FROM shiftSwap WHERE state = 'asked' ORDER BY id",
    ] + VisitTable.labels + VisitTable.searches(for: "zw1203").map(\.sql)
    + VisitTable.searches(for: "zhang").map(\.sql)
    + VisitTable.searches(for: "zw1203", isInSpan: true).map(\.sql)
    + VisitTable.searches(for: "zhang", isInSpan: true).map(\.sql) + [VisitWords.ofDays]
    + IntakeTable.searches(for: "zw").map(\.sql) + IntakeTable.searches(for: "1203").map(\.sql)
    + FullText.Table.allCases.map(FullText.query)

  @Test(arguments: hot)
  func `reads by an index`(sql: String) throws {
    let steps = try plan(sql)
    #expect(!steps.isEmpty)
    for step in steps {
      let isWhole =
        step.hasPrefix("SCAN") && !step.contains("INDEX") && step != "SCAN CONSTANT ROW"
      #expect(!isWhole, "\(step)")
    }
  }

  @Test(arguments: [
    (VisitTable.isAway, "visit_slip"), (VisitTable.slipless, "visit_lost"),
  ])
  func `what became of a slip is asked of those that are away, not of ten years of its label`(
    sql: String, index: String
  ) throws {
    let steps = try file.raw.read { database in
      let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
      return try Row.fetchAll(statement, arguments: ["slip": "V-1"]).map { $0["detail"] as String }
    }
    #expect(steps.contains { $0.contains(index) })
    #expect(steps.contains { $0.contains("visit_missing") })
    #expect(!steps.contains { $0.contains("visit_label") })
  }

  @Test(arguments: [
    IntakeTable.queuePage, IntakeTable.queueRest, IntakeTable.endedList(),
    "SELECT * FROM visit WHERE state IN ('waiting', 'inside') ORDER BY arrivedAt, id",
    "SELECT * FROM notebookEntry ORDER BY recordedAt DESC, id DESC LIMIT ?",
  ])
  func `reads in the order that is shown`(sql: String) throws {
    let sorted = try plan(sql).filter { $0.contains("TEMP B-TREE") }
    #expect(sorted.isEmpty)
  }

  @Test func `no trigger and no view names a search table`() throws {
    let texts = try file.raw.read {
      try String.fetchAll(
        $0, sql: "SELECT sql FROM sqlite_schema WHERE type IN ('trigger', 'view')")
    }
    #expect(!texts.isEmpty)
    for text in texts { #expect(!text.contains("Words")) }
  }
}

/// What goes into the search tables.
struct CutTextTests {
  @Test(arguments: [
    ("漏水", "漏 水"), ("3号梯，B2", "3 号 梯 b 2"), ("Ａ０１ x", "a 0 1 x"), ("！。 ", ""), ("É", "é"),
  ])
  func `a text is cut into its letters and digits`(text: String, cut: String) {
    #expect(text.cutIntoCharacters == cut)
  }
}

/// A file of the version before knows nothing of searching; what it holds is found all the same.
struct FullTextMigrationTests {
  @Test func `what was there before is found after`() throws {
    let file = try TestFile()
    try file.raw.write { database in
      // As the version before left it.
      for table in FullText.Table.allCases {
        try database.execute(sql: "DROP TABLE \(table.rawValue)")
      }
      let made = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
      let stamps = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%stamped%'")
      for trigger in stamps { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      for index in made where QueryPlanTests.made.contains(index) {
        try database.execute(sql: "DROP INDEX \(index)")
      }
      try database.execute(
        sql: """
          DROP TABLE intakeKey;
          DROP TABLE houseStamp;
          DELETE FROM grdb_migrations WHERE identifier = '0015 full text';
          PRAGMA user_version = \(Schema.version - 1);
          INSERT INTO household VALUES ('1-101', '', '1', '', '101', 1, NULL, 0, NULL);
          INSERT INTO resident VALUES ('1-101', 0, '欧阳婷', 'owner', '13800136621', '欧阳婷', 'oyt', 'ouyangting', '12663100831');
          INSERT INTO visit (id, day, number, slip, household, name, phone, plate, documentKind, purpose, people, arrivedAt, registeredBy, sequence, state)
            VALUES ('V20241104-001', 20031, 1, 'V-1', '1-101', '张伟', '', '', 'idCard', '探访', 1, 0, '1001', 2, 'inside');
          INSERT INTO matter (id) VALUES (1);
          INSERT INTO intake (id, kind, day, number, channel, receivedAt, receivedBy, registeredAt, registeredBy, sequence, household, isAnonymous, name, phone, title, text, demand, flags, state, round, roundStartedAt, matter, ownMatter)
            VALUES ('T20241104-001', 'complaint', 20031, 1, 'phone', 0, '1001', 0, '1001', 1, '1-101', 0, '欧阳婷', '13800136621', '漏水', '卫生间滴水', '', '', 'received', 1, 0, 1, 1);
          INSERT INTO intakeStep VALUES ('T20241104-001', 1, 1, 0, 0, '1001', 'noted', '{}', '师傅下午来');
          """)
    }
    let store = try file.store()
    for text in ["滴水", "师傅", "oyt", "6621", "欧阳婷"] {
      let found = try store.read { try $0.intakes.lines(fitting: text, limit: 9).map(\.id) }
      #expect(found == ["T20241104-001"], "\(text)")
    }
    let visits = try store.read { try $0.visits.search("张伟", limit: 9).map(\.id) }
    #expect(visits == ["V20241104-001"])
  }
}

extension QueryPlanTests {
  /// The indexes that came with the search tables.
  static let made: Set<String> = [
    "intake_newest", "intake_ended", "intakeStep_conduct", "visit_open", "visit_label",
    "visit_initials", "visit_pinyin", "visit_plate", "visit_document_kept",
    "notebookEntry_newest", "handover_newest", "handover_sealed", "duty_clerk", "duty_planned",
    "duty_ended",
  ]
}
