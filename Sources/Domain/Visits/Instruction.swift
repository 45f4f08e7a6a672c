/// What a household, or the estate, has told the desk about visitors to come.
///
/// A person's name, phone and plate print masked.
package struct Instruction: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// Somebody is awaited.
    case expected
    case mayEnter
    case doNotAdmit
    /// Whoever comes, the household is called first.
    case callFirst
    /// Nobody is at home.
    case away
  }

  package let id: Int
  /// The unit it is about; nothing where it is for the whole estate.
  package let household: String?
  package let kind: Kind
  package let person: InstructionPerson
  package let from: Moment
  /// Until when it holds; nothing where nobody has said.
  package let until: Moment?
  package let reason: String
  package let by: StaffNumber
  package let recordedAt: Moment
  package var endedAt: Moment?
  /// The visit by which somebody awaited came.
  package var visit: String?

  package init(
    id: Int, household: String?, kind: Kind, person: InstructionPerson,
    span: (from: Moment, until: Moment?), reason: String,
    recorded: (at: Moment, by: StaffNumber)
  ) {
    self.id = id
    self.household = household
    self.kind = kind
    self.person = person
    (from, until) = span
    self.reason = reason
    (recordedAt, by) = recorded
  }

  /// Whether it holds at that moment.
  package func holds(at moment: Moment) -> Bool {
    endedAt == nil && from <= moment && until.map { moment <= $0 } ?? true
  }

  /// Whether it is about somebody in particular.
  package var namesSomebody: Bool { !person.isEmpty }

  /// Whether this visitor is the one it is about: by document, by phone, by plate, or by name.
  ///
  /// One mark that fits is enough; a document that is known and differs speaks against a name.
  package func fits(_ visitor: VisitorParticulars, digest: String?) -> Bool {
    if let known = person.digest, let digest { return known == digest }
    let phone = ContactPhone.digits(visitor.phone)
    if !phone.isEmpty, phone == person.phone.whole { return true }
    let plate = IdentityNumber.folded(visitor.plate)
    if !plate.isEmpty, plate == person.plate.whole { return true }
    let name = visitor.name.searchFolded
    return !name.isEmpty && name == person.name.whole.searchFolded
  }
}

/// Whom an instruction is about, as far as the desk was told.
package struct InstructionPerson: Hashable, Sendable {
  package let name: Sensitive
  package let phone: Sensitive
  package let plate: Sensitive
  /// Recognises a document without holding its number.
  package let digest: String?

  package init(name: String = "", phone: String = "", plate: String = "", digest: String? = nil) {
    self.name = Sensitive(name, as: .name)
    self.phone = Sensitive(phone, as: .phone)
    self.plate = Sensitive(plate, as: .plate)
    self.digest = digest
  }

  package var isEmpty: Bool {
    name.whole.isEmpty && phone.whole.isEmpty && plate.whole.isEmpty && digest == nil
  }
}
