import Domain
import Storage

/// What the desk knows of the unit that somebody types, while they type it.
package struct HouseFacts: Hashable, Sendable {
  /// What was typed.
  package let typed: String
  /// The units that may be meant; one where it is certain.
  package let households: [Household]
  /// Whether what was typed only begins the numbers of units, which stand first.
  package var isBegun = false
  /// What is not at its end, of that one unit.
  package let open: [Intake]
  /// The last five that are.
  package let recent: [Intake]
  /// How many visitors the unit has inside now.
  package let insideNow: Int
  /// Who often comes there, the most frequent first.
  package var frequent: [FrequentVisitor] = []
  /// What the unit, or the estate, has said about visitors.
  package var instructions: [Instruction] = []
  /// The repairs of the unit that were finished not long ago: the same again is a repeat (DEC-45).
  package var faults: [RepeatedFault.Fault] = []

  /// The unit, where it is certain.
  package var household: Household? {
    households.count == 1 && !isBegun ? households.first : nil
  }
}

/// Looks a unit up, and what there is about it: a repeat is seen before it is typed.
package struct LookUpHouse: Query {
  package let text: String

  package init(_ text: String) { self.text = text }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> HouseFacts {
    let match = try transaction.households.match(text)
    let found = try FindHouseholds(text).households(meant: match, from: transaction)
    // The units whose numbers begin so, where no unit is meant by it yet.
    let begun = try match == .nothing ? begun(from: transaction) : []
    guard begun.isEmpty, found.count == 1, let household = found.first else {
      let others = found.filter { !begun.contains($0) }
      return HouseFacts(
        typed: text, households: begun + others, isBegun: !begun.isEmpty, open: [], recent: [],
        insideNow: 0)
    }
    var filter = IntakeFilter()
    filter.household = household.code
    filter.limit = 30
    let intakes = try transaction.intakes.list(filter)
      .filter { intake in inquiry.clerk.map(intake.mayBeSeen(by:)) ?? true }
    var facts = HouseFacts(
      typed: text, households: found, open: intakes.filter { !$0.state.isEnd },
      recent: Array(intakes.filter(\.state.isEnd).prefix(Self.recentCount)),
      insideNow: try transaction.visits.open().count { $0.households.contains(household.code) })
    facts.faults = intakes.compactMap(RepeatedFault.Fault.init).filter { $0.finishedAt != nil }
    facts.frequent = try frequent(household.code, from: transaction, at: inquiry)
    facts.instructions = try transaction.instructions.standing(for: household.code)
      .filter { $0.holds(at: inquiry.moment) && $0.household != nil }
    return facts
  }

  private func begun(from transaction: Transaction) throws -> [Household] {
    try transaction.households.named(
      all: transaction.households.codes(beginning: text, limit: Self.begunCount))
  }

  /// Those who came most often of late.
  private func frequent(
    _ household: String, from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [FrequentVisitor] {
    let visits = try transaction.visits.latest(
      to: household, since: inquiry.moment.adding(minutes: -Self.lately * ClockTime.minutesPerDay),
      limit: Self.lookedAt)
    let people = Dictionary(grouping: visits) { $0.name.whole }
    return people.values.compactMap { visits in
      guard let last = visits.first else { return nil }
      return FrequentVisitor(
        name: last.name.whole, phone: last.phone.whole, plate: last.plate.whole,
        document: last.document.kind, purpose: last.purpose, times: visits.count,
        lastAt: last.arrivedAt)
    }.sorted { ($0.times, $0.lastAt) > ($1.times, $1.lastAt) }.prefix(Self.frequentCount).map { $0 }
  }

  /// Days within which somebody counts as a frequent visitor, and how many visits are looked at.
  private static let lately = 365
  private static let lookedAt = 300
  private static let frequentCount = 9

  private static let recentCount = 5
  private static let begunCount = 20
}
