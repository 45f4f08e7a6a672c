/// At which hours of the week something is allowed, as two neighbours agreed it (rule PB-4).
///
/// Written `1-5 17:00; 6-7 09:00 17:00`, where 1 is Monday.
package struct Timetable: Hashable, Codable, Sendable {
  /// As it was typed, blanks apart.
  package let text: String
  private let times: [Int: Set<ClockTime>]

  package init?(_ text: String) {
    var times: [Int: Set<ClockTime>] = [:]
    for line in text.split(whereSeparator: { ";；".contains($0) }) {
      let words = line.split(whereSeparator: { " ,，、".contains($0) })
      guard let days = words.first.flatMap(Timetable.days), words.count > 1 else { return nil }
      let hours = words.dropFirst().compactMap { ClockTime($0) }
      guard hours.count == words.count - 1 else { return nil }
      for day in days { times[day, default: []].formUnion(hours) }
    }
    guard !times.isEmpty else { return nil }
    self.text = text
    self.times = times
  }

  /// Whether what was observed at `moment` keeps to it, to the minute.
  package func allows(_ moment: Moment, in zone: EstateZone) -> Bool {
    let minutes = zone.minutesSinceMidnight(at: moment)
    return times[zone.day(of: moment).weekday, default: []].contains { $0.minutes == minutes }
  }

  /// Reads `6`, `67` or `1-5`.
  private static func days(_ text: Substring) -> [Int]? {
    let numbers = text.compactMap(\.wholeNumberValue)
    guard numbers.allSatisfy((1...7).contains), let first = numbers.first else { return nil }
    guard text.contains("-") else { return numbers.count == text.count ? numbers : nil }
    guard numbers.count == 2, text.count == 3, first <= numbers[1] else { return nil }
    return Array(first...numbers[1])
  }
}
