import Domain
import Storage

/// Leads somebody who waits to their host; the document goes back with thanks (rules RV-5, RV-6).
///
/// Before somebody who came earlier and still waits it takes a reason, which stands in the visit with
/// the number of the other.
package struct LeadInside: Command {
  package static let kind = "visit.lead"

  package let slip: String
  /// Why before those who came earlier; nothing where it is this one's turn.
  package let reason: String?

  package init(_ slip: String, reason: String? = nil) {
    self.slip = slip
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    var visit = try transaction.visit(slip)
    try visit.admit(at: occasion.moment)
    if let first = visit.whoseTurnItIs(of: try transaction.visits.open()) {
      guard let reason, !reason.isEmpty else {
        throw Refusal.visit(.waitedLonger(first.slip ?? first.id))
      }
      visit.note(reason: reason)
      visit.ledBefore = first.id
    }
    try transaction.visits.save(visit)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }

  /// The journal names who had come earlier.
  package func entry(for outcome: Visit) -> any Encodable {
    Entry(slip: slip, reason: reason, before: outcome.ledBefore)
  }

  private struct Entry: Encodable {
    let slip: String
    let reason: String?
    let before: String?
  }
}

/// Takes the slip back (rule RV-8).
package struct ReturnSlip: Command {
  package static let kind = "visit.return"

  package let slip: String
  package let documentReturned: Bool
  package var occurred: Moment?
  /// Why somebody is signed out who did not come by; nothing where the slip was given back.
  package var forced: String?
  /// What is carried out.
  package var goods = ""

  package init(_ slip: String, documentReturned: Bool) {
    self.slip = slip
    self.documentReturned = documentReturned
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    let at = try occasion.doing(occurred).at
    if documentReturned, forced == nil, var visit = try transaction.keptDocument(of: slip) {
      visit.documentReturnedAt = at
      try transaction.visits.save(visit)
      try transaction.settleCorrected(visit.slip ?? visit.id, on: occasion)
      return visit
    }
    var visit = try transaction.slipOut(slip, on: occasion)
    if !goods.isEmpty { try visit.note(goods: goods) }
    if let forced {
      try visit.signOut(because: forced, at: at)
    } else {
      try visit.leave(documentReturned: documentReturned, at: at)
    }
    try transaction.visits.save(visit)
    try transaction.settleCorrected(visit.slip ?? visit.id, on: occasion)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }
}

/// Notes on a slip what is carried in or out.
package struct NoteGoods: Command {
  package static let kind = "visit.goods"

  package let slip: String
  package let text: String

  package init(_ slip: String, _ text: String) {
    self.slip = slip
    self.text = text
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    guard !text.isEmpty else { throw Refusal.visit(.goodsMissing) }
    var visit = try transaction.visit(slip)
    try visit.note(goods: text)
    try transaction.visits.save(visit)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }
}

extension Transaction {
  /// The visit that is over while its document is still at the desk, to be given back late (rule
  /// RV-6).
  fileprivate func keptDocument(of slip: String) throws -> Visit? {
    let visit = try visit(slip)
    let isOver = visit.slipPlace == .returned || visit.slipPlace == .lost
    return isOver && visit.documentReturnedAt == nil && visit.document.kind != .none ? visit : nil
  }

  /// The visit whose slip comes back: it is with somebody, or missing.
  ///
  /// - Throws: ``VisitRefusal/slipAlreadyBack(_:by:at:)`` for a slip that was given back before, which
  ///   is what a second scan of the same slip is.
  fileprivate func slipOut(_ slip: String, on occasion: Occasion) throws -> Visit {
    let visit = try visit(slip)
    switch visit.slipPlace {
    case .out, .missing: return visit
    case .lost: throw Refusal.visit(.slipWrittenOff(visit.slip ?? visit.id))
    case nil: throw Refusal.visit(.wrongState(visit.id, visit.state))
    case .returned:
      let zone = occasion.house.zone
      let back = visit.slipBackAt ?? visit.leftAt ?? visit.arrivedAt
      let isToday = zone.day(of: back) == occasion.today
      throw Refusal.visit(
        .slipAlreadyBack(
          visit.slip ?? visit.id,
          by: [visit.household, visit.name.masked].filter { !$0.isEmpty }.joined(separator: " "),
          at: isToday ? zone.clock(at: back) : zone.text(back)))
    }
  }
}

/// Writes a slip off that is lost for good: with somebody who never gives it back, or missing.
package struct WriteOffSlip: Command {
  package static let kind = "visit.lose"

  package let slip: String
  package let reason: String

  package init(_ slip: String, reason: String) {
    self.slip = slip
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    var visit = try transaction.visit(slip)
    try visit.writeOff(reason, at: occasion.moment)
    try transaction.visits.save(visit)
    try transaction.settleCorrected(visit.slip ?? visit.id, on: occasion)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }
}
