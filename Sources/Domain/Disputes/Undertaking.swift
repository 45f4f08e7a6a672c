/// Something that was agreed or demanded and is watched until it is done (rules PB-4, NT-3, CH-29).
package struct Undertaking: Hashable, Codable, Sendable {
  /// By what one sees whether it is kept.
  package enum Term: Hashable, Codable, Sendable {
    /// To be done by then (policy P-16).
    case due(Moment)
    case timetable(Timetable)
    /// From now on, every day.
    case standing
    /// Whenever that happens, as rain.
    case trigger(String)
  }

  /// Its number on this intake, from 1.
  package let id: Int
  package let term: Term
  /// Whether it is a rectification notice, and not something agreed.
  package let isNotice: Bool

  package init(id: Int, term: Term, isNotice: Bool) {
    self.id = id
    self.term = term
    self.isNotice = isNotice
  }

  package var due: Moment? { if case .due(let due) = term { due } else { nil } }
}

/// How a rectification notice was delivered (rule NT-3).
package enum NoticeDelivery: String, CaseIterable, Codable, Sendable {
  case signed
  /// Not signed for, and photographed out of the customer's sight.
  case photo
  /// Not signed for, before a witness of a committee or the community station.
  case witness
}

/// What a conflict between households is about; each has its playbook (rule PB-1).
package enum Playbook: String, CaseIterable, Codable, Sendable {
  case pets, illegalBuilding, noise, clutter, thrownObjects, wastePicking, changeOfUse, other
}

/// Why something about a dispute is refused.
package enum DisputeRefusal: RefusalReason {
  case notBetweenHouseholds(String)
  case openedAlready(String)
  case notOpened(String)
  /// A household has no dispute with itself.
  case ownUnit(String)
  case limitMissing
  case termUnclear
  case noSuchCommitment(Int)
  case withinTimetable(Int)
  /// It is written down as kept, and nobody has seen it broken since.
  case keptAlready(Int)
  /// That breach, of that minute, is written down.
  case brokenAlready(Int)
  /// The notice was signed for.
  case deliveredAlready(Int)
  /// It was agreed, and no notice.
  case notANotice(Int)
  /// A refused signature needs the photograph's reference, or who witnessed it (rule NT-3).
  case deliveryIncomplete(NoticeDelivery)
}
