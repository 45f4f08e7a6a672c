import Domain

/// One line of the journal: who did what to what, when, at which desk.
package struct JournalEntry: Hashable, Sendable {
  package let sequence: Int
  package let at: Moment
  package let desk: String
  package let shift: String?
  package let clerk: String
  /// The command's lasting name, as in `visit.admit`.
  package let kind: String
  /// The number of the record it is about.
  package let subject: String?
  /// The digest over this entry and the one before it, in hexadecimal.
  package let digest: String
  /// What a line that moves a deadline says of it, as it was written; other lines tell no details.
  package let move: String?
}

/// What is to be entered in the journal, before it has its number and its digest.
package struct JournalLine: Sendable {
  package let at: Moment
  package let desk: String
  package let shift: String?
  package let clerk: String
  package let kind: String
  package let subject: String?
  /// The command itself, as JSON; without identity numbers or PINs (decision 13).
  package let payload: String

  package init(
    at: Moment, desk: String, shift: String?, clerk: String, kind: String, subject: String?,
    payload: String
  ) {
    self.at = at
    self.desk = desk
    self.shift = shift
    self.clerk = clerk
    self.kind = kind
    self.subject = subject
    self.payload = payload
  }
}
