import Domain
import Storage

/// Enters public holidays and make-up working days.
package struct LoadCalendar: Command {
  package static let kind = "calendar.load"

  package let exceptions: [CalendarException]

  package init(_ exceptions: [CalendarException]) { self.exceptions = exceptions }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> [Int] {
    try transaction.house.load(exceptions)
    try transaction.recomputeClocks(on: occasion.underRules(of: transaction))
    return Set(exceptions.map(\.day.year)).sorted()
  }
}

/// The rules of the house as they are: calendar, policies, settings, estate.
package struct HouseRulesInForce: Query {
  package static let needsSignIn = false

  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> HouseRules {
    inquiry.house
  }
}

/// Changes one deadline policy: its figure, its clock, or whether it runs at all.
package struct SetPolicy: Command {
  package static let kind = "policy.set"

  package let policy: DeadlinePolicy

  package init(_ policy: DeadlinePolicy) { self.policy = policy }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> DeadlinePolicy
  {
    try transaction.house.save(policy)
    try transaction.recomputeClocks(on: occasion.underRules(of: transaction))
    return policy
  }

  package func subject(of outcome: DeadlinePolicy) -> String? { policy.id.rawValue }
}

/// Changes one setting of the house.
package struct SetSetting: Command {
  package static let kind = "setting.set"

  package let key: SettingKey
  package let value: String

  package init(_ key: SettingKey, to value: String) {
    self.key = key
    self.value = value
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> String {
    guard key.accepts(value) else { throw Refusal.estate(.badSetting(key.rawValue)) }
    try transaction.house.set(key, to: value)
    try transaction.recomputeClocks(on: occasion.underRules(of: transaction))
    return value
  }

  package func subject(of outcome: String) -> String? { key.rawValue }
}

extension Occasion {
  /// The same occasion, under the rules as they have just been changed.
  fileprivate func underRules(of transaction: Transaction) throws -> Occasion {
    Occasion(
      clerk: clerk, moment: moment, desk: desk, house: try transaction.house.rules())
  }
}
