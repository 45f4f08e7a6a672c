/// Records, or a person, that nothing may be erased of for now, and why: a case in court, a question
/// of the police.
package struct LegalHold: Hashable, Sendable {
  /// What is held.
  package enum Subject: Hashable, Codable, Sendable {
    /// One record, by its number: `V20241104-012`, `T20241104-001`, `N-3`, `L-7`, `I-2`.
    case record(String)
    /// Whatever names a person, by name or phone.
    case person(String)
  }

  package let id: Int
  package let subject: Subject
  package let reason: String
  package let by: StaffNumber
  package let at: Moment
  package var releasedAt: Moment?

  package init(id: Int, _ subject: Subject, reason: String, by: StaffNumber, at: Moment) {
    self.id = id
    self.subject = subject
    self.reason = reason
    self.by = by
    self.at = at
  }

  /// Its number as lists show it: `LH-3`.
  package var label: String { "LH-\(id)" }

  /// The number behind a label, however it is typed.
  package static func id(of label: String) -> Int? {
    let text = label.halfwidth.uppercased()
    return Int(text.hasPrefix("LH-") ? String(text.dropFirst(3)) : text)
  }

  /// What is held, as lists may show it: a person is masked.
  package var masked: String {
    switch subject {
    case .record(let id): id
    case .person(let text):
      Sensitive(text, as: text.allSatisfy(\.isNumber) ? .phone : .name).masked
    }
  }
}
