import Domain
internal import GRDB

/// Who saw what whole, and why.
package struct UnmaskingTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func add(_ unmasking: Unmasking) throws {
    try database.execute(
      kept: "INSERT INTO unmasking (sequence, at, clerk, record, reason) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        unmasking.sequence, unmasking.at.milliseconds, unmasking.by.text, unmasking.record,
        unmasking.reason,
      ])
  }

  /// How often somebody saw something whole since a moment.
  package func count(by clerk: StaffNumber, after moment: Moment) throws -> Int {
    try Int.fetchOne(
      database, kept: "SELECT count(*) FROM unmasking WHERE clerk = ? AND at > ?",
      arguments: [clerk.text, moment.milliseconds]) ?? 0
  }

  /// Those in a span of the journal, in their order.
  package func done(after first: Int, through last: Int) throws -> [Unmasking] {
    try Row.readAll(
      database,
      kept: "SELECT * FROM unmasking WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
      arguments: [first, last]
    ) {
      Unmasking(
        sequence: $0["sequence"], at: Moment(milliseconds: $0["at"]),
        by: StaffNumber(stored: $0["clerk"]), record: $0["record"], reason: $0["reason"])
    }
  }
}

extension Transaction {
  package var unmaskings: UnmaskingTable { UnmaskingTable(database) }
}
