import Domain
internal import GRDB

/// What people had begun to type; each sees only their own.
package struct FormDraftTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func all(of owner: StaffNumber) throws -> [FormDraft] {
    try Row.readAll(
      database,
      kept: "SELECT form, subject, payload FROM formDraft WHERE owner = ? ORDER BY savedAt",
      arguments: [owner.text]
    ) { FormDraft(form: $0["form"], subject: $0["subject"], payload: $0["payload"]) }
  }

  /// Keeps these drafts of somebody, and no others.
  package func replace(with drafts: [FormDraft], of owner: StaffNumber, at moment: Moment) throws {
    try database.execute(kept: "DELETE FROM formDraft WHERE owner = ?", arguments: [owner.text])
    for draft in drafts {
      try database.execute(
        kept: """
          INSERT INTO formDraft (owner, form, subject, payload, savedAt) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          owner.text, draft.form, draft.subject, draft.payload, moment.milliseconds,
        ])
    }
  }
}

extension Transaction {
  package var formDrafts: FormDraftTable { FormDraftTable(database) }
}
