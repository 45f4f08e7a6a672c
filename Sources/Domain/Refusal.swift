/// A rule of the house that says no.
///
/// There is one such type for the whole domain, with a case for each feature that holds the
/// feature's own reasons. So `throws(Refusal)` passes from value to entity to command unwrapped,
/// and there must be a sentence for every reason before the program compiles.
package enum Refusal: Error, Hashable, Sendable {
  case access(AccessRefusal)
  case calendar(CalendarRefusal)
  case staff(StaffRefusal)
  case household(HouseholdRefusal)
  case visit(VisitRefusal)
  case intake(IntakeRefusal)
  case dispute(DisputeRefusal)
  case handover(HandoverRefusal)
  case stocktake(StocktakeRefusal)
  case estate(EstateRefusal)
  case paper(PaperRefusal)
  case phrase(PhraseRefusal)
  case scheme(SchemeRefusal)
  case roster(RosterRefusal)
  case privacy(PrivacyRefusal)
}

/// One feature's reasons to say no.
package protocol RefusalReason: Hashable, Sendable {}

extension RefusalReason {
  /// The name of the reason, as programs read it: the name of its case.
  package var code: String {
    Mirror(reflecting: self).children.first?.label ?? String(describing: self)
  }
}

extension Refusal {
  /// The name of the reason, as programs read it.
  package var code: String { reason.code }

  private var reason: any RefusalReason {
    switch self {
    case .access(let reason): reason
    case .calendar(let reason): reason
    case .staff(let reason): reason
    case .household(let reason): reason
    case .visit(let reason): reason
    case .intake(let reason): reason
    case .dispute(let reason): reason
    case .handover(let reason): reason
    case .stocktake(let reason): reason
    case .estate(let reason): reason
    case .paper(let reason): reason
    case .phrase(let reason): reason
    case .scheme(let reason): reason
    case .roster(let reason): reason
    case .privacy(let reason): reason
    }
  }
}
