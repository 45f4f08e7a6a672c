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
    let numbers = try PlainJSON.text(of: ids.sorted())
    let members = try members(ofAll: numbers)
    let criteria = try criteria(ofAll: numbers)
    let matters = try Row.readAll(
      database, kept: "SELECT * FROM matter WHERE id IN (SELECT value FROM json_each(?))",
      arguments: [numbers]
    ) { row in
      let id: Int = row["id"]
      var matter = Matter(id: id, members: members[id] ?? [])
      matter.criteria = criteria[id] ?? [:]
      complete(&matter, row)
      return matter
    }
    return Dictionary(matters.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
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
    try inOrder(
      Int.fetchAll(
        database, kept: "SELECT DISTINCT matter FROM matterCriterion ORDER BY matter"))
  }

  /// Those of them that a stocktake of that range may find something about.
  package func major(in range: StocktakeRange) throws -> [Matter] {
    try inOrder(
      Int.fetchAll(
        database, kept: Self.majorInRange + " ORDER BY matter",
        arguments: [range.from.milliseconds, range.afterSequence]))
  }

  /// The major matters of which a report is unfinished, has come to its end after the first moment,
  /// or was entered on after the second sequence of the journal; not all there ever were.
  static let majorInRange = """
    SELECT DISTINCT matter FROM matterCriterion WHERE EXISTS (
      SELECT 1 FROM intake WHERE intake.matter = matterCriterion.matter AND (
        closedAt IS NULL OR closedAt > ? OR id IN (SELECT subject FROM journal WHERE seq > ?)))
    """

  private func inOrder(_ ids: [Int]) throws -> [Matter] {
    let found = try find(all: Set(ids))
    return ids.compactMap { found[$0] }
  }

  /// Moves an intake to another matter.
  package func move(_ intake: String, to matter: Int) throws {
    try database.execute(
      kept: "UPDATE intake SET matter = ? WHERE id = ?", arguments: [matter, intake])
  }

  private func criteria(ofAll ids: String) throws -> [Int: [Criterion: Moment]] {
    var found: [Int: [Criterion: Moment]] = [:]
    _ = try Row.readAll(
      database,
      kept: """
        SELECT matter, letter, since FROM matterCriterion
        WHERE matter IN (SELECT value FROM json_each(?))
        """, arguments: [ids]
    ) { row in
      guard let criterion = Criterion(rawValue: row["letter"]) else { return }
      found[row["matter"], default: [:]][criterion] = Moment(milliseconds: row["since"])
    }
    return found
  }

  private func members(ofAll ids: String) throws -> [Int: [Matter.Member]] {
    var found: [Int: [Matter.Member]] = [:]
    _ = try Row.readAll(
      database,
      kept: """
        SELECT id, matter, household, isAnonymous, kind = 'complaint' AS isComplaint, receivedAt
        FROM intake
        WHERE matter IN (SELECT value FROM json_each(?))
        ORDER BY receivedAt, id
        """, arguments: [ids]
    ) { row in
      found[row["matter"], default: []].append(
        Matter.Member(
          intake: row["id"], household: row["household"], isAnonymous: row["isAnonymous"],
          isComplaint: row["isComplaint"],
          receivedAt: Moment(milliseconds: row["receivedAt"])))
    }
    return found
  }
}

extension Transaction {
  package var matters: MatterTable { MatterTable(database) }
}
