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

  package init(_ slip: String, documentReturned: Bool) {
    self.slip = slip
    self.documentReturned = documentReturned
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    var visit = try transaction.visits.find(slip)
    try visit.leave(
      documentReturned: documentReturned, at: try occasion.doing(occurred).at)
    try transaction.visits.save(visit)
    try transaction.settleCorrected(visit.slip ?? visit.id, on: occasion)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }
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
