import Domain
internal import GRDB

/// What households have told the desk about visitors.
package struct InstructionTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// - Throws: ``VisitRefusal/noSuchInstruction(_:)``.
  package func find(_ id: Int) throws -> Instruction {
    guard
      let row = try Row.fetchOne(
        database, kept: "SELECT * FROM instruction WHERE id = ?", arguments: [id])
    else { throw Refusal.visit(.noSuchInstruction("\(id)")) }
    return instruction(row)
  }

  /// What has not ended, for a unit and for the whole estate; of every unit where none is named.
  package func standing(for household: String? = nil) throws -> [Instruction] {
    try Row.readAll(
      database,
      kept: """
        SELECT * FROM instruction
        WHERE endedAt IS NULL AND (:household IS NULL OR household IS NULL OR household = :household)
        ORDER BY household, id
        """, arguments: ["household": household], instruction)
  }

  /// Everything that was ever said for a unit, or for any, the newest first.
  package func all(for household: String?, limit: Int) throws -> [Instruction] {
    guard let household else {
      return try Row.readAll(
        database, kept: "SELECT * FROM instruction ORDER BY id DESC LIMIT ?", arguments: [limit],
        instruction)
    }
    return try Row.readAll(
      database, kept: "SELECT * FROM instruction WHERE household = ? ORDER BY id DESC LIMIT ?",
      arguments: [household, limit], instruction)
  }

  /// The next number, which the journal knows before the row is there.
  package func nextID() throws -> Int {
    (try Int.fetchOne(database, kept: "SELECT max(id) FROM instruction") ?? 0) + 1
  }

  package func add(_ instruction: Instruction) throws {
    let person = instruction.person
    try database.execute(
      kept: """
        INSERT INTO instruction (
          id, household, kind, name, phone, plate, documentDigest, fromAt, untilAt, reason,
          recordedBy, recordedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        instruction.id, instruction.household, instruction.kind.rawValue, person.name.whole,
        person.phone.whole, person.plate.whole, person.digest, instruction.from.milliseconds,
        instruction.until?.milliseconds, instruction.reason, instruction.by.text,
        instruction.recordedAt.milliseconds,
      ])
  }

  /// Ends it: it is withdrawn, or whoever was awaited has come.
  package func end(_ id: Int, at moment: Moment, by visit: String? = nil) throws {
    try database.execute(
      kept: "UPDATE instruction SET endedAt = ?, visit = ? WHERE id = ?",
      arguments: [moment.milliseconds, visit, id])
  }

  /// Those that named somebody and ended, or ran out, before a moment.
  package func erasable(endedBefore moment: Moment) throws -> [Instruction] {
    try Row.readAll(
      database,
      kept: """
        SELECT * FROM instruction
        WHERE coalesce(min(endedAt, untilAt), endedAt, untilAt) < ?
          AND (name <> '' OR phone <> '' OR plate <> '' OR documentDigest IS NOT NULL)
        ORDER BY id
        """, arguments: [moment.milliseconds], instruction)
  }

  /// Empties who it was about; the row stays and is counted.
  package func erase(_ id: Int) throws {
    try database.execute(
      kept: """
        UPDATE instruction SET name = '', phone = '', plate = '', documentDigest = NULL
        WHERE id = ?
        """, arguments: [id])
  }

  private func instruction(_ row: Row) -> Instruction {
    let until: Int64? = row["untilAt"]
    let ended: Int64? = row["endedAt"]
    var instruction = Instruction(
      id: row["id"], household: row["household"],
      kind: Instruction.Kind(rawValue: row["kind"]) ?? .callFirst,
      person: InstructionPerson(
        name: row["name"], phone: row["phone"], plate: row["plate"], digest: row["documentDigest"]),
      span: (
        Moment(milliseconds: row["fromAt"]), until.map(Moment.init(milliseconds:))
      ),
      reason: row["reason"],
      recorded: (
        Moment(milliseconds: row["recordedAt"]), StaffNumber(stored: row["recordedBy"])
      ))
    instruction.endedAt = ended.map(Moment.init(milliseconds:))
    instruction.visit = row["visit"]
    return instruction
  }
}

extension Transaction {
  package var instructions: InstructionTable { InstructionTable(database) }
}
