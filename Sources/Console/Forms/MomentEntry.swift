import Domain

/// Reads a moment however a clerk types it.
///
/// `.` is now, `+2h` and `+30m` count from now, `1430` and `14:30` are today or, where that is past,
/// tomorrow; `3` is in three days at this time; `11-04 9:00` and `2024-11-04 09:00` name the day;
/// `明天 9:00`, `明天10点`, `下午三点半`, `30分钟后`, `3pm`, `周五 9:00` and `下周一 14:30` are understood
/// too. A day without a time, `明天` or `11-06`, is meant to its end, where it is known when the office closes.
package struct MomentEntry {
  let now: Moment
  let zone: EstateZone
  /// Whether it is a moment that has been.
  private let isPast: Bool
  /// When the office closes; nothing where a day must be typed with its time.
  let closing: ClockTime?

  package init(
    now: Moment, zone: EstateZone, isPast: Bool = false, closing: ClockTime? = nil
  ) {
    self.now = now
    self.zone = zone
    self.isPast = isPast
    self.closing = closing
  }

  /// - Returns: nothing where the text means no moment.
  package func read(_ typed: String) -> Moment? {
    let text = typed.momentSpelled
    if text == "." { return now }
    if text.hasPrefix("+") { return after(text.dropFirst()) }
    if let named = zone.moment(text) { return named }
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    switch words.count {
    case 1: return single(words[0])
    case 2: return onDay(words[0], at: words[1])
    default: return nil
    }
  }

  private func after(_ text: Substring) -> Moment? {
    guard let unit = text.last else { return nil }
    let isBare = unit.isNumber
    guard let count = Int(isBare ? text : text.dropLast()), count > 0, count < 100_000 else {
      return nil
    }
    switch unit {
    case "d", "天": return now.adding(minutes: count * ClockTime.minutesPerDay)
    case "m", "分": return now.adding(minutes: count)
    case "h", "时": return now.adding(minutes: count * 60)
    default: return isBare ? now.adding(minutes: count * 60) : nil
    }
  }

  private func single(_ word: Substring) -> Moment? {
    if let time = time(word) {
      let today = zone.moment(zone.day(of: now), time)
      if (today > now) != isPast { return today }
      return zone.moment(zone.day(of: now).adding(days: isPast ? -1 : 1), time)
    }
    if let closing, !word.contains("."), let day = day(word) { return zone.moment(day, closing) }
    guard let days = Int(word), (1...366).contains(days) else { return nil }
    return now.adding(minutes: days * ClockTime.minutesPerDay)
  }

  private func onDay(_ word: Substring, at clock: Substring) -> Moment? {
    guard let day = day(word), let time = time(clock) else { return nil }
    return zone.moment(day, time)
  }

  func day(_ word: Substring) -> Day? {
    let today = zone.day(of: now)
    let named = [
      "昨天": -1, "yesterday": -1, "今天": 0, "today": 0, "明天": 1, "tomorrow": 1, "后天": 2, "大后天": 3,
    ]
    if let days = named[String(word)] { return today.adding(days: days) }
    if let day = Self.weekday(word, after: today) { return day }
    if let day = Day(word) { return day }
    return monthAndDay(word).flatMap { Day(year: today.year, month: $0.month, day: $0.day) }
  }

  /// The numbers in `11-04`, `11/4` or `11.4`, of which there may be no such day.
  func monthAndDay(_ word: Substring) -> (month: Int, day: Int)? {
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == "." })
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else { return nil }
    return (month, day)
  }

  /// `14:30`, `9:00`, `1430` or `930`.
  private func time(_ word: Substring) -> ClockTime? { clockText(word).flatMap { ClockTime($0) } }

  /// The same as `14:30`, which may be a time on no clock.
  func clockText(_ word: Substring) -> String? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2 { return "\(parts[0].count == 1 ? "0" : "")\(word)" }
    guard parts.count == 1, word.allSatisfy(\.isNumber), (3...4).contains(word.count) else {
      return nil
    }
    let padded = word.count == 3 ? "0" + word : String(word)
    return "\(padded.prefix(2)):\(padded.suffix(2))"
  }
}

extension String {
  /// What was typed, in narrow characters, without what its sense does not hang on.
  var momentSpelled: String {
    halfwidth.lowercased().replacing("：", with: ":").replacing("。", with: ".").trimmingBlanks
      .spokenSpelled.quickWordsSpelled
  }

  private var trimmingBlanks: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
