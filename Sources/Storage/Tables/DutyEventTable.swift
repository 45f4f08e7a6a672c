import Domain
internal import GRDB

/// The duty register (值班登记): what was ticked on duty, and what did not go as planned.
package struct DutyEventTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Ticks lines of a checklist; a later tick takes the place of an earlier one, and the journal has
  /// both.
  package func tick(
    _ checks: [DutyCheck], in duty: Duty, by clerk: StaffNumber, at moment: Moment
  ) throws {
    for check in checks {
      try database.execute(
        kept: """
          INSERT OR REPLACE INTO dutyCheck (duty, list, item, isDone, remark, at, clerk)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          duty.id, check.list.rawValue, check.item, check.isDone, check.remark,
          moment.milliseconds, clerk.text,
        ])
    }
  }

  package func enter(_ event: DutyEvent, of duty: Duty) throws {
    try database.execute(
      kept: """
        INSERT INTO dutyEvent (duty, number, kind, cause, text, untilAt, at, clerk)
        VALUES (?, (SELECT count(*) + 1 FROM dutyEvent WHERE duty = ?), ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        duty.id, duty.id, event.kind.rawValue, event.cause.rawValue, event.text,
        event.until?.milliseconds, event.at.milliseconds, event.by.text,
      ])
  }

  package func sheet(of duty: Duty) throws -> DutySheet {
    let checks = try Row.readAll(
      database, kept: "SELECT * FROM dutyCheck WHERE duty = ? ORDER BY list DESC, item",
      arguments: [duty.id]
    ) {
      DutyCheck(
        Checklist(rawValue: $0["list"]) ?? .start, $0["item"], isDone: $0["isDone"],
        remark: $0["remark"])
    }
    let events = try Row.fetchAll(
      database, kept: "SELECT * FROM dutyEvent WHERE duty = ? ORDER BY number",
      arguments: [duty.id]
    ).compactMap(event)
    return DutySheet(duty, checks: checks, events: events)
  }

  private func event(_ row: Row) -> DutyEvent? {
    guard let kind = DutyEvent.Kind(rawValue: row["kind"]) else { return nil }
    let until: Int64? = row["untilAt"]
    return DutyEvent(
      kind, UnplannedCause(rawValue: row["cause"]) ?? .other, row["text"],
      until: until.map(Moment.init(milliseconds:)), at: Moment(milliseconds: row["at"]),
      by: StaffNumber(stored: row["clerk"]))
  }
}

extension Transaction {
  package var dutyEvents: DutyEventTable { DutyEventTable(database) }
}
