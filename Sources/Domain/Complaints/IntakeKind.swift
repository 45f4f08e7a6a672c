/// What somebody brings to the desk: the five kinds of the one intake (rule CC-1, decision 2).
package enum IntakeKind: String, CaseIterable, Codable, Sendable {
  case complaint, repair, help, enquiry, suggestion

  /// The letter its numbers begin with.
  package var letter: String {
    switch self {
    case .complaint: "T"
    case .repair: "B"
    case .enquiry: "Z"
    case .help: "Q"
    case .suggestion: "J"
    }
  }

  /// Whether it goes the short way: received, assigned, handled and thereby closed.
  package var isSimple: Bool { self == .help || self == .enquiry || self == .suggestion }
}

/// By which way it came (rule MS-6).
package enum Channel: String, CaseIterable, Codable, Sendable {
  case visit, hotline, phone, letter, email, fax, sms, forum, chatGroup, press, box, relayed

  /// Whether it came over the network, and the network's own deadlines run (rules OL-2, OL-3).
  package var isOnline: Bool { self == .forum || self == .chatGroup }
}

/// Against whom a complaint is directed (rule CC-6): what a term of the house behaves as, and what
/// selects the deadline.
package enum Target: String, CaseIterable, Codable, Sendable {
  case office, household, developer
  /// Government or utility.
  case outside
}

/// Whose fault it is, by the handbook's three classes (rule CC-3): what a term of the house behaves
/// as, and what decides the route.
package enum ResponsibilityClass: Int, CaseIterable, Codable, Sendable {
  case service = 1
  case developer = 2
  case external = 3
}

/// Whether a complaint holds, once the facts are verified (rules CC-2, CC-9, CC-10, DEC-37).
package enum Validity: String, CaseIterable, Codable, Sendable {
  case effective, otherResponsibility, unreasonable, malicious
}

/// How severe a complaint is (rules CE-1, CE-8); `major` belongs to its matter.
package enum Severity: String, CaseIterable, Codable, Sendable {
  case general, serious, major
}

/// What makes a matter major: any one of the four (rule CE-1).
package enum Criterion: String, CaseIterable, Codable, Sendable {
  case households = "A"
  case manyResidents = "B"
  case largeEffect = "C"
  case majorInterests = "D"
}

/// By what means somebody was told something.
package enum ContactMeans: String, CaseIterable, Codable, Sendable {
  case phone, visit, letter, online, bulletin
}

/// Why nobody asks again afterwards (rules FU-4 to FU-7, FU-9).
package enum RevisitExemption: String, CaseIterable, Codable, Sendable {
  case spot, anonymous, sensitive, beyondPower
  /// The household has asked not to be called.
  case refused
}

/// What somebody said when asked afterwards (rule FU-2).
package enum RevisitOutcome: String, CaseIterable, Codable, Sendable {
  case satisfied, unsatisfied, notReached
}

/// By what a case was closed (rules CL-1, CL-2).
package enum ClosedBy: String, Codable, Sendable {
  case satisfied, quietWeek
  /// A case of the short way, or a repair, that is done when it is handled.
  case done
}

/// Marks on an intake that start clocks, call for notifications or choose a route.
package enum IntakeFlag: String, CaseIterable, Codable, Sendable {
  case siteVisit, utility, publicFacility
  case groupTendency, ourResponsibility, extremeAction, media, exposureThreat, appealRisk
  case firstOfKind, publicInterest, cannotSolveNow, phoneAccident, sensitive
}

/// Where an intake stands; complaints and repairs each use their own part of the list.
package enum IntakeState: String, CaseIterable, Codable, Sendable {
  case received, verifying, assigned, inProgress, waitingExternal
  case handled, verified, revisiting, watching, closed
  // A repair's own.
  case dispatched, onSite, quoted, external, fixed, confirmed, cancelled

  /// From `received` to `waitingExternal`: nothing has been handled yet.
  package var isOpen: Bool {
    switch self {
    case .received, .verifying, .assigned, .inProgress, .waitingExternal: true
    case .dispatched, .onSite, .quoted, .external: true
    case .handled, .verified, .revisiting, .watching, .closed, .fixed, .confirmed, .cancelled: false
    }
  }

  /// Handled, but not at its end: a repeat reopens it (rule DEC-43).
  package var awaitsEnd: Bool {
    switch self {
    case .handled, .verified, .revisiting, .watching: true
    default: false
    }
  }

  package var isEnd: Bool { self == .closed || self == .cancelled }
}
