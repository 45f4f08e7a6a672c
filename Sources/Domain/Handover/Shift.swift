/// One shift of a pattern: its name and its planned hours (forms F-05).
package struct ShiftPlan: Hashable, Codable, Sendable {
  package let pattern: String
  package let shift: String
  package let start: ClockTime
  package let end: ClockTime

  package init(pattern: String, shift: String, start: ClockTime, end: ClockTime) {
    self.pattern = pattern
    self.shift = shift
    self.start = start
    self.end = end
  }

  /// In minutes; a night shift runs over midnight.
  package var length: Int {
    let minutes = end.minutes - start.minutes
    return minutes > 0 ? minutes : minutes + ClockTime.minutesPerDay
  }
}

/// A shift on its business date: a night shift's is the day it began.
package struct Shift: Hashable, Codable, Sendable {
  package let name: String
  package let date: Day
  package let plannedStart: Moment
  package let plannedEnd: Moment

  package init(name: String, date: Day, plannedStart: Moment, plannedEnd: Moment) {
    self.name = name
    self.date = date
    self.plannedStart = plannedStart
    self.plannedEnd = plannedEnd
  }

  /// As the journal and lists name it: `2024-06-05 day`.
  package var label: String { "\(date) \(name)" }
}

extension [ShiftPlan] {
  /// The shift that somebody who comes at `moment` begins: the one that is running then, or that
  /// begins within the next half hour.
  package func shift(at moment: Moment, zone: EstateZone, early minutes: Int) -> Shift? {
    let when = moment.adding(minutes: minutes)
    let today = zone.day(of: when)
    return [today, today.adding(days: -1)].lazy.flatMap { day in
      map { $0.shift(on: day, zone: zone) }
    }.first { $0.plannedStart <= when && when < $0.plannedEnd }
  }
}

/// One person's time at the desk, as it was.
package struct Duty: Hashable, Sendable {
  package let id: Int
  package let shift: Shift
  package let desk: String
  package let clerk: StaffNumber
  package let startedAt: Moment
  package var endedAt: Moment?
  /// Why it was begun without the record of the shift before.
  package let withoutRecord: String?

  package init(
    id: Int, shift: Shift, desk: String, clerk: StaffNumber, startedAt: Moment,
    withoutRecord: String?
  ) {
    self.id = id
    self.shift = shift
    self.desk = desk
    self.clerk = clerk
    self.startedAt = startedAt
    self.withoutRecord = withoutRecord
  }
}
