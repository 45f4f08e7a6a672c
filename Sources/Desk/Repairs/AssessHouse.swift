import Domain
import Storage

/// Judges how damaged a unit is, and what else its repair file says (form F-21).
package struct AssessHouse: Command {
  package static let kind = "house.assess"

  /// The unit, however it is typed.
  package let house: String
  /// What is left out stays.
  package let damage: DamageDegree?
  package let remarks: String?

  package init(_ house: String, damage: DamageDegree?, remarks: String?) {
    self.house = house
    self.damage = damage
    self.remarks = remarks
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> String {
    let household = try transaction.households.resolve(house)
    guard damage != nil || remarks != nil else { throw Refusal.household(.nothingJudged) }
    var condition = try transaction.houseConditions.find(household.code)
    condition.damage = damage ?? condition.damage
    condition.remarks = remarks ?? condition.remarks
    try transaction.houseConditions.save(condition, of: household.code)
    return household.code
  }

  package func subject(of outcome: String) -> String? { outcome }
}
