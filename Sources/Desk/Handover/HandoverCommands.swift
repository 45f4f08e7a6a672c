import Domain
import Foundation
import Storage

/// Adds a line to the draft, explains one, or takes one out with a reason (rule HO-3).
package struct ChangeDraft: Command {
  package static let kind = "handover.draft"

  package enum What: Hashable, Codable, Sendable {
    case add(String)
    case explain(item: String, String)
    /// What was said of a line in this draft is taken back.
    case unexplain(item: String)
    case remove(item: String, reason: String)
    /// A line that was taken out stands in the draft again.
    case restore(item: String)
    /// A line written by hand, a reservation or a difference is done with, and how.
    case settle(item: String, how: String? = nil)
  }

  package let what: What

  package init(_ what: What) { self.what = what }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> String {
    switch what {
    case .add(let text):
      guard !text.isEmpty else { throw Refusal.handover(.textMissing) }
      let item = "I-\(try transaction.draftChanges.nextNumber())"
      try enter(item, .added, text, in: transaction, on: occasion)
      return item
    case .explain(let item, let text):
      guard !text.isEmpty else { throw Refusal.handover(.textMissing) }
      try requireOpen(item, in: transaction, on: occasion)
      try enter(item, .explained, text, in: transaction, on: occasion)
      return item
    case .unexplain(let item):
      try transaction.draftChanges.unexplain(item, at: occasion.desk)
      return item
    case .remove(let item, let reason):
      guard !reason.isEmpty else { throw Refusal.handover(.reasonMissing) }
      try requireOpen(item, in: transaction, on: occasion)
      try enter(item, .removed, reason, in: transaction, on: occasion)
      return item
    case .restore(let item):
      try transaction.draftChanges.restore(item, at: occasion.desk)
      return item
    case .settle(let item, let how):
      try transaction.draftChanges.settle(
        item, how: how, by: occasion.clerk.number, at: occasion.moment)
      return item
    }
  }

  package func subject(of outcome: String) -> String? { outcome }

  private func enter(
    _ item: String, _ kind: DraftChange.Kind, _ text: String, in transaction: Transaction,
    on occasion: Occasion
  ) throws {
    let change = DraftChange(
      item: item, kind: kind, text: text, at: occasion.moment, by: occasion.clerk.number)
    try transaction.draftChanges.add(change, at: occasion.desk)
  }

  private func requireOpen(
    _ item: String, in transaction: Transaction, on occasion: Occasion
  ) throws {
    guard
      try transaction.openItems(
        at: occasion.desk, on: occasion.moment, hiddenFrom: occasion.clerk.number
      ).contains(where: { $0.id == item })
    else {
      throw Refusal.handover(.noSuchItem(item))
    }
  }
}

/// The giver signs: the draft becomes a record (rule HO-2).
///
/// The receiver signs in a transaction of their own.
package struct SubmitHandover: Command {
  package static let kind = "handover.submit"

  /// How the shift went.
  package let remark: String
  /// What stands there where nobody said anything: that they did not, or why somebody else signs.
  package let whenSilent: String
  /// How each line stood that the giver has looked through; nothing where they saw no list.
  package let seen: [String: String]?
  /// What the giver has counted in the same sitting.
  package let counts: [ArticleTally]

  package init(
    remark: String, whenSilent: String = HandoverRecord.nothingSaid, seen: [String: String]? = nil,
    counts: [ArticleTally] = []
  ) {
    self.remark = remark
    self.whenSilent = whenSilent
    self.seen = seen
    self.counts = counts
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> HandoverRecord
  {
    guard let duty = try transaction.shifts.latest(of: occasion.clerk.number) else {
      throw Refusal.handover(.notOnDuty)
    }
    return try submit(duty, unplanned: nil, in: transaction, on: occasion)
  }

  /// Hands over what was open during a duty, whoever signs.
  func submit(
    _ duty: Duty, unplanned: Unplanned?, in transaction: Transaction, on occasion: Occasion
  ) throws -> HandoverRecord {
    if let there = try transaction.handovers.ofDuty(duty) {
      throw Refusal.handover(.submittedAlready(there.id))
    }
    // A clock that was put back makes no record older than its duty.
    let moment = max(occasion.moment, duty.startedAt)
    let today = occasion.house.zone.day(of: moment)
    let number = try transaction.handovers.nextNumber(on: today)
    let items = try transaction.draftItems(
      at: duty.desk, on: occasion.moment, giving: duty.shift)
    // The record has every line, also those that the giver does not see.
    let shown = try transaction.draftItems(
      at: duty.desk, on: occasion.moment, giving: duty.shift, hiddenFrom: occasion.clerk.number)
    let changes =
      (seen.map { CarriedItem.changes(from: $0, to: shown) } ?? [])
      + (unplanned == nil ? try articlesMoved(since: duty, in: transaction, on: occasion) : [])
    guard changes.isEmpty else { throw Refusal.handover(.draftChanged(changes)) }
    var record = HandoverRecord(
      id: "H\(today.compact)-\(number)", shift: duty.shift, desk: duty.desk,
      giver: occasion.clerk.number, submittedAt: moment,
      remark: remark.isEmpty ? whenSilent : remark,
      items: items)
    record.unplanned = unplanned
    try transaction.handovers.add(record, day: today, number: number)
    try transaction.draftChanges.bind(at: duty.desk, to: record.id)
    for tally in counts {
      try transaction.enter(tally, by: .giver, of: nil, at: duty.desk, on: occasion)
    }
    try transaction.handoverCounts.bind(
      at: duty.desk, of: occasion.clerk.number, since: duty.startedAt, to: record.id)
    return try transaction.handovers.find(record.id)
  }

  package func subject(of outcome: HandoverRecord) -> String? { outcome.id }

  /// What was lent, taken back or corrected since the giver has counted it.
  private func articlesMoved(
    since duty: Duty, in transaction: Transaction, on occasion: Occasion
  ) throws -> [ItemChange] {
    let articles = try transaction.articles.all()
    let anew = Set(counts.map(\.article))
    let before = try transaction.handoverCounts.pending(at: duty.desk, of: occasion.clerk.number)
      .filter { $0.at >= duty.startedAt && !anew.contains($0.article) }
    return counts.changes(to: articles) + before.changes(since: articles)
  }
}

/// Reads one line of the record that waits, as it stands now (rule HO-1).
package struct ReadHandoverItem: Command {
  package static let kind = "handover.read"

  /// The lines; none means every one.
  package let items: [String]

  package init(_ items: [String]) { self.items = items }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> HandoverRecord
  {
    let waiting = try transaction.waiting(for: occasion.clerk, at: occasion.desk)
    guard
      var record = waiting.last(where: { record in
        items.allSatisfy { item in record.items.contains { $0.id == item } }
      })
    else {
      let own = try transaction.handovers.waiting().contains {
        $0.giver == occasion.clerk.number && !waiting.contains($0)
      }
      throw Refusal.handover(own ? .samePerson : .noSuchItem(items.first ?? ""))
    }
    let states = try transaction.itemStates(at: record.desk, on: occasion.moment)
    for index in record.items.indices
    where items.isEmpty || items.contains(record.items[index].id) {
      record.items[index].readBy = occasion.clerk.number
      record.items[index].readAt = occasion.moment
      record.items[index].stateWhenRead = states[record.items[index].id]
    }
    try transaction.handovers.save(record)
    return record
  }

  package func subject(of outcome: HandoverRecord) -> String? { outcome.id }
}

/// The receiver accepts a record, and seals it (rules HO-1, HO-2).
package struct AcceptHandover: Command {
  package static let kind = "handover.accept"
  package static let seals = true

  package let id: String
  /// What the receiver says to the lines that they read in the same sitting, at the giver's desk.
  package let answers: [LineAnswer]
  /// What the receiver has counted in the same sitting.
  package let counts: [ArticleTally]
  /// Why a supervisor signs in the place of a receiver who did not come.
  package let absence: String?
  /// Why not every article was counted, where one was not.
  package let withoutCount: String?

  package init(
    _ id: String, answers: [LineAnswer] = [], counts: [ArticleTally] = [], absence: String? = nil,
    withoutCount: String? = nil
  ) {
    self.id = id
    self.answers = answers
    self.counts = counts
    self.absence = absence
    self.withoutCount = withoutCount
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> HandoverRecord
  {
    var record = try transaction.handovers.find(id)
    guard record.state == .submitted else { throw Refusal.handover(.notWaiting(id)) }
    guard absence?.isEmpty != true else { throw Refusal.handover(.reasonMissing) }
    try record.take(answers, of: occasion.clerk.number, at: occasion.moment)
    for tally in counts {
      try transaction.enter(tally, by: .receiver, of: id, at: record.desk, on: occasion)
    }
    record.counts = try transaction.handoverCounts.all(of: id)
    record.absence = absence
    record.withoutCount = withoutCount
    let articles = try transaction.articles.all()
    let stale = counts.changes(to: articles)
    guard stale.isEmpty else { throw Refusal.handover(.changedSinceRead(stale)) }
    let states = try transaction.itemStates(at: record.desk, on: occasion.moment)
    try record.accept(
      by: occasion.clerk, now: states, counting: articles, at: occasion.moment)
    try transaction.handoverCounts.keepReceiver(occasion.clerk.number, of: id)
    try transaction.handovers.seal(record, payloads: try record.sealedLines())
    try transaction.settleCorrected(record.id, on: occasion)
    for item in record.items where item.reservation != nil {
      let change = DraftChange(
        item: "R-\(record.id)-\(item.id)", kind: .added,
        text: "\(item.reservation ?? "") (\(item.text))", at: occasion.moment,
        by: occasion.clerk.number, owner: item.owner ?? record.giver)
      try transaction.draftChanges.add(change, at: Transaction.reservations)
    }
    try transaction.carryDifferences(of: record, on: occasion)
    return try transaction.handovers.find(id)
  }

  package func subject(of outcome: HandoverRecord) -> String? { outcome.id }
}
