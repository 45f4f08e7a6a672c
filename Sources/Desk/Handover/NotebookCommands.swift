import Domain
import Storage

/// Writes a line into the post notebook (rule PL-1).
package struct WriteNote: Command {
  package static let kind = "notebook.write"

  package let text: String
  package let place: String?
  package let needsAction: Bool
  package let occurred: Moment?

  package init(_ text: String, place: String?, needsAction: Bool, occurred: Moment?) {
    self.text = text
    self.place = place
    self.needsAction = needsAction
    self.occurred = occurred
  }

  package func perform(
    in transaction: Transaction, on occasion: Occasion
  ) throws -> NotebookTable.Numbered {
    guard !text.isEmpty else { throw Refusal.handover(.textMissing) }
    let entry = NotebookEntry(
      text: text, place: place, needsAction: needsAction,
      occurredAt: try occasion.doing(occurred).at, recordedAt: occasion.moment,
      by: occasion.clerk.number)
    let id = try transaction.notebook.insert(entry)
    return NotebookTable.Numbered(id: id, entry: entry, resolution: nil)
  }

  package func subject(of outcome: NotebookTable.Numbered) -> String? { "N-\(outcome.id)" }
}

/// Says how a line that needed action was dealt with; the line itself stays.
package struct ResolveNote: Command {
  package static let kind = "notebook.resolve"

  package let id: Int
  package let text: String

  package init(_ id: Int, text: String) {
    self.id = id
    self.text = text
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Int {
    guard !text.isEmpty else { throw Refusal.handover(.textMissing) }
    try transaction.notebook.resolve(id, text, at: occasion.moment)
    return id
  }

  package func subject(of outcome: Int) -> String? { "N-\(outcome)" }
}

/// The newest lines of the post notebook.
package struct ListNotes: Query {
  package init() {}

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [NotebookTable.Numbered] {
    try transaction.notebook.entries(limit: 500)
  }
}
