import Domain
internal import GRDB

/// Shift patterns, duties, the post notebook, articles and daily logs.
package struct ShiftTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func plans() throws -> [ShiftPlan] {
    try Row.fetchAll(
      database,
      kept: "SELECT pattern, shift, start, \"end\" AS finish FROM shiftPlan ORDER BY pattern, start"
    ).compactMap { row in
      guard let start = ClockTime(minutes: row["start"]),
        let end = ClockTime(minutes: row["finish"])
      else { return nil }
      return ShiftPlan(pattern: row["pattern"], shift: row["shift"], start: start, end: end)
    }
  }

  package func save(_ plan: ShiftPlan) throws {
    try database.execute(
      kept: "INSERT OR REPLACE INTO shiftPlan (pattern, shift, start, \"end\") VALUES (?, ?, ?, ?)",
      arguments: [plan.pattern, plan.shift, plan.start.minutes, plan.end.minutes])
  }

  /// The duty that somebody is on now.
  package func running(of clerk: StaffNumber) throws -> Duty? {
    try Row.readOne(
      database, kept: "SELECT * FROM duty WHERE clerk = ? AND endedAt IS NULL",
      arguments: [clerk.text], duty)
  }

  /// Somebody's newest duty, running or ended.
  package func latest(of clerk: StaffNumber) throws -> Duty? {
    try Row.readOne(
      database, kept: "SELECT * FROM duty WHERE clerk = ? ORDER BY startedAt DESC, id DESC LIMIT 1",
      arguments: [clerk.text], duty)
  }

  /// The duty that the same person was on before, at whatever desk.
  package func previous(to duty: Duty) throws -> Duty? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT * FROM duty WHERE clerk = ? AND id <> ? AND startedAt <= ?
        ORDER BY startedAt DESC, id DESC LIMIT 1
        """, arguments: [duty.clerk.text, duty.id, duty.startedAt.milliseconds]
    ).map(self.duty)
  }

  /// The newest duty at that desk in another shift than this one.
  package func before(_ shift: Shift, at desk: String) throws -> Duty? {
    try Row.readOne(
      database,
      kept: """
        SELECT * FROM duty
        WHERE desk = ? AND plannedStart < ?
        ORDER BY plannedStart DESC, endedAt IS NOT NULL, id DESC
        LIMIT 1
        """, arguments: [desk, shift.plannedStart.milliseconds], duty)
  }

  package func begin(
    _ shift: Shift, at desk: String, clerk: StaffNumber, moment: Moment, withoutRecord: String?
  ) throws {
    try database.execute(
      kept: """
        INSERT INTO duty
          (shift, date, plannedStart, plannedEnd, desk, clerk, startedAt, withoutRecord)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        shift.name, shift.date.number, shift.plannedStart.milliseconds,
        shift.plannedEnd.milliseconds, desk, clerk.text, moment.milliseconds, withoutRecord,
      ])
  }

  package func end(_ duty: Duty, at moment: Moment) throws {
    try database.execute(
      kept: "UPDATE duty SET endedAt = ? WHERE id = ?", arguments: [moment.milliseconds, duty.id])
  }

  /// Takes back that a duty has ended.
  package func resume(_ duty: Duty) throws {
    try database.execute(kept: "UPDATE duty SET endedAt = NULL WHERE id = ?", arguments: [duty.id])
  }

  /// Every shift that somebody was on, that was planned to end before `moment`, and of which there
  /// is no handover record.
  package func withoutRecord(
    plannedToEndBefore moment: Moment
  ) throws -> [(shift: Shift, desk: String)] {
    try Row.readAll(
      database,
      kept: """
        SELECT DISTINCT shift, date, plannedStart, plannedEnd, desk FROM duty
        WHERE isRecorded = 0 AND plannedEnd <= :moment
          AND NOT EXISTS (
            SELECT 1 FROM handover
            WHERE handover.date = duty.date AND handover.shift = duty.shift
              AND handover.desk = duty.desk
              AND (handover.unplanned IS NULL OR handover.duty = duty.id))
          AND coalesce(\(ShiftTable.stay), plannedEnd) <= :moment
        ORDER BY plannedEnd
        """, arguments: ["moment": moment.milliseconds]
    ) { (shift($0), $0["desk"]) }
  }

  /// Until when somebody stayed because nobody came; nothing where nobody had to.
  private static let stay = """
    (SELECT coalesce(duty.endedAt, dutyEvent.untilAt) FROM dutyEvent
     WHERE dutyEvent.duty = duty.id AND dutyEvent.kind = 'stayedOn'
     ORDER BY dutyEvent.number DESC LIMIT 1)
    """

  /// The newest duty at that desk, but for the one that somebody is on now.
  package func last(at desk: String, besidesRunningOf clerk: StaffNumber) throws -> Duty? {
    try Row.readOne(
      database,
      kept: """
        SELECT * FROM duty WHERE desk = ? AND NOT (clerk = ? AND endedAt IS NULL)
        ORDER BY plannedStart DESC, startedAt DESC, id DESC LIMIT 1
        """, arguments: [desk, clerk.text], duty)
  }

  /// The duty that somebody was on at that moment.
  package func duty(of clerk: StaffNumber, at moment: Moment) throws -> Duty? {
    try Row.readOne(
      database,
      kept: """
        SELECT * FROM duty
        WHERE clerk = ? AND startedAt <= ? AND coalesce(endedAt, ?) >= ?
        ORDER BY startedAt DESC, id DESC LIMIT 1
        """,
      arguments: [clerk.text, moment.milliseconds, moment.milliseconds, moment.milliseconds], duty)
  }

  /// Everybody's duties of a business date, in their order.
  package func duties(on date: Day) throws -> [Duty] {
    try Row.readAll(
      database, kept: "SELECT * FROM duty WHERE date = ? ORDER BY plannedStart, startedAt, id",
      arguments: [date.number], duty)
  }

  /// The duties that ended in a span of time, or were planned to where nobody has ended them.
  package func ended(after first: Moment, through last: Moment) throws -> [Duty] {
    try Row.readAll(
      database,
      kept: """
        SELECT * FROM duty
        WHERE coalesce(endedAt, plannedEnd) > ? AND coalesce(endedAt, plannedEnd) <= ?
        ORDER BY coalesce(endedAt, plannedEnd)
        """,
      arguments: [first.milliseconds, last.milliseconds], duty)
  }

  /// The duties of the business dates from one day through another, in the order they began.
  package func duties(from first: Day, through last: Day) throws -> [Duty] {
    try Row.readAll(
      database,
      kept: "SELECT * FROM duty WHERE date BETWEEN ? AND ? ORDER BY startedAt, id",
      arguments: [first.number, last.number], duty)
  }

  private func duty(_ row: Row) -> Duty {
    var duty = Duty(
      id: row["id"], shift: shift(row), desk: row["desk"], clerk: StaffNumber(stored: row["clerk"]),
      startedAt: Moment(milliseconds: row["startedAt"]), withoutRecord: row["withoutRecord"])
    let endedAt: Int64? = row["endedAt"]
    duty.endedAt = endedAt.map(Moment.init(milliseconds:))
    return duty
  }

  private func shift(_ row: Row) -> Shift {
    Shift(
      name: row["shift"], date: Day(number: row["date"]),
      plannedStart: Moment(milliseconds: row["plannedStart"]),
      plannedEnd: Moment(milliseconds: row["plannedEnd"]))
  }
}

extension Transaction {
  package var shifts: ShiftTable { ShiftTable(database) }
}
