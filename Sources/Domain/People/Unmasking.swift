/// Somebody saw a name or a phone whole; the stocktake lists it (decision 19).
package struct Unmasking: Hashable, Codable, Sendable {
  /// The journal number under which it was done, by which a stocktake claims it.
  package let sequence: Int
  package let at: Moment
  package let by: StaffNumber
  /// What was hidden.
  package let record: String
  /// One of ``UnmaskReason``'s codes, or the reason in words.
  package let reason: String

  package init(sequence: Int, at: Moment, by: StaffNumber, record: String, reason: String) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.record = record
    self.reason = reason
  }

  /// The code that counts it: `other` where the reason was given in words.
  package var code: String { UnmaskReason(rawValue: reason)?.rawValue ?? "other" }

  /// For how many seconds it is seen whole.
  package static let seconds = 30
}

/// Why somebody looks at a name or a phone, in codes that are quick to give and easy to count.
package enum UnmaskReason: String, CaseIterable, Codable, Sendable {
  /// To telephone the person about their own matter.
  case contact
  case emergency
  /// To check or correct what was written down.
  case correction
  /// The police or another authority asks, with papers.
  case authority
  /// The person asks what is kept of them.
  case ownRequest
}
