import Domain
import Storage

/// Enters units and their people, as a roster has them.
package struct SaveHouseholds: Command {
  package static let kind = "household.import"

  package let households: [Household]

  package init(_ households: [Household]) { self.households = households }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Int {
    for household in households { try transaction.households.add(household) }
    return households.count
  }
}
