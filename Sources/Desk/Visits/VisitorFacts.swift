import Domain
import Storage

/// Somebody who often comes to a unit, with what is known of them.
package struct FrequentVisitor: Hashable, Sendable {
  package let name: Sensitive
  package let phone: Sensitive
  package let plate: Sensitive
  package let document: DocumentKind
  package let purpose: String
  /// How often they came within the span that is looked at.
  package let times: Int
  package let lastAt: Moment

  package init(
    name: String, phone: String, plate: String, document: DocumentKind, purpose: String, times: Int,
    lastAt: Moment
  ) {
    self.name = Sensitive(name, as: .name)
    self.phone = Sensitive(phone, as: .phone)
    self.plate = Sensitive(plate, as: .plate)
    self.document = document
    self.purpose = purpose
    self.times = times
    self.lastAt = lastAt
  }
}

/// What the desk knows of whoever is being written down: whether they were here before, and what
/// has been said about them.
package struct VisitorFacts: Hashable, Sendable {
  /// Their last visit, recognised by the document or the phone.
  package let last: Visit?
  /// What stands about this person, and what the unit wants with every visitor.
  package let instructions: [Instruction]
  /// The visit by which the same document is inside already.
  package var inside: Visit?

  package init(last: Visit?, instructions: [Instruction], inside: Visit? = nil) {
    self.last = last
    self.instructions = instructions
    self.inside = inside
  }
}

/// Looks somebody up while they are written down, by what is known so far.
package struct LookUpVisitor: Query {
  package let house: String?
  package let visitor: VisitorParticulars
  /// Recognises the document; the number itself never comes here.
  package let digest: String?

  package init(house: String?, visitor: VisitorParticulars, digest: String?) {
    self.house = house
    self.visitor = visitor
    self.digest = digest
  }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> VisitorFacts {
    let phone = ContactPhone.digits(visitor.phone)
    let isWhole = ContactPhone.isWellFormed(phone)
    let last =
      try digest.flatMap { try transaction.visits.last(withDocument: $0) }
      ?? (isWhole ? transaction.visits.last(withPhone: phone) : nil)
    let standing = try transaction.instructions.standing(for: house ?? "").filter { instruction in
      guard instruction.holds(at: inquiry.moment) else { return false }
      return !instruction.namesSomebody || instruction.fits(visitor, digest: digest)
    }
    let inside = try digest.flatMap { digest in
      try transaction.visits.open().first { $0.document.digest == digest }
    }
    return VisitorFacts(last: last, instructions: standing, inside: inside)
  }
}
