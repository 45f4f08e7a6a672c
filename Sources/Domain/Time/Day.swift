/// A day of the calendar, as the count of days since 1 January 1970.
///
/// Reckoned by arithmetic alone, so that no time zone data has to be loaded for it.
package struct Day: Hashable, Sendable {
  package let number: Int

  package init(number: Int) { self.number = number }

  /// The day of that date, or nothing where the calendar has no such date.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// Reads `2024-11-04`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var year: Int { date.year }
  package var month: Int { date.month }
  /// The day of the month, from 1.
  package var dayOfMonth: Int { date.day }

  /// The day of the week, where 1 is Monday and 7 is Sunday (ISO 8601).
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  /// How many days that month has.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Day: Comparable {
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601 writes it: `2024-11-04`.
  package var description: String {
    let date = date
    return "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
  }

  /// The day without dashes, as numbers of records carry it: `20241104`.
  package var compact: String {
    "\(padded(year, to: 4))\(padded(month, to: 2))\(padded(dayOfMonth, to: 2))"
  }
}

extension Day: Codable {
  package init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}

// The civil calendar by arithmetic on eras of 400 years that begin on 1 March: a leap day is then
// the last day of its year, and no month needs a table.
extension Day {
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// All three at once, which are reckoned together.
  var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = Int(Int64(shifted).flooredQuotient(by: 146_097))
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

/// A number with leading zeros, up to `width` digits.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
