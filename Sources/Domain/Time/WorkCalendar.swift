/// Which days are worked, and when the office opens and closes (rules DEC-1, DEC-2, DEC-48).
///
/// There is always a next working day: a week without one is refused, and holidays run out.
package struct WorkCalendar: Hashable, Sendable {
  package let zone: EstateZone
  package let opening: ClockTime
  package let closing: ClockTime
  /// The days of an ordinary week that are worked, where 1 is Monday.
  private let weekdays: Set<Int>
  private let exceptions: [Day: CalendarException]
  /// The years whose public holidays are known; a deadline that touches another is provisional.
  private let loadedYears: Set<Int>

  package init(
    zone: EstateZone, hours: OfficeHours, exceptions: [CalendarException]
  ) throws(Refusal) {
    guard !hours.weekdays.isEmpty else { throw .calendar(.noWorkingDays) }
    guard hours.opening < hours.closing else { throw .calendar(.closesBeforeOpening) }
    self.zone = zone
    opening = hours.opening
    closing = hours.closing
    weekdays = hours.weekdays
    self.exceptions = Dictionary(exceptions.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
    loadedYears = Set(exceptions.map(\.day.year))
  }

  /// What kind of day it is, and why.
  package func kind(of day: Day) -> DayKind {
    switch exceptions[day]?.kind {
    case .workday: .makeUpDay(exceptions[day]?.name)
    case .holiday: .holiday(exceptions[day]?.name)
    case nil: weekdays.contains(day.weekday) ? .workday : .weekend
    }
  }

  package func isWorked(_ day: Day) -> Bool { kind(of: day).isWorked }

  /// Whether the public holidays of that day's year are known (rule DEC-48).
  package func isLoaded(_ day: Day) -> Bool { loadedYears.contains(day.year) }

  /// The first working day on or after `day`.
  package func workingDay(onOrAfter day: Day) -> Day {
    var day = day
    while !isWorked(day) { day = day.adding(days: 1) }
    return day
  }

  /// The `count`th working day after `day`, which is not counted itself (rule DEC-1).
  package func workingDay(_ count: Int, after day: Day) -> Day {
    var day = day
    var left = count
    while left > 0 {
      day = workingDay(onOrAfter: day.adding(days: 1))
      left -= 1
    }
    return day
  }

  /// Whether the office is open at `moment`.
  package func isOpen(at moment: Moment) -> Bool {
    let minutes = zone.minutesSinceMidnight(at: moment)
    return isWorked(zone.day(of: moment)) && (opening.minutes..<closing.minutes).contains(minutes)
  }

  /// The exceptions of one year, in order.
  package func exceptions(in year: Int) -> [CalendarException] {
    exceptions.values.filter { $0.day.year == year }.sorted { $0.day < $1.day }
  }
}

/// The hours in which the office works in an ordinary week.
package struct OfficeHours: Hashable, Codable, Sendable {
  /// The worked days, where 1 is Monday and 7 is Sunday.
  package let weekdays: Set<Int>
  package let opening: ClockTime
  package let closing: ClockTime

  package init(weekdays: Set<Int>, opening: ClockTime, closing: ClockTime) {
    self.weekdays = weekdays
    self.opening = opening
    self.closing = closing
  }
}

/// A day on which the ordinary week does not hold: a public holiday, or a make-up day (调休).
package struct CalendarException: Hashable, Codable, Sendable {
  package enum Kind: String, Hashable, Codable, Sendable { case holiday, workday }

  package let day: Day
  package let kind: Kind
  package let name: DayName

  package init(day: Day, kind: Kind, name: DayName) {
    self.day = day
    self.kind = kind
    self.name = name
  }
}

/// The name of a holiday, as the calendar's own source gives it, in both languages.
package struct DayName: Hashable, Codable, Sendable {
  package let chinese: String
  package let english: String

  package init(chinese: String, english: String) {
    self.chinese = chinese
    self.english = english
  }
}

/// Why a day is worked, or is not.
package enum DayKind: Hashable, Codable, Sendable {
  case workday
  case weekend
  case holiday(DayName?)
  case makeUpDay(DayName?)

  package var isWorked: Bool {
    switch self {
    case .workday, .makeUpDay: true
    case .weekend, .holiday: false
    }
  }
}
