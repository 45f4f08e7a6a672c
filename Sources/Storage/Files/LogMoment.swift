import Domain

/// A moment as logs write it, in UTC: `2023-11-14T22:13:20.000Z`.
///
/// By arithmetic: the system's own formats load a calendar first, which takes longer than all else that a
/// line of a log costs.
enum LogMoment {
  static func text(of moment: Moment) -> String {
    let milliseconds = padded(Int(moment.milliseconds % 1000), to: 3)
    return "\(utc.iso(moment).prefix(length)).\(milliseconds)Z"
  }

  /// Nothing where the text is no such moment.
  static func moment(_ text: some StringProtocol) -> Moment? {
    guard text.utf8.count == length + 5, text.hasSuffix("Z"),
      let second = utc.moment(String(text.prefix(length))),
      let milliseconds = Int64(text.dropFirst(length + 1).dropLast())
    else { return nil }
    return Moment(milliseconds: second.milliseconds + milliseconds)
  }

  private static let utc = EstateZone(offsetMinutes: 0)
  /// Of what stands before the fraction.
  private static let length = 19
}
