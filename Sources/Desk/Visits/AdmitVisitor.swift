import Domain
import Storage

/// Registers a visitor: slip after the document is seen, or on the host's word, or turned away
/// (rules RV-4, RV-7, DEC-25).
package struct AdmitVisitor: Command {
  package static let kind = "visit.admit"

  package let house: String
  /// The further units of somebody who goes from one to the next.
  package var otherHouses: [String] = []
  package let visitor: VisitorParticulars
  package let document: DocumentSeen
  package let hostCall: HostCall?
  /// Why somebody is let in without a document, in spite of a failed check, or of an instruction.
  package let reason: String?
  package let documentReturned: Bool
  package var occurred: Moment?
  /// The label of the slip that was taken from the stock; nothing for the next one.
  package var slip: String?
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
    guard !ContactPhone.isTooLong(visitor.phone) else { throw Refusal.visit(.phoneTooLong) }
    guard (1...999).contains(visitor.people) else { throw Refusal.visit(.peopleOutOfRange) }
    let households = try hosts(in: transaction)
    try checkIdentity(on: occasion)
    let instructions = try households.flatMap { try transaction.instructions.standing(for: $0) }
      .filter { $0.holds(at: occasion.moment) }
    try check(instructions, on: occasion)
    let number = try transaction.visits.nextNumber(on: occasion.today)
    var visit = Visit(
      id: "V\(occasion.today.compact)-\(padded(number, to: 3))",
      slip: isTurnedAway ? nil : try transaction.slip(labelled: slip, on: occasion.today),
      households: (households[0], Array(households.dropFirst())), visitor: visitor,
      document: document,
      admission: Admission(
        hostCall: try call(to: households[0], in: transaction),
        exception: reason?.isEmpty == true ? nil : reason,
        arrivedAt: try occasion.doing(occurred).at,
        registeredBy: occasion.clerk.number,
        sequence: try transaction.journal.lastSequence() + 1))
    try settle(&visit)
    try transaction.visits.add(
      visit, day: occasion.today, number: number, keys: occasion.house.keys(of: visitor.name))
    if isTurnedAway { try writeNote(visit, in: transaction, on: occasion) }
    for expected in instructions where meets(expected) && !isTurnedAway {
      try transaction.instructions.end(expected.id, at: visit.arrivedAt, by: visit.id)
    }
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }

  private var isTurnedAway: Bool { hostCall.map { $0.answer != .answered } ?? false }

  /// The call to the host; without another number it went to the household's own (rule RV-7).
  private func call(to household: String, in transaction: Transaction) throws -> HostCall? {
    guard let hostCall, hostCall.number.whole.isEmpty else { return hostCall }
    let contact = try transaction.households.named(household)?.contact
    return HostCall(answer: hostCall.answer, number: contact?.phone ?? "", at: hostCall.at)
  }

  /// The units, each once, the first one first.
  private func hosts(in transaction: Transaction) throws -> [String] {
    var codes: [String] = []
    for house in [house] + otherHouses {
      let code = try transaction.households.resolve(house).code
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  private func settle(_ visit: inout Visit) throws {
    if isTurnedAway {
      visit.state = .turnedAway
    } else if documentReturned {
      try visit.admit(at: visit.arrivedAt)
    }
  }
}

// MARK: What must be looked at first

extension AdmitVisitor {
  private func checkIdentity(on occasion: Occasion) throws {
    guard document.kind == .none else { return }
    guard let hostCall else { throw Refusal.visit(.documentMissing) }
    guard hostCall.answer == .answered else { return }
    try requireSupervisor(occasion, else: .supervisorMustAdmit)
  }

  /// What the units have said: not to admit somebody, or to be called first.
  private func check(_ instructions: [Instruction], on occasion: Occasion) throws {
    guard !isTurnedAway else { return }
    let forbidding = instructions.first {
      $0.kind == .doNotAdmit && isMeant(by: $0)
    }
    if let forbidding {
      try requireSupervisor(occasion, else: .notToBeAdmitted(forbidding.reason))
    }
    let isKnown = instructions.contains {
      ($0.kind == .expected || $0.kind == .mayEnter) && $0.fits(visitor, digest: document.digest)
    }
    let callFirst = instructions.first { $0.kind == .callFirst && isMeant(by: $0) }
    if let callFirst, !isKnown, hostCall == nil {
      throw Refusal.visit(.hostMustBeCalled(callFirst.household ?? house))
    }
  }

  /// Whether it is about this visitor, or about every one.
  private func isMeant(by instruction: Instruction) -> Bool {
    !instruction.namesSomebody || instruction.fits(visitor, digest: document.digest)
  }

  private func requireSupervisor(_ occasion: Occasion, else refusal: VisitRefusal) throws {
    guard occasion.clerk.holds(anyOf: [.supervisor, .officeHead]) else {
      throw Refusal.visit(refusal)
    }
    guard reason?.isEmpty == false else { throw Refusal.visit(.reasonMissing) }
  }

  /// Whether this is somebody who was awaited.
  private func meets(_ instruction: Instruction) -> Bool {
    instruction.kind == .expected && instruction.fits(visitor, digest: document.digest)
  }

  /// Somebody was turned away: the post notebook says so (rule DEC-25).
  private func writeNote(
    _ visit: Visit, in transaction: Transaction, on occasion: Occasion
  ) throws {
    let text = [visit.id, visit.household, noteWhenTurnedAway, reason ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "  ")
    var entry = NotebookEntry(
      text: text, place: nil, needsAction: false, occurredAt: visit.arrivedAt,
      recordedAt: occasion.moment, by: occasion.clerk.number)
    entry.desk = occasion.desk
    try transaction.notebook.insert(entry)
  }
}
