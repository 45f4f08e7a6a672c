/// Which part of a text keeps it from being a moment, a day or a time of day.
package enum MomentFlaw: Hashable, Sendable {
  case month(Int)
  /// A day that its month has not, which has days from 1 to `last`.
  case day(Int, month: String, last: Int)
  /// A time on no clock, as `25:10`.
  case hour(String)
  case minute(Int)
  case second(Int)
  case dayMissing
  case timeMissing
  /// It is written otherwise than a moment is.
  case form
}

extension EstateZone {
  /// What keeps a text from being a moment; nothing where it is one.
  package static func flaw(of text: String) -> MomentFlaw? {
    let parts = parts(of: text)
    guard let day = parts.first, parts.count <= 2 else { return .form }
    guard parts.count == 2 else {
      if ClockTime(day) != nil { return .dayMissing }
      return Day.flaw(of: day) ?? .timeMissing
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    return Day.flaw(of: day) ?? ClockTime.flaw(of: clock.prefix(2).joined(separator: ":"))
      ?? flaw(ofSeconds: clock.dropFirst(2))
  }

  private static func flaw(ofSeconds parts: ArraySlice<Substring>) -> MomentFlaw? {
    guard let text = parts.first else { return nil }
    guard parts.count == 1, text.count == 2, let second = Int(text), second >= 0 else {
      return .form
    }
    return second < 60 ? nil : .second(second)
  }
}

extension Day {
  /// What keeps a text from being a day; nothing where it is one.
  package static func flaw(of text: some StringProtocol) -> MomentFlaw? {
    guard Day(text) == nil else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map({ $0.count }) == [4, 2, 2], let year = Int(parts[0]), year > 0,
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return .form }
    return flaw(ofYear: year, month: month, day: day)
  }

  /// What keeps numbers from being a date; nothing where they are one.
  package static func flaw(ofYear year: Int, month: Int, day: Int) -> MomentFlaw? {
    guard (1...12).contains(month) else { return .month(month) }
    let last = length(ofMonth: month, year: year)
    guard !(1...last).contains(day) else { return nil }
    return .day(day, month: "\(padded(year, to: 4))-\(padded(month, to: 2))", last: last)
  }
}

extension ClockTime {
  /// What keeps a text from being a time of day; nothing where it is one.
  package static func flaw(of text: some StringProtocol) -> MomentFlaw? {
    guard ClockTime(text) == nil else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour >= 0, minute >= 0
    else { return .form }
    return hour < 24 ? .minute(minute) : .hour(String(text))
  }
}
