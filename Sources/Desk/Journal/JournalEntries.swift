import Domain
import Storage

/// The newest entries of the journal, or those about one record.
///
/// What is about a complaint of who asks is left out, so there may be fewer (rule CI-17).
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
    let entries = try transaction.journal.entries(subject: visit?.id ?? subject, limit: limit)
    guard let clerk = inquiry.clerk else { return entries }
    let own = try transaction.intakes.complaints(about: clerk.number)
    return own.isEmpty ? entries : entries.filter { !$0.isAbout(anyOf: own) }
  }
}

extension JournalEntry {
  /// Whether it is about one of these records, or about a finding on one.
  fileprivate func isAbout(anyOf records: Set<String>) -> Bool {
    guard let subject else { return false }
    return records.contains(subject)
      || records.contains { subject.hasPrefix("FC-") && subject.contains("-\($0)-") }
  }
}
