import Domain
import Storage

/// Enters what somebody has counted of an article: the receiver of a record that waits for them, or
/// else the giver before they sign (form F-02).
package struct CountForHandover: Command {
  package static let kind = "handover.count"

  package let tally: ArticleTally
  /// The record that is being received; nothing for who is about to hand over.
  package let handover: String?

  package init(_ tally: ArticleTally, of handover: String? = nil) {
    self.tally = tally
    self.handover = handover
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> HandoverCount {
    guard let handover else {
      let duty = try transaction.duty(of: occasion.clerk)
      return try transaction.enter(tally, by: .giver, of: nil, at: duty.desk, on: occasion)
    }
    let record = try transaction.handovers.find(handover)
    guard record.state == .submitted else { throw Refusal.handover(.notWaiting(handover)) }
    guard record.giver != occasion.clerk.number else { throw Refusal.handover(.samePerson) }
    return try transaction.enter(tally, by: .receiver, of: handover, at: record.desk, on: occasion)
  }

  package func subject(of outcome: HandoverCount) -> String? { handover ?? outcome.article }
}

extension Transaction {
  /// Enters a count beside what there should be at that moment.
  @discardableResult
  func enter(
    _ tally: ArticleTally, by side: HandoverCount.Side, of handover: String?, at desk: String,
    on occasion: Occasion
  ) throws -> HandoverCount {
    let article = try articles.named(tally.article)
    try article.check(tally.counted, isSure: tally.isSure ?? false)
    let count = HandoverCount(
      article.name, by: side, expected: max(0, article.expected), counted: tally.counted,
      condition: tally.condition, note: tally.note, clerk: occasion.clerk.number,
      at: occasion.moment)
    try handoverCounts.save(count, of: handover, at: desk)
    return count
  }

  /// What the receiver found otherwise stays open as a line of its own, in the care of the giver.
  func carryDifferences(of record: HandoverRecord, on occasion: Occasion) throws {
    for (place, counted) in record.countedArticles.enumerated() where counted.differs {
      try draftChanges.add(
        DraftChange(
          item: "K-\(record.id)-\(place + 1)", kind: .added, text: counted.brief,
          at: occasion.moment, by: occasion.clerk.number, owner: record.giver),
        at: Transaction.reservations)
    }
  }
}
