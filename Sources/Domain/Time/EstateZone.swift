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
    let parts = Self.parts(of: text)
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

  /// The day and the time in a text.
  static func parts(of text: String) -> [Substring] {
    text.split(whereSeparator: { $0 == " " || $0 == "T" })
  }

  /// The moment as ISO 8601 with the estate's distance: `2024-11-04T18:30:00+08:00`.
  ///
  /// It is written digit by digit: an export writes thousands, and most of the time went into the
  /// texts of which one was put together.
  package func iso(_ moment: Moment) -> String {
    let seconds = local(moment).flooredQuotient(by: 1000)
    let day = Day(number: Int(seconds.flooredQuotient(by: 86_400)))
    let date = day.date
    let clock = Int(seconds - Int64(day.number) * 86_400)
    guard (0...9999).contains(date.year) else { return "\(day)\(isoClock(clock))" }
    return String(unsafeUninitializedCapacity: 25) { bytes in
      bytes.write(date.year, digits: 4, at: 0)
      bytes.write(date.month, digits: 2, at: 5, after: "-")
      bytes.write(date.day, digits: 2, at: 8, after: "-")
      return bytes.write(clock: clock, distance: offsetMinutes, at: 10)
    }
  }

  /// Of a moment so many seconds after midnight, what stands behind the date.
  private func isoClock(_ seconds: Int) -> String {
    String(unsafeUninitializedCapacity: 15) {
      $0.write(clock: seconds, distance: offsetMinutes, at: 0)
    }
  }

  /// The moment as people read it, to the minute: `2024-11-04 18:30`.
  package func text(_ moment: Moment) -> String { "\(day(of: moment)) \(clock(at: moment))" }

  /// The time of day at `moment`: `18:30`.
  package func clock(at moment: Moment) -> String {
    let minutes = minutesSinceMidnight(at: moment)
    return "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }

  private func local(_ moment: Moment) -> Int64 {
    moment.milliseconds + Int64(offsetMinutes) * Moment.millisecondsPerMinute
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number from that place on, with leading zeros, and a sign before it.
  fileprivate func write(
    _ number: Int, digits: Int, at place: Int, after sign: Unicode.Scalar? = nil
  ) {
    if let sign { self[place - 1] = UInt8(ascii: sign) }
    var rest = number
    for digit in stride(from: place + digits - 1, through: place, by: -1) {
      self[digit] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// Writes `T18:30:00+08:00` from that place on, and returns where it ends.
  fileprivate func write(clock seconds: Int, distance: Int, at place: Int) -> Int {
    write(seconds / 3600, digits: 2, at: place + 1, after: "T")
    write(seconds / 60 % 60, digits: 2, at: place + 4, after: ":")
    write(seconds % 60, digits: 2, at: place + 7, after: ":")
    write(abs(distance) / 60, digits: 2, at: place + 10, after: distance < 0 ? "-" : "+")
    write(abs(distance) % 60, digits: 2, at: place + 13, after: ":")
    return place + 15
  }
}
