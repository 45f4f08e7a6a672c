import Domain
import Storage

/// A record, with whether its seal still fits.
package struct ShowHandover: Query {
  /// What is shown of a record.
  package struct Sheet: Sendable {
    package let record: HandoverRecord
    /// Nothing for one that is not sealed yet.
    package let isSound: Bool?
    package let articles: [Article]
    /// What was left out of it, each with its reason.
    package var leftOut: [LeftOut] = []

    /// A draft, which nobody has signed.
    package init(draft: HandoverRecord, articles: [Article]) {
      self.init(record: draft, isSound: nil, articles: articles)
    }

    init(record: HandoverRecord, isSound: Bool?, articles: [Article]) {
      self.record = record
      self.isSound = isSound
      self.articles = articles
    }
  }

  package let id: String?

  package init(_ id: String? = nil) { self.id = id }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Sheet {
    let record = try id.map { try transaction.handovers.find($0) } ?? transaction.handovers.latest()
    guard let record else { throw Refusal.handover(.notFound(id ?? "")) }
    // Its seal is held against all lines, of which whoever is complained of sees their own not.
    var shown = record
    shown.items = try record.items.filter { item in
      try inquiry.clerk.map { try !transaction.isAbout($0.number, item) } ?? true
    }
    var sheet = Sheet(
      record: shown, isSound: try isSound(record, in: transaction),
      articles: try transaction.articles.all())
    sheet.leftOut = try transaction.draftChanges.leftOut(ofRecord: record.id)
    return sheet
  }

  /// Whether its seal fits what was signed, and what was signed is what is shown.
  private func isSound(_ record: HandoverRecord, in transaction: Transaction) throws -> Bool? {
    guard try transaction.handovers.isSound(record.id) == true else {
      return record.state == .accepted ? false : nil
    }
    let signed = try transaction.handovers.sealedLines(of: record.id)
    let shown = try record.sealedLines()
    return signed.count == shown.count && zip(signed, shown).allSatisfy { $0 == nil || $0 == $1 }
  }
}

extension Transaction {
  /// Whether a line stands for a complaint about that person's conduct.
  fileprivate func isAbout(_ person: StaffNumber, _ item: CarriedItem) throws -> Bool {
    guard item.kind == "complaint" || item.kind == "promise" || item.kind == "finding",
      let intake = try? intakes.find(item.intake)
    else { return false }
    return intake.accused.contains(person)
  }
}
