import Domain
import Storage

/// Writes down what a household has told the desk about visitors: somebody is awaited, may enter,
/// must not be let in; call first; nobody at home.
package struct Instruct: Command {
  package static let kind = "visit.instruct"

  /// The unit; nothing for the whole estate, which only a supervisor may say.
  package let house: String?
  package let what: Instruction.Kind
  package let name: String
  package let phone: String
  package let plate: String
  package let documentDigest: String?
  package let from: Moment?
  package let until: Moment?
  package let reason: String

  package init(
    for house: String?, _ what: Instruction.Kind, about visitor: VisitorParticulars,
    documentDigest: String? = nil, from: Moment? = nil, until: Moment? = nil, reason: String
  ) {
    self.house = house
    self.what = what
    name = visitor.name
    phone = ContactPhone.digits(visitor.phone)
    plate = IdentityNumber.folded(visitor.plate)
    self.documentDigest = documentDigest
    self.from = from
    self.until = until
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Instruction {
    guard !ContactPhone.isTooLong(phone) else { throw Refusal.visit(.phoneTooLong) }
    let person = InstructionPerson(
      name: name, phone: phone, plate: plate, digest: documentDigest)
    let needsPerson = what == .expected || what == .mayEnter
    guard !needsPerson || !person.isEmpty else { throw Refusal.visit(.instructionEmpty) }
    guard what != .doNotAdmit || !reason.isEmpty else { throw Refusal.visit(.reasonMissing) }
    let start = from ?? occasion.moment
    if let until, until < start { throw Refusal.visit(.instructionEndsBeforeItBegins) }
    let code = try house.map { try transaction.households.resolve($0).code }
    if code == nil { try checkEstateWide(person, on: occasion) }
    let instruction = Instruction(
      id: try transaction.instructions.nextID(), household: code, kind: what, person: person,
      span: (start, until), reason: reason,
      recorded: (occasion.moment, occasion.clerk.number))
    try transaction.instructions.add(instruction)
    return instruction
  }

  /// For the whole estate nothing is said but that somebody in particular must not enter.
  private func checkEstateWide(_ person: InstructionPerson, on occasion: Occasion) throws {
    guard what == .doNotAdmit else { throw Refusal.visit(.instructionHouseMissing) }
    guard !person.isEmpty else { throw Refusal.visit(.instructionEmpty) }
    guard occasion.clerk.holds(anyOf: [.supervisor, .officeHead]) else {
      throw Refusal.visit(.supervisorMustForbid)
    }
  }

  package func subject(of outcome: Instruction) -> String? { outcome.household ?? "\(outcome.id)" }
}

/// Ends what a household had said, for a reason.
package struct EndInstruction: Command {
  package static let kind = "visit.endInstruction"

  package let id: Int
  package let reason: String

  package init(_ id: Int, reason: String) {
    self.id = id
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Instruction {
    guard !reason.isEmpty else { throw Refusal.visit(.reasonMissing) }
    var instruction = try transaction.instructions.find(id)
    guard instruction.endedAt == nil else { throw Refusal.visit(.instructionEnded("\(id)")) }
    try transaction.instructions.end(id, at: occasion.moment)
    instruction.endedAt = occasion.moment
    return instruction
  }

  package func subject(of outcome: Instruction) -> String? { outcome.household ?? "\(outcome.id)" }
}

/// What holds now or will, for a unit or for all; or everything there was, the newest first.
package struct ListInstructions: Query {
  package let house: String?
  package let includesEnded: Bool

  package init(for house: String? = nil, includingEnded: Bool = false) {
    self.house = house
    includesEnded = includingEnded
  }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [Instruction] {
    let code = try house.map { try transaction.households.resolve($0).code }
    if includesEnded {
      return try transaction.instructions.all(for: code, limit: Self.limit)
    }
    return try transaction.instructions.standing(for: code).filter { instruction in
      instruction.until.map { $0 >= inquiry.moment } ?? true
    }
  }

  private static let limit = 200
}
