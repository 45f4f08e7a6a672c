/// The estate's time zone: a fixed distance from UTC, in minutes.
///
/// The trade's time arithmetic knows no summer time. A fixed distance needs no zone database, and
/// a date is then two divisions.
package struct EstateZone: Hashable, Codable, Sendable {
  package let offsetMinutes: Int

  package init(offsetMinutes: Int) { self.offsetMinutes = offsetMinutes }

  /// The day that `moment` falls on in the estate.
  package func day(of moment: Moment) -> Day {
    Day(number: Int(local(moment).flooredQuotient(by: Moment.millisecondsPerDay)))
  }

  /// The minutes since the estate's midnight at `moment`.
  package func minutesSinceMidnight(at moment: Moment) -> Int {
    let milliseconds = local(moment)
    let midnight =
      milliseconds.flooredQuotient(by: Moment.millisecondsPerDay) * Moment.millisecondsPerDay
    return Int((milliseconds - midnight) / Moment.millisecondsPerMinute)
  }

  /// The moment at which the clocks of the estate show `time` on `day`; 24:00 is the next midnight.
  package func moment(_ day: Day, _ time: ClockTime = .midnight) -> Moment {
    let local =
      Int64(day.number) * Moment.millisecondsPerDay
      + Int64(time.minutes - offsetMinutes) * Moment.millisecondsPerMinute
    return Moment(milliseconds: local)
  }

  /// Reads `2024-11-04 18:30`, with a space or a `T` between, and seconds where they are given.
  package func moment(_ text: String) -> Moment? {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard parts.count == 2, let day = Day(parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(clock.count), let time = ClockTime(clock[0...1].joined(separator: ":"))
    else { return nil }
    guard clock.count == 3 else { return moment(day, time) }
    guard clock[2].count == 2, let seconds = Int(clock[2]), (0..<60).contains(seconds) else {
      return nil
    }
    return Moment(milliseconds: moment(day, time).milliseconds + Int64(seconds) * 1000)
  }

  /// The moment as ISO 8601 with the estate's distance: `2024-11-04T18:30:00+08:00`.
  package func iso(_ moment: Moment) -> String {
    let seconds = Int(local(moment).flooredQuotient(by: 1000) % 60 + 60) % 60
    return "\(day(of: moment))T\(clock(at: moment)):\(padded(seconds, to: 2))\(distance)"
  }

  /// The moment as people read it, to the minute: `2024-11-04 18:30`.
  package func text(_ moment: Moment) -> String { "\(day(of: moment)) \(clock(at: moment))" }

  /// The time of day at `moment`: `18:30`.
  package func clock(at moment: Moment) -> String {
    let minutes = minutesSinceMidnight(at: moment)
    return "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }

  private var distance: String {
    let minutes = abs(offsetMinutes)
    let sign = offsetMinutes < 0 ? "-" : "+"
    return "\(sign)\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }

  private func local(_ moment: Moment) -> Int64 {
    moment.milliseconds + Int64(offsetMinutes) * Moment.millisecondsPerMinute
  }
}
