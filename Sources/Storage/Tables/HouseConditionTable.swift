import Domain
internal import GRDB

/// What the office has judged of its units (form F-21).
package struct HouseConditionTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func find(_ household: String) throws -> HouseCondition {
    let row = try Row.fetchOne(
      database, kept: "SELECT damage, remarks FROM houseCondition WHERE household = ?",
      arguments: [household])
    guard let row else { return HouseCondition() }
    let damage: String? = row["damage"]
    return HouseCondition(
      damage: damage.flatMap(DamageDegree.init), remarks: row["remarks"])
  }

  package func save(_ condition: HouseCondition, of household: String) throws {
    try database.execute(
      kept: """
        INSERT INTO houseCondition (household, damage, remarks) VALUES (?, ?, ?)
        ON CONFLICT (household) DO UPDATE
        SET damage = excluded.damage, remarks = excluded.remarks
        """, arguments: [household, condition.damage?.rawValue, condition.remarks])
  }
}

extension Transaction {
  package var houseConditions: HouseConditionTable { HouseConditionTable(database) }
}
