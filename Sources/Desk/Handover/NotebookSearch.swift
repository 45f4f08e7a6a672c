import Domain
import Storage

/// Looks for lines of the post notebook over all years: by words of the line, of its place and
/// people, and of what was said of it since; within days, where days are given.
///
/// Several words each narrow what is found: `水泵 B2`.
package struct NotebookSearch: Hashable, Sendable {
  package let text: String
  package var from: Day?
  package var to: Day?
  /// Only what still needs action.
  package var isOpenOnly = false
  package var limit = 500

  package init(_ text: String = "") { self.text = text }

  fileprivate func lines(in transaction: Transaction, zone: EstateZone) throws -> [NotebookLine] {
    let words = text.split(whereSeparator: \.isWhitespace).map { String($0).searchFolded }
    let start = from.map { zone.moment($0) } ?? Self.beginning
    let end = to.map { zone.moment($0, .endOfDay) } ?? Self.end
    let span = from == nil && to == nil ? nil : min(start, end)..<end
    guard isOpenOnly else {
      return try transaction.notebook.search(words, in: span, limit: limit)
    }
    let open = try transaction.notebook.open().filter {
      span?.contains($0.entry.occurredAt) ?? true
    }
    guard !words.isEmpty else { return open.reversed() }
    let fitting = Set(try transaction.notebook.search(words, in: span, limit: .max).map(\.id))
    return open.reversed().filter { fitting.contains($0.id) }
  }

  private static let beginning = Moment(milliseconds: 0)
  private static let end = Moment(milliseconds: .max)
}

/// The lines of the post notebook: the newest, or those that a search finds.
package struct ListNotes: Query {
  package let search: NotebookSearch

  package init(_ search: NotebookSearch = NotebookSearch()) { self.search = search }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [NotebookLine] {
    try search.lines(in: transaction, zone: inquiry.zone)
  }
}

/// One line of the post notebook, with everything that was said of it.
package struct ShowNote: Query {
  package let id: Int

  package init(_ id: Int) { self.id = id }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> NotebookLine {
    try transaction.note(id)
  }
}
