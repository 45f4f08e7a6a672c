import Storage

/// What a statement may read whole, and what it may not: a table that grows with the years.
package enum GrowingTables {
  /// The tables that are read whole by a statement, and may not be.
  package static func readWhole(by plan: QueryPlan) -> [String] {
    // Of what is put in SQLite plans the check of whoever points to it, which it then needs no more.
    guard !plan.sql.hasPrefix("INSERT"), !readsOnlyWhatItShows(plan),
      !wholeByNature.keys.contains(where: plan.sql.contains), !asksForNothing(plan)
    else { return [] }
    return plan.steps.compactMap { step in
      guard let found = step.firstMatch(of: /^SCAN (\w+)(?:.* INDEX (\w+))?/),
        !small.contains(String(found.1)), !step.hasPrefix("SCAN CONSTANT")
      else { return nil }
      if let index = found.2, ofFew[String(index)] != nil { return nil }
      return step.contains("VIRTUAL TABLE") ? nil : step
    }
  }

  /// A page from one end of a table or an index: it has an end, and nothing is sorted or passed over
  /// before it.
  private static func readsOnlyWhatItShows(_ plan: QueryPlan) -> Bool {
    plan.sql.contains(/LIMIT (\?|\d+)\s*$/) && !plan.sql.contains("WHERE")
      && !plan.steps.contains { $0.contains("TEMP B-TREE") }
  }

  /// Rows of an empty list: the condition is a constant that is false, and no row is read.
  private static func asksForNothing(_ plan: QueryPlan) -> Bool {
    plan.sql.contains(/WHERE \?( ORDER BY [^?]*)?$/)
  }

  /// What can be told only by looking everywhere, each with why that may be: none of it is on the way
  /// to a screen.
  private static let wholeByNature = [
    "instr(": "somebody's words are looked for in every text, for a request about a person",
    ":text <> ''": "what is kept of one person, for a request about them",
    "borrower <> ?": "what has become too old, once a day",
    "coalesce(min(endedAt, untilAt)": "what has become too old, once a day",
  ]

  /// Tables that are as large after ten years as on the first day.
  private static let small: Set<String> = [
    "article", "calendarException", "dutyPost", "erasing", "estate", "file", "formDraft",
    "household",
    "houseStamp", "legalHold", "matterCriterion", "phrase", "pin", "pinAttempt", "policy",
    "practiceKey",
    "practiceSealKey", "proposal", "resident", "rotation", "scheme", "setting", "shiftPlan",
    "slipRange", "sqlite_schema", "sqlite_master", "staff", "staffRole", "term", "visitPurpose",
  ]

  /// Indexes that hold a few rows of a large table, each with why they stay few.
  private static let ofFew = [
    "visit_open": "who is inside now",
    "visit_slipless": "slips that are missing now",
    "visit_missing": "slips that were ever missing: some in a year",
    "visit_lost": "slips that were written off: some in a year",
    "intake_queue": "what is open now",
    "intake_newest": "from its end, to as many as are shown: few of them are still open",
    "intakeStep_committed": "what was agreed with customers in writing: some in a year",
    "intakeStep_conduct": "conduct that was recorded: some in a year",
    "commitment_open": "what stocktakes have given to somebody, and nobody has done",
    "notebookEntry_open": "lines of the notebook that need action now",
    "articleLoan_out": "what is lent now",
    "handover_waiting": "records that nobody has accepted yet",
    "handover_unaccepted": "records that wait or were refused",
    "handover_disputed": "records that were refused: some in a year",
    "handover_sealed": "from its end, to the first that no other follows: the newest",
    "instruction_standing": "what units have said and still holds",
    "draftChange_written": "lines that somebody wrote by hand",
    "rotationRun_post": "one run a post and turn",
  ]
}
