import Domain
import Storage

/// Enters the households of a roster; the same file twice changes nothing.
package struct ImportRoster: Command {
  package static let kind = "household.import"

  /// How many units were new, different, and as they were.
  package struct Sum: Hashable, Sendable {
    package var added = 0
    package var changed = 0
    package var unchanged = 0
  }

  package let households: [Household]

  package init(_ households: [Household]) { self.households = households }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Sum {
    var sum = Sum()
    for household in households {
      let keys = household.residents.map { occasion.house.keys(of: $0.name) }
      switch try transaction.households.located(like: household) {
      case nil:
        try transaction.households.add(
          household.withCode(try freeCode(of: household, in: transaction)), keys: keys)
        sum.added += 1
      case let old? where old.withCode(household.code) == household: sum.unchanged += 1
      case let old?:
        try transaction.households.save(household.withCode(old.code), keys: keys)
        sum.changed += 1
      }
    }
    return sum
  }

  /// Its code, or with the area in front where another area's unit was given that code before.
  private func freeCode(of household: Household, in transaction: Transaction) throws -> String {
    let isTaken = try transaction.households.named(household.code) != nil
    return isTaken ? "\(household.area)-\(household.code)" : household.code
  }
}

/// Units by what somebody typed: a unit in any writing, a name, pinyin, the tail of a phone.
package struct FindHouseholds: Query {
  package let text: String

  package init(_ text: String) { self.text = text }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [Household] {
    try households(meant: transaction.households.match(text), from: transaction)
  }

  /// The same, where it is known which units were meant.
  func households(
    meant match: RoomParser.Match, from transaction: Transaction
  ) throws -> [Household] {
    guard text.contains(where: { !$0.isWhitespace }) else { return [] }
    let codes =
      switch match {
      case .one(let code): [code]
      case .choice(let codes): codes
      case .nothing: try transaction.households.codes(ofPeople: text, limit: 50)
      }
    return try transaction.households.named(all: codes)
  }
}

/// Every unit, in order of code; or one.
package struct ListHouseholds: Query {
  package let house: String?

  package init(house: String? = nil) { self.house = house }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [Household] {
    if let house { return [try transaction.households.resolve(house)] }
    return try transaction.households.all()
  }
}
