import Domain
internal import GRDB

/// What giver and receiver have counted when the desk changed hands.
package struct HandoverCountTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The counts of a record, in the order in which articles were first counted.
  package func all(of handover: String) throws -> [HandoverCount] {
    try Row.fetchAll(
      database, kept: "SELECT * FROM handoverCount WHERE handover = ? ORDER BY id",
      arguments: [handover]
    ).compactMap(count)
  }

  /// What somebody has counted at a desk and not handed over yet.
  package func pending(at desk: String, of clerk: StaffNumber) throws -> [HandoverCount] {
    try Row.fetchAll(
      database,
      kept: """
        SELECT * FROM handoverCount WHERE handover IS NULL AND desk = ? AND clerk = ? ORDER BY id
        """, arguments: [desk, clerk.text]
    ).compactMap(count)
  }

  /// Enters a count, in place of what the same person had counted before.
  package func save(_ count: HandoverCount, of handover: String?, at desk: String) throws {
    try database.execute(
      kept: """
        INSERT INTO handoverCount (
          handover, desk, article, side, expected, counted, condition, note, clerk, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (coalesce(handover, ''), desk, article, side, clerk) DO UPDATE SET
          expected = excluded.expected, counted = excluded.counted,
          condition = excluded.condition, note = excluded.note, at = excluded.at
        """,
      arguments: [
        handover, desk, count.article, count.side.rawValue, count.expected, count.counted,
        count.condition.rawValue, count.note, count.by.text, count.at.milliseconds,
      ])
  }

  /// Binds what the giver has counted in this shift to the record they sign; what is left of an
  /// earlier one goes.
  package func bind(
    at desk: String, of clerk: StaffNumber, since start: Moment, to handover: String
  ) throws {
    try database.execute(
      kept:
        "DELETE FROM handoverCount WHERE handover IS NULL AND desk = ? AND clerk = ? AND at < ?",
      arguments: [desk, clerk.text, start.milliseconds])
    try database.execute(
      kept: """
        UPDATE handoverCount SET handover = ? WHERE handover IS NULL AND desk = ? AND clerk = ?
        """, arguments: [handover, desk, clerk.text])
  }

  /// Leaves of the receivers' counts only those of who signs.
  package func keepReceiver(_ clerk: StaffNumber, of handover: String) throws {
    try database.execute(
      kept: "DELETE FROM handoverCount WHERE handover = ? AND side = 'receiver' AND clerk <> ?",
      arguments: [handover, clerk.text])
  }

  private func count(_ row: Row) -> HandoverCount? {
    guard let side = HandoverCount.Side(rawValue: row["side"]),
      let condition = HandoverCount.Condition(rawValue: row["condition"])
    else { return nil }
    return HandoverCount(
      row["article"], by: side, expected: row["expected"], counted: row["counted"],
      condition: condition, note: row["note"], clerk: StaffNumber(stored: row["clerk"]),
      at: Moment(milliseconds: row["at"]))
  }
}

extension Transaction {
  package var handoverCounts: HandoverCountTable { HandoverCountTable(database) }
}
