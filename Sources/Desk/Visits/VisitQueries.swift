import Domain
import Storage

/// A visit as lists show it.
package struct VisitLine: Hashable, Sendable {
  package let visit: Visit
  /// Why it counts as overdue; nothing where it does not.
  package let overdue: VisitOverdue?
  /// Minutes from arrival to leaving, or until now.
  package let minutes: Int
  /// Minutes waited before being led in, or until now.
  package let waited: Int
  /// Minutes that a visit for this purpose may last; nothing where nobody asked.
  package let allowed: Int?
  /// Whether the clock shows an earlier time than that of the arrival: it was put back.
  package let clockWentBack: Bool
  /// Who had come earlier and still waited when this visitor was led in.
  package fileprivate(set) var earlier: Visit?

  /// When the visitor should have left.
  package var dueAt: Moment? { allowed.map { visit.arrivedAt.adding(minutes: $0) } }

  package var isOverdue: Bool { overdue != nil }

  package init(
    _ visit: Visit, overdue: VisitOverdue? = nil, allowed: Int? = nil, at moment: Moment
  ) {
    self.visit = visit
    self.overdue = overdue
    self.allowed = allowed
    waited = visit.waitingMinutes(at: moment)
    minutes = visit.minutes(at: moment)
    clockWentBack = visit.isOpen && moment < visit.arrivedAt
  }
}

extension Sequence<VisitLine> {
  /// How many stay too long: whatever counts them, counts them here.
  package var overstaying: Int { count { $0.isOverdue } }
}

/// The visits of a day, those who are inside, those with a missing slip, or those that a search finds.
package struct ListVisits: Query {
  package enum Which: Hashable, Sendable {
    case open
    /// Those whose visitors are gone, and whose slips nobody has handed back.
    case missing
    case day(Day)
    case search(VisitSearch)
  }

  package let which: Which

  package init(_ which: Which) { self.which = which }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [VisitLine] {
    let visits = try visits(from: transaction, at: inquiry)
    return try VisitLines(of: visits).answer(from: transaction, at: inquiry)
  }

  private func visits(from transaction: Transaction, at inquiry: Inquiry) throws -> [Visit] {
    switch which {
    case .open: return try transaction.visits.open()
    case .missing: return try transaction.visits.missing()
    case .search(let search): return try search.visits(from: transaction, at: inquiry)
    case .day(let day):
      return try transaction.visits.arrived(
        from: inquiry.zone.moment(day), before: inquiry.zone.moment(day, .endOfDay))
    }
  }
}

/// Visits that are known already, as lists show them.
package struct VisitLines: Query {
  package let visits: [Visit]

  package init(of visits: [Visit]) { self.visits = visits }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [VisitLine] {
    let cutOff = try transaction.stocktakes.lastCutOff()
    let purposes = inquiry.house.purposes
    return try visits.map { visit in
      let allowed = purposes.minutes(for: visit.purpose)
      var line = VisitLine(
        visit,
        overdue: visit.overdue(at: inquiry.moment, allowed: allowed, lastCutOff: cutOff),
        allowed: allowed, at: inquiry.moment)
      if let earlier = visit.ledBefore { line.earlier = try transaction.visits.find(earlier) }
      return line
    }
  }
}

/// Calls the roll of everybody inside, by building, with whole names, for a fire.
///
/// It is a command because it shows whole names, which the journal records, and the stocktake lists
/// like every other look at whole names (decision 19).
package struct CallRoll: Command {
  package static let kind = "visit.rollcall"

  /// Those of one building, with how many people that is.
  package struct Building: Hashable, Sendable {
    package let name: String
    package let visits: [Visit]

    package var people: Int { visits.map(\.people).reduce(0, +) }
  }

  package init() {}

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> [Visit] {
    try transaction.unmaskings.add(
      Unmasking(
        sequence: try transaction.journal.lastSequence() + 1, at: occasion.moment,
        by: occasion.clerk.number, record: PrintVisits.What.rollCall.rawValue,
        reason: UnmaskReason.emergency.rawValue))
    return CallRoll.inOrder(try transaction.visits.open())
  }

  /// By building, unit and slip, as one walks through the estate.
  package static func inOrder(_ visits: [Visit]) -> [Visit] {
    visits.map { visit in
      (visit, WalkingOrder(visit.household), WalkingOrder(visit.slip ?? visit.id))
    }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
  }

  /// The roll by building: the part of a unit's code that stands first.
  package static func byBuilding(_ visits: [Visit]) -> [Building] {
    Dictionary(grouping: inOrder(visits)) { visit in String(visit.household.prefix { $0 != "-" }) }
      .map { Building(name: $0.key, visits: $0.value) }
      .sorted { WalkingOrder($0.name) < WalkingOrder($1.name) }
  }
}
