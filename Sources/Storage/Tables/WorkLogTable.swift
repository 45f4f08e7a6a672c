import Domain
internal import GRDB

/// The daily logs that their owners have confirmed (form F-04).
package struct WorkLogTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Confirms a log up to a line of the journal; a second time adds to the first.
  package func confirm(
    _ log: WorkLogConfirmation, of clerk: StaffNumber, on date: Day
  ) throws {
    try database.execute(
      kept: """
        INSERT INTO workLog (clerk, date, text, confirmedAt, throughSequence)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (clerk, date) DO UPDATE SET
          text = CASE
            WHEN excluded.text = '' THEN text
            WHEN text = '' THEN excluded.text
            ELSE text || char(10) || excluded.text END,
          confirmedAt = excluded.confirmedAt,
          throughSequence = excluded.throughSequence
        """,
      arguments: [
        clerk.text, date.number, log.remark, log.at.milliseconds, log.throughSequence,
      ])
  }

  package func confirmation(of clerk: StaffNumber, on date: Day) throws -> WorkLogConfirmation? {
    try Row.readOne(
      database, kept: "SELECT * FROM workLog WHERE clerk = ? AND date = ?",
      arguments: [clerk.text, date.number]
    ) {
      WorkLogConfirmation(
        remark: $0["text"], at: Moment(milliseconds: $0["confirmedAt"]),
        throughSequence: $0["throughSequence"])
    }
  }

  /// What somebody did in that span, oldest first, each with the shift in which they did it.
  package func entries(
    of clerk: StaffNumber, from start: Moment, until end: Moment
  ) throws -> [WorkLogEntry] {
    try Row.readAll(
      database, kept: WorkLogTable.ofClerk,
      arguments: [clerk.text, start.milliseconds, end.milliseconds]
    ) {
      WorkLogEntry(
        sequence: $0["seq"], at: Moment(milliseconds: $0["at"]), kind: $0["kind"],
        subject: $0["subject"], shift: $0["shift"])
    }
  }

  static let ofClerk = """
    SELECT seq, at, kind, subject, shift FROM journal
    WHERE clerk = ? AND at >= ? AND at < ? ORDER BY at, seq
    """
}

extension Transaction {
  package var workLogs: WorkLogTable { WorkLogTable(database) }
}
