import Domain
import Foundation
internal import GRDB

/// Stocktakes, with their answers, counts and signatures.
package struct StocktakeTable {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// The one that is open, if one is.
  package func open() throws -> Stocktake? {
    try Row.readOne(database, kept: "SELECT * FROM stocktake WHERE state = 'opened'", stocktake)
  }

  /// - Throws: ``StocktakeRefusal/notFound(_:)``.
  package func numbered(_ number: Int) throws -> Stocktake {
    guard
      let row = try Row.fetchOne(
        database, kept: "SELECT * FROM stocktake WHERE number = ?", arguments: [number])
    else { throw Refusal.stocktake(.notFound(String(number))) }
    return try stocktake(row)
  }

  /// The one before, by the order of the ranges.
  package func last() throws -> Stocktake? {
    try Row.readOne(database, kept: "SELECT * FROM stocktake ORDER BY id DESC LIMIT 1", stocktake)
  }

  /// The finished one before, if there is one.
  package func lastFinished() throws -> Stocktake? {
    try Row.readOne(
      database,
      kept: "SELECT * FROM stocktake WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1",
      stocktake)
  }

  /// Every finished one, oldest first.
  package func finished() throws -> [Stocktake] {
    try Row.readAll(
      database, kept: "SELECT * FROM stocktake WHERE number IS NOT NULL ORDER BY number", stocktake)
  }

  package func add(_ range: StocktakeRange, by staff: StaffNumber) throws -> Stocktake {
    try database.execute(
      kept: """
        INSERT INTO stocktake
          (state, afterSequence, throughSequence, fromAt, toAt, openedBy, previousDigest)
        VALUES ('opened', ?, ?, ?, ?, ?,
          (SELECT digest FROM stocktake ORDER BY id DESC LIMIT 1))
        """,
      arguments: [
        range.afterSequence, range.throughSequence, range.from.milliseconds,
        range.to.milliseconds, staff.text,
      ])
    return Stocktake(
      id: Int(database.lastInsertedRowID), state: .opened, range: range, openedBy: staff)
  }

  /// Freezes the sheet, and gives it its number (rule DS-1).
  package func freeze(
    _ id: Int, as state: Stocktake.State, reason: String?, lines: [FrozenLine]
  ) throws -> Int {
    let sealed = lines.map { ($0, Seal.Line($0.payload)) }
    for (position, (line, seal)) in sealed.enumerated() {
      try database.execute(
        kept: """
          INSERT INTO stocktakeLine (stocktake, position, kind, subject, commitment, salt, payload)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, position, line.kind, line.subject, seal.commitment, seal.salt, seal.payload,
        ])
    }
    try database.execute(kept: "DELETE FROM stocktakeDraft WHERE stocktake = ?", arguments: [id])
    let previous = try String.fetchOne(
      database, kept: "SELECT previousDigest FROM stocktake WHERE id = ?", arguments: [id])
    let last = try Int.fetchOne(database, kept: "SELECT max(number) FROM stocktake")
    let number = (last ?? 0) + 1
    try database.execute(
      kept: "UPDATE stocktake SET number = ?, state = ?, reason = ?, digest = ? WHERE id = ?",
      arguments: [
        number, state.rawValue, reason, Seal.digest(of: sealed.map(\.1), after: previous), id,
      ])
    return number
  }

  /// The lines of a frozen sheet, in order; an emptied one has no payload.
  package func frozenLines(of id: Int) throws -> [(kind: String, subject: String, payload: String?)]
  {
    try Row.readAll(
      database,
      kept:
        "SELECT kind, subject, payload FROM stocktakeLine WHERE stocktake = ? ORDER BY position",
      arguments: [id]
    ) { ($0["kind"], $0["subject"], $0["payload"]) }
  }

  /// Whether a frozen sheet is still what was signed.
  package func isSound(_ id: Int) throws -> Bool {
    let rows = try Row.fetchAll(
      database,
      kept:
        "SELECT commitment, salt, payload FROM stocktakeLine WHERE stocktake = ? ORDER BY position",
      arguments: [id])
    for row in rows {
      guard let salt: Data = row["salt"], let payload: String = row["payload"] else { continue }
      guard Chain.commitment(to: payload, salt: salt) == row["commitment"] else { return false }
    }
    let sheet = try Row.fetchOne(
      database, kept: "SELECT previousDigest, digest FROM stocktake WHERE id = ?", arguments: [id])
    let digest: String? = sheet?["digest"]
    return digest
      == Seal.digest(ofCommitments: rows.map { $0["commitment"] }, after: sheet?["previousDigest"])
  }

  /// Those of the findings that finished stocktakes have already reported, by their ids.
  package func reported(among ids: [String]) throws -> Set<String> {
    let statement = try database.cachedStatement(sql: Self.isReported)
    return Set(
      try ids.filter { try Bool.fetchOne(statement, arguments: [$0]) ?? false })
  }

  /// What an emergency closing skipped has been reported to nobody.
  static let isReported = """
    SELECT EXISTS (
      SELECT 1 FROM stocktakeLine JOIN stocktake ON stocktake.id = stocktakeLine.stocktake
      WHERE stocktakeLine.kind = 'finding' AND stocktakeLine.subject = ?
        AND (stocktake.state = 'signed'
          OR json_extract(stocktakeLine.payload, '$.answer') IS NOT NULL))
    """

  /// The cut-off of the last one that is closed.
  package func lastCutOff() throws -> Moment? {
    try Int64.fetchOne(
      database,
      kept: "SELECT toAt FROM stocktake WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1"
    ).map(Moment.init(milliseconds:))
  }

  /// The cut-off of the last one that two have signed.
  package func lastSignedCutOff() throws -> Moment? {
    try Int64.fetchOne(
      database,
      kept: "SELECT toAt FROM stocktake WHERE state = 'signed' ORDER BY number DESC LIMIT 1"
    ).map(Moment.init(milliseconds:))
  }

  private func stocktake(_ row: Row) throws -> Stocktake {
    let id: Int = row["id"]
    let range = StocktakeRange(
      afterSequence: row["afterSequence"], throughSequence: row["throughSequence"],
      from: Moment(milliseconds: row["fromAt"]), to: Moment(milliseconds: row["toAt"]))
    var stocktake = Stocktake(
      id: id, state: Stocktake.State(rawValue: row["state"]) ?? .opened, range: range,
      openedBy: StaffNumber(stored: row["openedBy"]))
    stocktake.number = row["number"]
    stocktake.reason = row["reason"]
    stocktake.digest = row["digest"]
    stocktake.seal = try SealTable(database).mark(ofRecordDigest: stocktake.digest)
    stocktake.signatures = try signatures(of: id)
    stocktake.lifted = try liftedSignatures(of: id)
    return stocktake
  }
}

/// A line of the sheet as it is to be frozen.
package struct FrozenLine: Hashable, Sendable {
  /// What it holds: `finding`, `complaint`, `repair`, `visit`, `count`, `figures` and so on.
  package let kind: String
  /// The finding's id, or the record's number.
  package let subject: String
  package let payload: String

  package init(kind: String, subject: String, payload: String) {
    self.kind = kind
    self.subject = subject
    self.payload = payload
  }
}

extension Transaction {
  package var stocktakes: StocktakeTable { StocktakeTable(database) }
}
