import Domain
internal import GRDB

/// The units of the estate and their people.
package struct HouseholdTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The unit of that exact code.
  package func named(_ code: String) throws -> Household? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM household WHERE code = ?", arguments: [code]
    ).map(household)
  }

  /// The unit that was meant by what somebody typed.
  ///
  /// - Throws: ``HouseholdRefusal`` where it is none, or might be several.
  package func resolve(_ typed: String) throws -> Household {
    guard let found = try named(typed) else {
      throw Refusal.household(.noSuchHouse(typed))
    }
    return found
  }

  package func add(_ household: Household) throws {
    try database.execute(
      sql: """
        INSERT INTO household (code, area, building, unit, room, isOccupied, movedIn)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        household.code, household.area, household.building, household.unit, household.room,
        household.isOccupied, household.movedIn?.number,
      ])
    try setResidents(of: household)
  }

  private func setResidents(of household: Household) throws {
    for (position, resident) in household.residents.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO resident (household, position, name, role, phone, phoneReversed)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          household.code, position, resident.name, resident.role.rawValue, resident.phone,
          String(resident.phone.reversed()),
        ])
    }
  }

  private func household(_ row: Row) throws -> Household {
    let code: String = row["code"]
    let residents = try Row.fetchAll(
      database, sql: "SELECT * FROM resident WHERE household = ? ORDER BY position",
      arguments: [code])
    let movedIn: Int? = row["movedIn"]
    return Household(
      code: code, area: row["area"], building: row["building"], unit: row["unit"],
      room: row["room"], isOccupied: row["isOccupied"], movedIn: movedIn.map(Day.init(number:)),
      residents: residents.map {
        Resident(
          name: $0["name"], role: PartyRole(rawValue: $0["role"]) ?? .resident,
          phone: $0["phone"])
      })
  }
}

extension Transaction {
  package var households: HouseholdTable { HouseholdTable(database) }
}
