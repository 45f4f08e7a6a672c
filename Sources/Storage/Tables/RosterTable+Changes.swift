import Domain
internal import GRDB

/// What comes between the plan and the day: absences and swaps.
extension RosterTable {
  /// The absences that reach into the days from one through another, by their beginning.
  package func absences(from first: Day, through last: Day) throws -> [Absence] {
    try Row.fetchAll(
      database,
      kept: "SELECT * FROM absence WHERE last >= ? AND first <= ? ORDER BY first, id",
      arguments: [first.number, last.number]
    ).compactMap(Self.absence)
  }

  /// Of those, what was written down by a moment.
  package func absences(
    from first: Day, through last: Day, knownAt moment: Moment
  ) throws -> [Absence] {
    try Row.fetchAll(
      database, sql: Self.absencesRecordedBefore,
      arguments: [first.number, last.number, moment.milliseconds]
    ).compactMap(Self.absence)
  }

  static let absencesRecordedBefore =
    "SELECT * FROM absence WHERE last >= ? AND first <= ? AND recordedAt <= ? ORDER BY first, id"

  /// - Throws: ``RosterRefusal/noSuchAbsence(_:)``.
  package func absence(_ id: Int) throws -> Absence {
    let row = try Row.fetchOne(
      database, kept: "SELECT * FROM absence WHERE id = ?", arguments: [id])
    guard let absence = row.flatMap(Self.absence) else {
      throw Refusal.roster(.noSuchAbsence("AB-\(id)"))
    }
    return absence
  }

  /// Writes an absence down, and says under which number; it brings none of its own.
  package func add(
    _ absence: Absence, by clerk: StaffNumber, at moment: Moment
  ) throws -> Absence {
    try database.execute(
      kept: """
        INSERT INTO absence (person, kind, first, last, note, clerk, recordedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        absence.person.text, absence.kind.rawValue, absence.first.number, absence.last.number,
        absence.note, clerk.text, moment.milliseconds,
      ])
    return Absence(
      id: Int(database.lastInsertedRowID), person: absence.person, kind: absence.kind,
      first: absence.first, last: absence.last, note: absence.note)
  }

  package func setEnd(of absence: Absence) throws {
    try database.execute(
      kept: "UPDATE absence SET last = ? WHERE id = ?",
      arguments: [absence.last.number, absence.id])
  }

  private static func absence(_ row: Row) -> Absence? {
    Absence.Kind(rawValue: row["kind"]).map { kind in
      Absence(
        id: row["id"], person: StaffNumber(stored: row["person"]), kind: kind,
        first: Day(number: row["first"]), last: Day(number: row["last"]), note: row["note"])
    }
  }
}

extension RosterTable {
  /// The swaps that wait for an answer, or the newest of all.
  package func swaps(isEvery: Bool = false) throws -> [ShiftSwap] {
    let sql =
      isEvery
      ? "SELECT * FROM shiftSwap ORDER BY id DESC LIMIT 200"
      : "SELECT * FROM shiftSwap WHERE state = 'asked' ORDER BY id"
    return try Row.fetchAll(database.cachedStatement(sql: sql)).compactMap(swap)
  }

  /// - Throws: ``RosterRefusal/noSuchSwap(_:)``.
  package func swap(_ id: Int) throws -> ShiftSwap {
    let row = try Row.fetchOne(
      database, kept: "SELECT * FROM shiftSwap WHERE id = ?", arguments: [id])
    guard let swap = try row.flatMap(swap) else { throw Refusal.roster(.noSuchSwap("SW-\(id)")) }
    return swap
  }

  package func add(
    swapOf given: PlannedDuty, with other: StaffNumber, for taken: PlannedDuty?, reason: String,
    at moment: Moment
  ) throws -> ShiftSwap {
    try database.execute(
      kept: """
        INSERT INTO shiftSwap (given, other, taken, reason, state, askedAt)
        VALUES (?, ?, ?, ?, 'asked', ?)
        """,
      arguments: [given.id, other.text, taken?.id, reason, moment.milliseconds])
    return ShiftSwap(
      id: Int(database.lastInsertedRowID), given: given, other: other, taken: taken,
      reason: reason)
  }

  package func answer(_ swap: ShiftSwap, at moment: Moment) throws {
    try database.execute(
      kept: "UPDATE shiftSwap SET state = ?, answeredAt = ? WHERE id = ?",
      arguments: [swap.state.rawValue, moment.milliseconds, swap.id])
  }

  private func swap(_ row: Row) throws -> ShiftSwap? {
    let takenID: Int? = row["taken"]
    guard let given = try duty(row["given"]), let state = ShiftSwap.State(rawValue: row["state"])
    else { return nil }
    return ShiftSwap(
      id: row["id"], given: given, other: StaffNumber(stored: row["other"]),
      taken: try takenID.flatMap(duty), reason: row["reason"], state: state)
  }
}
