/// What only some channels bring with them, and where it happened if that is no unit
/// (rules MS-6, CI-20; form F-15).
///
/// It is part of what was received, and never rewritten; only who passed it on may be filled in
/// later.
package struct IntakeParticulars: Hashable, Codable, Sendable {
  /// Who passed it on: a company, a body, a colleague.
  package var passedOnBy: String?
  package var passedOnAt: Moment?
  /// Where the original is found again: a letter's number, a newspaper's issue, a folder.
  package var reference: String?
  /// When the note was found in the box, the text on the phone, the article in the paper.
  package var foundAt: Moment?
  /// Where it happened, where that is no unit: a lift, a garage, a gate.
  package var place: String?

  package init() {}

  package var isEmpty: Bool { self == IntakeParticulars() }

  /// - Throws: ``IntakeRefusal/receivedInFuture`` where something is said to have happened later.
  package func check(at moment: Moment) throws(Refusal) {
    for event in [passedOnAt, foundAt] {
      if let event, event > moment { throw .intake(.receivedInFuture) }
    }
  }
}

extension Channel {
  /// Whether somebody else handed it on to us.
  package var isPassedOn: Bool { self == .relayed || self == .press }

  /// Whether there is an original that can be looked up again.
  package var hasOriginal: Bool {
    switch self {
    case .letter, .email, .fax, .press, .relayed: true
    default: false
    }
  }

  /// Whether it lay somewhere until somebody found it.
  package var isFound: Bool { self == .box || self == .press || self == .sms }
}
