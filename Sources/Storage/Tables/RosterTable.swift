import Domain
internal import GRDB

/// Who is planned for which shift; what was withdrawn stays, and is not read.
package struct RosterTable {
  let database: Database

  init(_ database: Database) { self.database = database }

  static let ofDays = """
    SELECT * FROM plannedDuty
    WHERE withdrawnAt IS NULL AND date BETWEEN ? AND ? ORDER BY date, plannedStart, post, id
    """
  static let ofPerson = """
    SELECT * FROM plannedDuty
    WHERE withdrawnAt IS NULL AND person = ? AND date BETWEEN ? AND ? ORDER BY date, plannedStart
    """
  static let ofPersonLater = """
    SELECT * FROM plannedDuty
    WHERE withdrawnAt IS NULL AND person = ? AND plannedStart > ? ORDER BY date, plannedStart
    """
  static let ofDaysSetBefore = """
    SELECT * FROM plannedDuty
    WHERE withdrawnAt IS NULL AND date BETWEEN ? AND ? AND setAt <= ?
    """
  static let withdrawnAfter = """
    SELECT * FROM plannedDuty
    WHERE withdrawnAt > ? AND setAt <= ? AND date BETWEEN ? AND ?
    """
  static let beginningSetBefore = """
    SELECT min(plannedStart) FROM plannedDuty
    WHERE withdrawnAt IS NULL AND post = ? AND setAt <= ?
    """
  static let beginning = """
    SELECT min(plannedStart) FROM plannedDuty WHERE withdrawnAt IS NULL AND post = ?
    """

  /// What is planned for the business dates from one day through another.
  package func duties(from first: Day, through last: Day) throws -> [PlannedDuty] {
    try Row.readAll(database, kept: Self.ofDays, arguments: [first.number, last.number], Self.duty)
  }

  /// What was planned for those days as the roster stood at a moment: what was set by then, also
  /// where it was withdrawn since.
  package func duties(
    from first: Day, through last: Day, knownAt moment: Moment
  ) throws -> [PlannedDuty] {
    let standing = try Row.fetchAll(
      database.cachedStatement(sql: Self.ofDaysSetBefore),
      arguments: [first.number, last.number, moment.milliseconds])
    let withdrawn = try Row.fetchAll(
      database.cachedStatement(sql: Self.withdrawnAfter),
      arguments: [moment.milliseconds, moment.milliseconds, first.number, last.number])
    return (standing + withdrawn).map(Self.duty)
  }

  package func duties(
    of person: StaffNumber, from first: Day, through last: Day
  ) throws -> [PlannedDuty] {
    try Row.readAll(
      database, kept: Self.ofPerson,
      arguments: [person.text, first.number, last.number], Self.duty)
  }

  /// What somebody is planned for and has not begun.
  package func duties(
    of person: StaffNumber, beginningAfter moment: Moment
  ) throws -> [PlannedDuty] {
    try Row.readAll(
      database, kept: Self.ofPersonLater, arguments: [person.text, moment.milliseconds], Self.duty)
  }

  /// One planned duty; nothing where it was withdrawn.
  package func standing(_ id: Int) throws -> PlannedDuty? {
    try Row.readOne(
      database, kept: "SELECT * FROM plannedDuty WHERE id = ? AND withdrawnAt IS NULL",
      arguments: [id], Self.duty)
  }

  /// One planned duty, withdrawn or not.
  func duty(_ id: Int) throws -> PlannedDuty? {
    try Row.readOne(
      database, kept: "SELECT * FROM plannedDuty WHERE id = ?", arguments: [id], Self.duty)
  }

  /// When the first shift begins that was ever planned for each post, by some moment or by now.
  package func keptSince(
    _ posts: [DutyPost], knownAt moment: Moment? = nil
  ) throws -> [String: Moment] {
    try posts.reduce(into: [:]) { since, post in
      let first =
        try moment.map {
          try Int64.fetchOne(
            database.cachedStatement(sql: Self.beginningSetBefore),
            arguments: [post.id, $0.milliseconds])
        }
        ?? Int64.fetchOne(
          database.cachedStatement(sql: Self.beginning), arguments: [post.id])
      if let first { since[post.id] = Moment(milliseconds: first) }
    }
  }

  /// Plans a shift, and says under which number; it brings none of its own.
  @discardableResult
  package func add(
    _ duty: PlannedDuty, by clerk: StaffNumber, at moment: Moment
  ) throws -> PlannedDuty {
    let shift = duty.shift
    try database.execute(
      kept: """
        INSERT INTO plannedDuty
          (post, shift, date, plannedStart, plannedEnd, person, remark, setBy, setAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        duty.post, shift.name, shift.date.number, shift.plannedStart.milliseconds,
        shift.plannedEnd.milliseconds, duty.person.text, duty.remark, clerk.text,
        moment.milliseconds,
      ])
    return PlannedDuty(
      id: Int(database.lastInsertedRowID), post: duty.post, shift: shift, person: duty.person,
      remark: duty.remark)
  }

  package func withdraw(_ duty: PlannedDuty, by clerk: StaffNumber, at moment: Moment) throws {
    try database.execute(
      kept: "UPDATE plannedDuty SET withdrawnBy = ?, withdrawnAt = ? WHERE id = ?",
      arguments: [clerk.text, moment.milliseconds, duty.id])
  }

  private static func duty(_ row: Row) -> PlannedDuty {
    PlannedDuty(
      id: row["id"], post: row["post"],
      shift: Shift(
        name: row["shift"], date: Day(number: row["date"]),
        plannedStart: Moment(milliseconds: row["plannedStart"]),
        plannedEnd: Moment(milliseconds: row["plannedEnd"])),
      person: StaffNumber(stored: row["person"]), remark: row["remark"])
  }
}

extension Transaction {
  package var roster: RosterTable { RosterTable(database) }
}
