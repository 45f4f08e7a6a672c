/// Something that the file keeps of a person, where it stands, and since when.
package struct PersonalRecord: Hashable, Sendable, Confidential {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case visit, instruction, intake, household, loan, notebook
    /// Words in which the person is named: of an intake, a remark, a paper.
    case text
    /// What somebody had begun to type.
    case draft
  }

  package let kind: Kind
  /// Its number as lists show it.
  package let id: String
  package let name: Sensitive
  package let phone: Sensitive
  package var plate = Sensitive("", as: .plate)
  /// Words that go with it, or in which the person is named.
  package var words = ""
  package let at: Moment?
  /// Whether somebody still needs it: it is not erased before it has come to its end.
  package let isOpen: Bool
  /// Whether a legal hold keeps it.
  package var isHeld = false

  package init(
    _ kind: Kind, _ id: String, name: String = "", phone: String = "", at: Moment? = nil,
    isOpen: Bool = false
  ) {
    self.kind = kind
    self.id = id
    self.name = Sensitive(name, as: .name)
    self.phone = Sensitive(phone, as: .phone)
    self.at = at
    self.isOpen = isOpen
  }
}

/// Who asks what is kept of them: by name, phone or plate, and by the digest of a document.
package struct SubjectQuery: Hashable, Codable, Sendable, Confidential {
  /// As it was typed, on one line.
  package let text: String
  /// Recognises a document; the number itself never comes here.
  package let digest: String?
  /// Only these records, where others have the same name; all of them where none is named.
  package var only: [String] = []

  package init(_ text: String, digest: String? = nil) {
    self.text = OutsideText.line(text)
    self.digest = digest
  }

  /// The phone that the text is, or nothing.
  package var phone: String? {
    let digits = ContactPhone.digits(text)
    return digits.count >= SubjectQuery.shortestPhone && ContactPhone.isWellFormed(text)
      ? digits : nil
  }

  /// The plate that the text may be.
  package var plate: String? {
    let folded = IdentityNumber.folded(text)
    return folded.count >= SubjectQuery.shortestPhone && folded.contains(where: \.isNumber)
      ? folded : nil
  }

  package func check() throws(Refusal) {
    guard text.count >= SubjectQuery.shortest || digest != nil else {
      throw .privacy(.textTooShort(least: SubjectQuery.shortest))
    }
  }

  /// One character is in half of all names.
  package static let shortest = 2
  private static let shortestPhone = 7
}
