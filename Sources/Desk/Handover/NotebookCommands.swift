import Domain
import Storage

/// Writes a line into the post notebook (rule PL-1).
package struct WriteNote: Command {
  package static let kind = "notebook.write"

  package let text: String
  package let place: String?
  package let needsAction: Bool
  package let occurred: Moment?
  /// Who was concerned, as typed: `张伟、李娜`.
  package var people = ""
  /// What was done about it.
  package var dealtWith: String?

  package init(_ text: String, place: String?, needsAction: Bool, occurred: Moment?) {
    self.text = text
    self.place = place
    self.needsAction = needsAction
    self.occurred = occurred
  }

  package func perform(
    in transaction: Transaction, on occasion: Occasion
  ) throws -> NotebookLine {
    guard !text.isEmpty else { throw Refusal.handover(.textMissing) }
    if let occurred, occurred > occasion.moment {
      throw Refusal.handover(.happenedInFuture)
    }
    var entry = NotebookEntry(
      text: text, place: place, needsAction: needsAction,
      occurredAt: occurred ?? occasion.moment, recordedAt: occasion.moment,
      by: occasion.clerk.number)
    entry.people = NotebookEntry.people(people)
    entry.dealtWith = dealtWith
    entry.desk = occasion.desk
    return NotebookLine(
      id: try transaction.notebook.insert(entry), entry: entry, resolution: nil)
  }

  package func subject(of outcome: NotebookLine) -> String? { outcome.label }
}

/// Says something of a line of the notebook; the line itself stays.
package struct RemarkOnNote: Command {
  package static let kind = "notebook.remark"

  package let id: Int
  package let text: String

  package init(_ id: Int, text: String) {
    self.id = id
    self.text = text
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> NotebookLine {
    guard !text.isEmpty else { throw Refusal.handover(.textMissing) }
    try transaction.notebook.add(
      NoteRemark(text, by: occasion.clerk.number, at: occasion.moment), to: id)
    return try transaction.note(id)
  }

  package func subject(of outcome: NotebookLine) -> String? { outcome.label }
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
    let note = try transaction.note(id)
    guard note.resolution == nil else { throw Refusal.handover(.resolvedAlready(note.label)) }
    try transaction.notebook.add(
      NoteRemark(text, by: occasion.clerk.number, at: occasion.moment, isResolving: true), to: id)
    try transaction.settleCorrected(note.label, on: occasion)
    return id
  }

  package func subject(of outcome: Int) -> String? { "N-\(outcome)" }
}

extension Transaction {
  /// - Throws: ``HandoverRefusal/noSuchItem(_:)``.
  func note(_ id: Int) throws -> NotebookLine {
    guard let note = try notebook.named(Int64(id)) else {
      throw Refusal.handover(.noSuchItem("N-\(id)"))
    }
    return note
  }
}
