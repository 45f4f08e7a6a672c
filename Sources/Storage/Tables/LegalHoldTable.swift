import Domain
internal import GRDB

/// What nothing may be erased of for now.
package struct LegalHoldTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Puts something on hold; returns the number of the hold.
  package func add(
    _ subject: LegalHold.Subject, reason: String, by clerk: StaffNumber, at moment: Moment
  ) throws -> Int {
    let (text, isPerson) =
      switch subject {
      case .record(let id): (id, false)
      case .person(let text): (text, true)
      }
    try database.execute(
      kept: """
        INSERT INTO legalHold (isPerson, subject, reason, heldBy, heldAt) VALUES (?, ?, ?, ?, ?)
        """, arguments: [isPerson, text, reason, clerk.text, moment.milliseconds])
    return Int(database.lastInsertedRowID)
  }

  /// Ends a hold; who it was about is emptied.
  package func release(
    _ id: Int, reason: String, by clerk: StaffNumber, at moment: Moment
  ) throws {
    try database.execute(
      kept: """
        UPDATE legalHold
        SET releasedBy = ?, releasedAt = ?, releaseReason = ?,
            subject = CASE WHEN isPerson = 1 THEN '' ELSE subject END
        WHERE id = ?
        """, arguments: [clerk.text, moment.milliseconds, reason, id])
  }

  /// The holds in force, in their order; or all there were.
  package func holds(includingReleased isAll: Bool = false) throws -> [LegalHold] {
    try Row.readAll(
      database,
      kept: "SELECT * FROM legalHold WHERE ? OR releasedAt IS NULL ORDER BY id",
      arguments: [isAll]
    ) { row in
      let text: String = row["subject"]
      let released: Int64? = row["releasedAt"]
      var hold = LegalHold(
        id: row["id"], row["isPerson"] ? .person(text) : .record(text), reason: row["reason"],
        by: StaffNumber(stored: row["heldBy"]), at: Moment(milliseconds: row["heldAt"]))
      hold.releasedAt = released.map(Moment.init(milliseconds:))
      return hold
    }
  }
}

extension Transaction {
  package var legalHolds: LegalHoldTable { LegalHoldTable(database) }
}
