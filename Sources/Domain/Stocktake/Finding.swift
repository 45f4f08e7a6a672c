/// Something that is missing, late or left open on one record, as a stocktake finds it.
package struct Finding: Hashable, Codable, Sendable {
  package let code: FindingCode
  /// The number of the record: an intake, a visit, a handover, a person, a date.
  package let subject: String
  /// Which round of its clocks; a reopened case can be found wanting again.
  ///
  /// Of what is missing on a day it is the day's number.
  package let round: Int
  /// The particulars, in codes: policies, fields or dates, as in `P-02 P-03`.
  package let detail: String
  /// Those of its policies that were kept, but late.
  ///
  /// The others are still missing. Nothing where it is about none, and on sheets of before it was
  /// told.
  package let late: [String]?
  /// The first date of the record, from which its age is counted.
  package let since: Moment

  package init(
    _ code: FindingCode, subject: String, round: Int = 1, detail: String = "",
    late: [String]? = nil,
    since: Moment
  ) {
    self.code = code
    self.subject = subject
    self.round = round
    self.detail = detail
    self.late = late
    self.since = since
  }

  /// What makes it the same finding again: code, subject and clock round (decision 10); without
  /// blanks, so that it is one word to type.
  ///
  /// A round that is a day is written as one: `FC-51-1002-2024-11-05`.
  package var id: String { id(in: code.roundIsDay ? "\(Day(number: round))" : "\(round)") }

  /// The same as it was written until days were told as days, as answers given then still name it.
  package var formerID: String { id(in: "\(round)") }

  private func id(in round: String) -> String {
    // Nearly no subject has a blank, and to look for one is cheap.
    let hasBlank = subject.utf8.contains(UInt8(ascii: " "))
    return "\(code.rawValue)-\(hasBlank ? subject.replacing(" ", with: "-") : subject)-\(round)"
  }
}

extension Finding: Comparable {
  /// Sorted by harm, then by age, the oldest first; ties go by code, then by record.
  package static func < (left: Finding, right: Finding) -> Bool {
    let harm = (left.harm, right.harm)
    guard harm.0 == harm.1 else { return harm.0 < harm.1 }
    guard left.since == right.since else { return left.since < right.since }
    return (left.code.rawValue, left.subject) < (right.code.rawValue, right.subject)
  }

  private var harm: Int {
    FindingCode.byHarm.firstIndex(of: code) ?? FindingCode.byHarm.count
  }
}
