import Domain
import Storage

/// Takes back the last step on a visit: a slip taken back, or somebody led in, by mistake.
///
/// It is a step of its own that names the journal line it undoes (decision 20), and is for whoever
/// did that, while nothing has happened to the visit since.
package struct UndoVisitStep: Command {
  package static let kind = "visit.undo"

  package let id: String
  /// The number of the journal line that is undone.
  package let undoes: Int

  package init(_ id: String, undoes: Int) {
    self.id = id
    self.undoes = undoes
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    var visit = try transaction.visits.find(id)
    let last = try transaction.journal.entries(subject: visit.id, limit: 1).first
    guard let last, last.sequence == undoes, last.clerk == occasion.clerk.number.text else {
      throw Refusal.visit(.notToBeUndone(visit.slip ?? visit.id))
    }
    switch last.kind {
    case ReturnSlip.kind:
      // The slip may have gone to somebody else meanwhile.
      if let slip = visit.slip, visit.slipPlace == .returned,
        try transaction.slips.away()[slip] != nil
      {
        throw Refusal.visit(.slipTaken(slip))
      }
      visit.comeBack()
    case LeadInside.kind: visit.waitAgain()
    default: throw Refusal.visit(.notToBeUndone(visit.slip ?? visit.id))
    }
    try transaction.visits.save(visit)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }
}
