import Domain
internal import GRDB

/// Matters and their criteria.
package struct MatterTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Begins a matter, and returns its number.
  package func add() throws -> Int {
    try database.execute(sql: "INSERT INTO matter (jointHouseholds) VALUES (0)")
    return Int(database.lastInsertedRowID)
  }

  package func find(_ id: Int) throws -> Matter {
    var matter = Matter(id: id, members: try members(of: id))
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM matter WHERE id = ?", arguments: [id])
    else { throw Refusal.intake(.notFound(matter.label)) }
    let headToldAt: Int64? = row["headToldAt"]
    let qualityToldAt: Int64? = row["qualityToldAt"]
    let dedicated: String? = row["dedicatedPerson"]
    matter.headToldAt = headToldAt.map(Moment.init(milliseconds:))
    matter.qualityToldAt = qualityToldAt.map(Moment.init(milliseconds:))
    matter.dedicatedPerson = dedicated.map(StaffNumber.init(stored:))
    matter.findings = row["findings"]
    matter.dossier = row["dossier"]
    matter.jointHouseholds = row["jointHouseholds"]
    matter.criteria = try criteria(of: id)
    return matter
  }

  package func save(_ matter: Matter) throws {
    try database.execute(
      sql: """
        UPDATE matter
        SET headToldAt = ?, qualityToldAt = ?, dedicatedPerson = ?, findings = ?, dossier = ?,
            jointHouseholds = ?
        WHERE id = ?
        """,
      arguments: [
        matter.headToldAt?.milliseconds, matter.qualityToldAt?.milliseconds,
        matter.dedicatedPerson?.text, matter.findings, matter.dossier, matter.jointHouseholds,
        matter.id,
      ])
    try database.execute(
      sql: "DELETE FROM matterCriterion WHERE matter = ?", arguments: [matter.id])
    for (criterion, since) in matter.criteria {
      try database.execute(
        sql: "INSERT INTO matterCriterion (matter, letter, since) VALUES (?, ?, ?)",
        arguments: [matter.id, criterion.rawValue, since.milliseconds])
    }
  }

  /// The matters that are major now.
  package func major() throws -> [Matter] {
    try Int.fetchAll(database, sql: "SELECT DISTINCT matter FROM matterCriterion ORDER BY matter")
      .map(find)
  }

  /// Moves an intake to another matter.
  package func move(_ intake: String, to matter: Int) throws {
    try database.execute(
      sql: "UPDATE intake SET matter = ? WHERE id = ?", arguments: [matter, intake])
  }

  private func criteria(of id: Int) throws -> [Criterion: Moment] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT letter, since FROM matterCriterion WHERE matter = ?", arguments: [id])
    return Dictionary(
      rows.compactMap { row in
        Criterion(rawValue: row["letter"]).map { ($0, Moment(milliseconds: row["since"])) }
      }, uniquingKeysWith: { $1 })
  }

  private func members(of id: Int) throws -> [Matter.Member] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, household, isAnonymous FROM intake
        WHERE matter = ?
        ORDER BY receivedAt, id
        """, arguments: [id]
    ).map {
      Matter.Member(
        intake: $0["id"], household: $0["household"], isAnonymous: $0["isAnonymous"])
    }
  }
}

extension Transaction {
  package var matters: MatterTable { MatterTable(database) }
}
