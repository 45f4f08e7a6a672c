import Domain
internal import GRDB

/// Matters and their criteria.
package struct MatterTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Begins a matter, and returns its number.
  package func add() throws -> Int {
    try database.execute(kept: "INSERT INTO matter (jointHouseholds) VALUES (0)", arguments: [])
    return Int(database.lastInsertedRowID)
  }

  package func find(_ id: Int) throws -> Matter {
    guard let matter = try find(all: [id])[id] else {
      throw Refusal.intake(.notFound(Matter(id: id).label))
    }
    return matter
  }

  /// Many matters at once, by their numbers, with one statement a table.
  package func find(all ids: Set<Int>) throws -> [Int: Matter] {
    let numbers = ids.sorted()
    let rows = try Row.fetchAll(
      database, SQLRequest<Row>("SELECT * FROM matter WHERE id IN \(numbers)"))
    let members = try members(ofAll: numbers)
    let criteria = try criteria(ofAll: numbers)
    return Dictionary(
      rows.map { row in
        let id: Int = row["id"]
        var matter = Matter(id: id, members: members[id] ?? [])
        matter.criteria = criteria[id] ?? [:]
        complete(&matter, row)
        return (id, matter)
      }, uniquingKeysWith: { $1 })
  }

  private func complete(_ matter: inout Matter, _ row: Row) {
    let headToldAt: Int64? = row["headToldAt"]
    let qualityToldAt: Int64? = row["qualityToldAt"]
    let dedicated: String? = row["dedicatedPerson"]
    matter.headToldAt = headToldAt.map(Moment.init(milliseconds:))
    matter.qualityToldAt = qualityToldAt.map(Moment.init(milliseconds:))
    matter.dedicatedPerson = dedicated.map(StaffNumber.init(stored:))
    matter.findings = row["findings"]
    matter.dossier = row["dossier"]
    matter.jointHouseholds = row["jointHouseholds"]
  }

  package func save(_ matter: Matter) throws {
    try database.execute(
      kept: """
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
      kept: "DELETE FROM matterCriterion WHERE matter = ?", arguments: [matter.id])
    for (criterion, since) in matter.criteria {
      try database.execute(
        kept: "INSERT INTO matterCriterion (matter, letter, since) VALUES (?, ?, ?)",
        arguments: [matter.id, criterion.rawValue, since.milliseconds])
    }
  }

  /// The matters that are major now.
  package func major() throws -> [Matter] {
    let ids = try Int.fetchAll(
      database, kept: "SELECT DISTINCT matter FROM matterCriterion ORDER BY matter")
    let found = try find(all: Set(ids))
    return ids.compactMap { found[$0] }
  }

  /// Moves an intake to another matter.
  package func move(_ intake: String, to matter: Int) throws {
    try database.execute(
      kept: "UPDATE intake SET matter = ? WHERE id = ?", arguments: [matter, intake])
  }

  private func criteria(ofAll ids: [Int]) throws -> [Int: [Criterion: Moment]] {
    let rows = try Row.fetchAll(
      database,
      SQLRequest<Row>("SELECT matter, letter, since FROM matterCriterion WHERE matter IN \(ids)"))
    return Dictionary(grouping: rows, by: { $0["matter"] as Int }).mapValues { rows in
      Dictionary(
        rows.compactMap { row in
          Criterion(rawValue: row["letter"]).map { ($0, Moment(milliseconds: row["since"])) }
        }, uniquingKeysWith: { $1 })
    }
  }

  private func members(ofAll ids: [Int]) throws -> [Int: [Matter.Member]] {
    let rows = try Row.fetchAll(
      database,
      SQLRequest<Row>(
        """
        SELECT id, matter, household, isAnonymous, kind = 'complaint' AS isComplaint FROM intake
        WHERE matter IN \(ids)
        ORDER BY receivedAt, id
        """))
    return Dictionary(grouping: rows, by: { $0["matter"] as Int }).mapValues { rows in
      rows.map {
        Matter.Member(
          intake: $0["id"], household: $0["household"], isAnonymous: $0["isAnonymous"],
          isComplaint: $0["isComplaint"])
      }
    }
  }
}

extension Transaction {
  package var matters: MatterTable { MatterTable(database) }
}
