import Domain
internal import GRDB

/// What visitors come for, in the office's own order.
package struct VisitPurposeTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func all() throws -> [VisitPurpose] {
    try Row.readAll(database, kept: "SELECT * FROM visitPurpose ORDER BY place, id") { row in
      VisitPurpose(
        id: row["id"], chinese: row["chinese"], english: row["english"], minutes: row["minutes"],
        isOn: row["isOn"])
    }
  }

  /// Keeps a purpose: a new one comes last, a known one keeps its place.
  package func save(_ purpose: VisitPurpose) throws {
    try database.execute(
      kept: """
        INSERT INTO visitPurpose (id, place, chinese, english, minutes, isOn)
        VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM visitPurpose), ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE
        SET chinese = excluded.chinese, english = excluded.english, minutes = excluded.minutes,
            isOn = excluded.isOn
        """,
      arguments: [
        purpose.id, purpose.chinese, purpose.english, purpose.minutes, purpose.isOn,
      ])
  }
}

extension Transaction {
  package var visitPurposes: VisitPurposeTable { VisitPurposeTable(database) }
}
