import Domain
import Storage

/// What the desk knows of the unit that somebody types, while they type it.
package struct HouseFacts: Hashable, Sendable {
  /// What was typed.
  package let typed: String
  /// The units that may be meant; one where it is certain.
  package let households: [Household]
  /// What is not at its end, of that one unit.
  package let open: [Intake]
  /// The last five that are.
  package let recent: [Intake]
  /// How many visitors the unit has inside now.
  package let insideNow: Int
  /// The repairs of the unit that were finished not long ago: the same again is a repeat (DEC-45).
  package var faults: [RepeatedFault.Fault] = []

  /// The unit, where it is certain.
  package var household: Household? { households.count == 1 ? households.first : nil }
}

/// Looks a unit up, and what there is about it: a repeat is seen before it is typed.
package struct LookUpHouse: Query {
  package let text: String

  package init(_ text: String) { self.text = text }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> HouseFacts {
    let found = try FindHouseholds(text).answer(from: transaction, at: inquiry)
    guard found.count == 1, let household = found.first else {
      return HouseFacts(typed: text, households: found, open: [], recent: [], insideNow: 0)
    }
    var filter = IntakeFilter()
    filter.household = household.code
    filter.limit = 30
    let intakes = try transaction.intakes.list(filter)
      .filter { intake in inquiry.clerk.map(intake.mayBeSeen(by:)) ?? true }
    return HouseFacts(
      typed: text, households: found, open: intakes.filter { !$0.state.isEnd },
      recent: Array(intakes.filter(\.state.isEnd).prefix(Self.recentCount)),
      insideNow: try transaction.visits.open().filter { $0.household == household.code }.count,
      faults: intakes.compactMap(RepeatedFault.Fault.init).filter { $0.finishedAt != nil })
  }

  private static let recentCount = 5
}
