import Domain
internal import GRDB

// What came in within a span of days, for handing records out.

extension IntakeTable {
  package func received(from start: Moment, before end: Moment) throws -> [Intake] {
    try complete(
      IntakeRow.fetchAll(
        database,
        sql:
          "SELECT * FROM intake WHERE receivedAt >= ? AND receivedAt < ? ORDER BY receivedAt, id",
        arguments: [start.milliseconds, end.milliseconds]))
  }
}

extension HandoverTable {
  /// The numbers of the records that were submitted then.
  package func submitted(from start: Moment, before end: Moment) throws -> [String] {
    try String.fetchAll(
      database,
      sql:
        "SELECT id FROM handover WHERE submittedAt >= ? AND submittedAt < ? ORDER BY submittedAt, id",
      arguments: [start.milliseconds, end.milliseconds])
  }
}

extension JournalTable {
  /// The lines of those days, in order, without their details.
  package func entries(from start: Moment, before end: Moment) throws -> [JournalEntry] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT seq, at, desk, shift, clerk, kind, subject, digest, NULL AS move
        FROM journal WHERE at >= ? AND at < ? ORDER BY seq
        """, arguments: [start.milliseconds, end.milliseconds]
    ).map(JournalEntry.init)
  }
}
