import Domain
import Storage

/// Registers a visitor: slip after the document is seen, or on the host's word, or turned away
/// (rules RV-4, RV-7, DEC-25).
package struct AdmitVisitor: Command {
  package static let kind = "visit.admit"

  package let house: String
  package let visitor: VisitorParticulars
  package let document: DocumentSeen
  package let hostCall: HostCall?
  /// Why somebody is let in without a document, or in spite of a failed check.
  package let reason: String?
  package let documentReturned: Bool
  package var occurred: Moment?
  /// What the post notebook says of somebody who was turned away, in the words of the desk.
  package var noteWhenTurnedAway = ""

  package init(
    to house: String, visitor: VisitorParticulars, document: DocumentSeen, hostCall: HostCall?,
    reason: String?, documentReturned: Bool
  ) {
    self.house = house
    self.visitor = visitor
    self.document = document
    self.hostCall = hostCall
    self.reason = reason
    self.documentReturned = documentReturned
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    guard !visitor.name.isEmpty else { throw Refusal.visit(.nameMissing) }
    guard (1...999).contains(visitor.people) else { throw Refusal.visit(.peopleOutOfRange) }
    let household = try transaction.households.resolve(house)
    try checkIdentity(on: occasion)
    let isTurnedAway = hostCall.map { $0.answer != .answered } ?? false
    let number = try transaction.visits.nextNumber(on: occasion.today)
    var visit = Visit(
      id: "V\(occasion.today.compact)-\(padded(number, to: 3))",
      slip: isTurnedAway ? nil : try transaction.visits.nextSlip(on: occasion.today),
      household: household.code, visitor: visitor, document: document,
      admission: Admission(
        hostCall: hostCall, exception: reason, arrivedAt: try occasion.doing(occurred).at,
        registeredBy: occasion.clerk.number,
        sequence: try transaction.journal.lastSequence() + 1))
    try settle(&visit, isTurnedAway: isTurnedAway)
    try transaction.visits.add(visit, day: occasion.today, number: number)
    try transaction.visits.setSearchKeys(occasion.house.keys(of: visitor.name), of: visit.id)
    if isTurnedAway { try writeNote(visit, in: transaction, on: occasion) }
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }

  private func settle(_ visit: inout Visit, isTurnedAway: Bool) throws {
    if isTurnedAway {
      visit.state = .turnedAway
    } else if documentReturned {
      try visit.admit(at: visit.arrivedAt)
    }
  }

  private func checkIdentity(on occasion: Occasion) throws {
    guard document.kind == .none else { return }
    guard let hostCall else { throw Refusal.visit(.documentMissing) }
    guard hostCall.answer == .answered else { return }
    guard occasion.clerk.holds(anyOf: [.supervisor, .officeHead]) else {
      throw Refusal.visit(.supervisorMustAdmit)
    }
    guard reason?.isEmpty == false else { throw Refusal.visit(.reasonMissing) }
  }

  /// Somebody was turned away: the post notebook says so (rule DEC-25).
  private func writeNote(
    _ visit: Visit, in transaction: Transaction, on occasion: Occasion
  ) throws {
    let text = [visit.id, visit.household, noteWhenTurnedAway, reason ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "  ")
    try transaction.notebook.insert(
      NotebookEntry(
        text: text, place: nil, needsAction: false, occurredAt: visit.arrivedAt,
        recordedAt: occasion.moment, by: occasion.clerk.number))
  }
}
