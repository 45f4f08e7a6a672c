import Domain
import Storage

/// Leads somebody who waits to their host; the document goes back with thanks (rules RV-5, RV-6).
package struct LeadInside: Command {
  package static let kind = "visit.lead"

  package let slip: String

  package init(_ slip: String) { self.slip = slip }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    var visit = try transaction.visits.find(slip)
    try visit.admit(at: occasion.moment)
    try transaction.visits.save(visit)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }
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
    var visit = try transaction.openVisit(slip)
    let at = try occasion.doing(occurred).at
    if let forced {
      try visit.signOut(because: forced, at: at)
    } else {
      try visit.leave(documentReturned: documentReturned, at: at)
    }
    if !goods.isEmpty { visit.note(goods: goods) }
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
    guard !text.isEmpty else { throw Refusal.visit(.reasonMissing) }
    var visit = try transaction.visits.find(slip)
    visit.note(goods: text)
    try transaction.visits.save(visit)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }
}

extension Transaction {
  /// The visit that a slip or number means, which must be one that is still out.
  ///
  /// - Throws: ``VisitRefusal/slipNotOut(_:)`` for a slip of the estate that nobody has now, which
  ///   is what a second scan of the same slip is.
  func openVisit(_ slip: String) throws -> Visit {
    if let visit = try visits.labelled(slip.halfwidth.uppercased()) ?? visits.labelled(slip) {
      return visit
    }
    let label = slip.halfwidth.uppercased()
    let isOurs = try slips.ranges().contains { $0.contains(label) }
    throw Refusal.visit(isOurs ? .slipNotOut(label) : .notFound(slip))
  }
}

/// Writes a slip off that is lost for good.
package struct WriteOffSlip: Command {
  package static let kind = "visit.lose"

  package let slip: String
  package let reason: String

  package init(_ slip: String, reason: String) {
    self.slip = slip
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    var visit = try transaction.visits.find(slip)
    try visit.writeOff(reason, at: occasion.moment)
    try transaction.visits.save(visit)
    try transaction.settleCorrected(visit.slip ?? visit.id, on: occasion)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }
}
