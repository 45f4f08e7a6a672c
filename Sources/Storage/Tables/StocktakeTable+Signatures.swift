import Domain
internal import GRDB

extension StocktakeTable {
  package func add(_ signature: Stocktake.Signature, to id: Int) throws {
    try database.execute(
      kept: "INSERT INTO stocktakeSignature (stocktake, part, clerk, at) VALUES (?, ?, ?, ?)",
      arguments: [id, signature.part.rawValue, signature.by.text, signature.at.milliseconds])
  }

  func signatures(of id: Int) throws -> [Stocktake.Signature] {
    try Row.fetchAll(
      database, kept: "SELECT * FROM stocktakeSignature WHERE stocktake = ? ORDER BY at",
      arguments: [id]
    ).compactMap(signature)
  }

  /// Takes the signatures off a sheet that is open, and the sheet they stood for with them; that
  /// they were there stays on it.
  package func liftSignatures(of id: Int, by staff: StaffNumber, at moment: Moment) throws {
    try database.execute(
      kept: """
        INSERT INTO liftedSignature (stocktake, part, clerk, at, liftedBy, liftedAt)
        SELECT stocktake, part, clerk, at, ?, ? FROM stocktakeSignature WHERE stocktake = ?
        """, arguments: [staff.text, moment.milliseconds, id])
    try database.execute(
      kept: "DELETE FROM stocktakeSignature WHERE stocktake = ?", arguments: [id])
    try database.execute(kept: "DELETE FROM stocktakeDraft WHERE stocktake = ?", arguments: [id])
  }

  /// Those that were lifted, in the order in which they were.
  func liftedSignatures(of id: Int) throws -> [Stocktake.Lifted] {
    try Row.fetchAll(
      database, kept: "SELECT * FROM liftedSignature WHERE stocktake = ? ORDER BY id",
      arguments: [id]
    ).compactMap { row in
      signature(row).map {
        Stocktake.Lifted(
          signature: $0, by: StaffNumber(stored: row["liftedBy"]),
          at: Moment(milliseconds: row["liftedAt"]))
      }
    }
  }

  /// Keeps the sheet that the first has signed, for the second to sign the same.
  package func saveDraft(_ lines: [FrozenLine], of id: Int) throws {
    for (position, line) in lines.enumerated() {
      try database.execute(
        kept: """
          INSERT INTO stocktakeDraft (stocktake, position, kind, subject, payload)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [id, position, line.kind, line.subject, line.payload])
    }
  }

  /// The lines of the sheet that the first has signed, in order; none where nobody has.
  package func draftLines(of id: Int) throws -> [(kind: String, subject: String, payload: String?)]
  {
    try Row.readAll(
      database,
      kept:
        "SELECT kind, subject, payload FROM stocktakeDraft WHERE stocktake = ? ORDER BY position",
      arguments: [id]
    ) { ($0["kind"], $0["subject"], $0["payload"]) }
  }

  private func signature(_ row: Row) -> Stocktake.Signature? {
    StocktakePart(rawValue: row["part"]).map {
      Stocktake.Signature(
        part: $0, by: StaffNumber(stored: row["clerk"]), at: Moment(milliseconds: row["at"]))
    }
  }
}
