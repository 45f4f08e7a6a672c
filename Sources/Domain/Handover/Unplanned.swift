/// Why a duty or a handover did not go as it was planned.
package enum UnplannedCause: String, CaseIterable, Codable, Sendable {
  case ill, leave, calledAway, emergency, absent, other
}

/// A handover in the middle of a shift: why, and whose it is where somebody else had to sign.
///
/// It hands over the part of the shift that its duty lasted; whoever relieves them writes a record of
/// the rest.
package struct Unplanned: Hashable, Codable, Sendable {
  package let cause: UnplannedCause
  package let text: String
  /// Who should have signed, where a supervisor did.
  package let insteadOf: StaffNumber?
  /// The duty that it ends.
  package let duty: Int

  package init(_ cause: UnplannedCause, _ text: String, insteadOf: StaffNumber?, duty: Int) {
    self.cause = cause
    self.text = text
    self.insteadOf = insteadOf
    self.duty = duty
  }
}

/// What the duty register says of a duty that did not go as planned (form F-05).
package struct DutyEvent: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// Nobody came, and the giver stays.
    case stayedOn
    /// The giver has gone before the shift was over.
    case leftEarly
    /// The giver has gone off duty, and there is no record.
    case endedWithout
  }

  package let kind: Kind
  package let cause: UnplannedCause
  package let text: String
  /// Until when they stay at most.
  package let until: Moment?
  package let at: Moment
  package let by: StaffNumber

  package init(
    _ kind: Kind, _ cause: UnplannedCause, _ text: String, until: Moment? = nil, at: Moment,
    by: StaffNumber
  ) {
    self.kind = kind
    self.cause = cause
    self.text = text
    self.until = until
    self.at = at
    self.by = by
  }
}
