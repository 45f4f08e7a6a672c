import Domain
import Foundation
internal import GRDB

extension StocktakeTable {
  /// Answers a finding; a later answer takes the place of an earlier one, until both have signed.
  package func answer(
    _ finding: Finding, with answer: FindingAnswer, in id: Int, by staff: StaffNumber,
    at moment: Moment
  ) throws {
    let text = try PlainJSON.text(of: answer)
    try database.execute(
      kept: """
        INSERT OR REPLACE INTO findingAnswer (stocktake, finding, detail, answer, clerk, at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [id, finding.id, finding.detail, text, staff.text, moment.milliseconds])
  }

  /// The answers so far, by the findings' ids.
  package func answers(in id: Int) throws -> [String: GivenAnswer] {
    let rows = try Row.fetchAll(
      database,
      kept: "SELECT finding, detail, answer, clerk, at FROM findingAnswer WHERE stocktake = ?",
      arguments: [id])
    return try rows.reduce(into: [:]) { answers, row in
      let text: String = row["answer"]
      answers[row["finding"]] = GivenAnswer(
        try JSONDecoder().decode(FindingAnswer.self, from: Foundation.Data(text.utf8)),
        to: row["detail"], by: StaffNumber(stored: row["clerk"]),
        at: Moment(milliseconds: row["at"]))
    }
  }

  package func save(_ count: ArticleCount, in id: Int, by staff: StaffNumber, at moment: Moment)
    throws
  {
    try database.execute(
      kept: """
        INSERT OR REPLACE INTO stocktakeCount
          (stocktake, item, expected, counted, condition, reason, note, clerk, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, count.item, count.expected, count.counted, count.condition?.rawValue, count.reason,
        count.note, staff.text,
        moment.milliseconds,
      ])
  }

  package func counts(in id: Int) throws -> [ArticleCount] {
    try Row.readAll(
      database, kept: "SELECT * FROM stocktakeCount WHERE stocktake = ? ORDER BY item",
      arguments: [id]
    ) {
      ArticleCount(
        item: $0["item"], expected: $0["expected"], counted: $0["counted"],
        condition: HandoverCount.Condition(rawValue: $0["condition"] ?? ""), reason: $0["reason"],
        note: $0["note"])
    }
  }

  /// Turns an answer with person and time into a commitment of its own.
  package func commit(
    _ finding: Finding, to person: StaffNumber, due: Moment, in id: Int, at moment: Moment
  ) throws {
    let text = try PlainJSON.text(of: finding)
    try database.execute(
      kept:
        "INSERT INTO commitment (stocktake, finding, person, due, since) VALUES (?, ?, ?, ?, ?)",
      arguments: [id, text, person.text, due.milliseconds, moment.milliseconds])
  }

  /// The commitments nobody has finished, the first due first.
  package func openCommitments() throws -> [Commitment] {
    try Row.readAll(
      database, kept: "SELECT * FROM commitment WHERE doneAt IS NULL ORDER BY due", commitment)
  }

  /// Whether there has ever been one of that number.
  package func hasCommitment(_ id: Int) throws -> Bool {
    try Bool.fetchOne(
      database, kept: "SELECT EXISTS (SELECT 1 FROM commitment WHERE id = ?)", arguments: [id])
      ?? false
  }

  /// - Throws: ``StocktakeRefusal/noSuchCommitment(_:)``, ``StocktakeRefusal/settledAlready(_:)``.
  package func settle(_ id: Int, text: String, by staff: StaffNumber, at moment: Moment) throws {
    try database.execute(
      kept: """
        UPDATE commitment SET doneAt = ?, doneBy = ?, doneText = ?
        WHERE id = ? AND doneAt IS NULL
        """, arguments: [moment.milliseconds, staff.text, text, id])
    guard database.changesCount == 1 else {
      throw Refusal.stocktake(
        try hasCommitment(id) ? .settledAlready("C-\(id)") : .noSuchCommitment("C-\(id)"))
    }
  }

  private func commitment(_ row: Row) throws -> Commitment {
    let text: String = row["finding"]
    return Commitment(
      id: row["id"],
      finding: try JSONDecoder().decode(Finding.self, from: Foundation.Data(text.utf8)),
      person: StaffNumber(stored: row["person"]), due: Moment(milliseconds: row["due"]),
      since: Moment(milliseconds: row["since"]))
  }
}
