import Domain
import Storage

/// The newest entries of the journal, or those about one record.
package struct JournalEntries: Query {
  package let subject: String?
  package let limit: Int

  package init(subject: String? = nil, limit: Int) {
    self.subject = subject
    self.limit = limit
  }

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [JournalEntry] {
    try transaction.journal.entries(subject: subject, limit: limit)
  }
}
