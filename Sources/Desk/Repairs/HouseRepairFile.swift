import Domain
import Storage

/// Every repair of one unit, so that nobody repairs the same twice without knowing (rule RP-8, form
/// F-21).
package struct HouseRepairFile: Sendable {
  package let household: Household
  /// The repairs, the newest first; a repeat with the number of the one before.
  package let repairs: [IntakeCard]

  /// What the office has judged of it.
  package let condition: HouseCondition
  /// How much it is repaired.
  package let grade: RepairGrade
  /// The day it was looked at.
  package let day: Day

  /// The parts that are still under warranty, each with what was last written of it (rule RP-9).
  package var openWarranties: [(part: String, warranty: Warranty)] {
    let known = repairs.compactMap { card -> (part: String, warranty: Warranty)? in
      guard let repair = card.intake.repair, !repair.warranty.isEmpty else { return nil }
      return (repair.part ?? card.intake.matterTitle, repair.warranty)
    }
    var seen: Set<String> = []
    return known.filter { part, warranty in
      seen.insert(part.searchFolded).inserted && warranty.route(on: day) == .developer
    }
  }

  /// How often a fault came again.
  package var repeats: Int { repairs.count { $0.repeatOf != nil } }

  package var open: Int { repairs.count { !$0.intake.state.isEnd } }

  /// The parts that were repaired, the most often first.
  package var parts: [(name: String, count: Int)] {
    let named = repairs.compactMap { $0.intake.repair?.part }
    return Dictionary(grouping: named, by: \.searchFolded).values
      .compactMap { same in same.first.map { ($0, same.count) } }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}

/// Asks for a unit's repair file (一户一档).
package struct ShowRepairFile: Query {
  /// The unit, however it is typed.
  package let house: String

  package init(_ house: String) { self.house = house }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> HouseRepairFile
  {
    let household = try transaction.households.resolve(house)
    let repairs = try transaction.intakes.repairs(of: household.code)
      .filter { intake in inquiry.clerk.map(intake.mayBeSeen(by:)) ?? true }
    return HouseRepairFile(
      household: household, repairs: try transaction.cards(of: repairs, at: inquiry),
      condition: try transaction.houseConditions.find(household.code),
      grade: RepairGrade(repairs: repairs.count, in: inquiry.house.settings),
      day: inquiry.house.zone.day(of: inquiry.moment))
  }
}
