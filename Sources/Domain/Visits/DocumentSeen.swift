/// A kind of document that a visitor may show.
package enum DocumentKind: String, CaseIterable, Codable, Sendable {
  case idCard, passport, drivingLicence, workPass, other, none
}

/// What is kept of a document: its kind, the last four characters, a keyed digest (DEC-33).
package struct DocumentSeen: Hashable, Codable, Sendable {
  package let kind: DocumentKind
  package let lastFour: String?
  /// Recognises the document again; says nothing without the estate's key.
  package let digest: String?

  package init(kind: DocumentKind, lastFour: String?, digest: String?) {
    self.kind = kind
    self.lastFour = lastFour
    self.digest = digest
  }
}
