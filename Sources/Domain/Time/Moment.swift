/// An instant, to the millisecond, as it is stored: milliseconds since 1970 in UTC.
///
/// It knows no time zone and no calendar. What day or what time of day it is, the estate's
/// ``EstateZone`` says.
package struct Moment: Hashable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment `minutes` later, or earlier where they are negative.
  package func adding(minutes: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(minutes) * Moment.millisecondsPerMinute)
  }

  /// The whole minutes from this moment to `later`, rounded towards the earlier one.
  package func minutes(to later: Moment) -> Int {
    Int((later.milliseconds - milliseconds).flooredQuotient(by: Moment.millisecondsPerMinute))
  }

  /// Whether both lie in the same minute: a deadline met within its minute is met.
  package func isSameMinute(as other: Moment) -> Bool {
    milliseconds.flooredQuotient(by: Moment.millisecondsPerMinute)
      == other.milliseconds.flooredQuotient(by: Moment.millisecondsPerMinute)
  }

  /// Whether it is too late for what was due then: what is done within that minute is in time.
  func isPast(_ due: Moment) -> Bool { self > due && !isSameMinute(as: due) }

  static let millisecondsPerMinute: Int64 = 60_000
  static let millisecondsPerDay: Int64 = 86_400_000
}

extension Moment: Comparable {
  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Moment: Codable {
  package init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

extension Int64 {
  /// The quotient rounded down, also below zero.
  func flooredQuotient(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
