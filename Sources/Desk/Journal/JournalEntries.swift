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
    if let subject, let intake = try? transaction.intakes.find(subject), let clerk = inquiry.clerk {
      try intake.requireAccess(clerk)
    }
    // A slip's label stands for its visit, under whose own number the journal has it.
    let visit = try subject.flatMap { try transaction.visits.labelled($0) }
    return try transaction.journal.entries(subject: visit?.id ?? subject, limit: limit)
  }
}
