/// A time on the wall, in minutes after midnight: 00:00 to 24:00.
package struct ClockTime: Hashable, Codable, Sendable {
  package let minutes: Int

  package init?(minutes: Int) {
    guard (0...ClockTime.minutesPerDay).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `09:00`, `9:00` and `24:00`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<60).contains(minute), hour >= 0
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  package static let midnight = ClockTime(unchecked: 0)
  package static let endOfDay = ClockTime(unchecked: minutesPerDay)
  package static let minutesPerHour = 60
  package static let minutesPerDay = 24 * 60

  private init(unchecked minutes: Int) { self.minutes = minutes }
}

extension ClockTime: Comparable {
  package static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

extension ClockTime: CustomStringConvertible {
  package var description: String {
    "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }
}
