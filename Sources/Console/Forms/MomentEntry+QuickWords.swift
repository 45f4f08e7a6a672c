import Domain

// What people say on the telephone: 明天10点, 今天下午3点半, 周五 9:00.
extension String {
  /// The same moment with a blank between day and time, and the time in figures: `明天 10:00`.
  ///
  /// What holds none of these words is left as it is.
  var quickWordsSpelled: String {
    let day = /^(昨天|今天|明天|大后天|后天|下?(?:周|星期)[一二三四五六日天])/
    let clock = /^(凌晨|上午|早上|中午|下午|晚上)? ?([0-9]{1,2})(?:点|:)(半|[0-9]{1,2})?分?$/
    let lead = firstMatch(of: day).map { String($0.1) } ?? ""
    let rest = dropFirst(lead.count).drop(while: \.isWhitespace)
    guard let match = String(rest).wholeMatch(of: clock), let hour = Int(match.2) else {
      return lead.isEmpty || rest.isEmpty ? self : "\(lead) \(rest)"
    }
    // A bare `14:` is half a time, and no time in words.
    guard rest.contains("点") || match.3?.count == 2 else { return self }
    let minutes = match.3.map { $0 == "半" ? "30" : String($0) } ?? "0"
    // 晚上12点 may be meant of either day.
    guard match.1 != "晚上" || hour != 12 else { return self }
    let isLater =
      switch match.1 {
      case "下午", "晚上": hour < 12
      case "中午": hour < 3
      default: false
      }
    let shifted = isLater ? hour + 12 : hour
    let time = "\(shifted):\(minutes.count == 1 ? "0" : "")\(minutes)"
    return lead.isEmpty ? time : "\(lead) \(time)"
  }
}

extension MomentEntry {
  /// The next such weekday; `下周一` is the Monday of next week.
  static func weekday(_ word: Substring, after today: Day) -> Day? {
    let names: [Character: Int] = [
      "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7,
    ]
    guard let match = word.wholeMatch(of: /(下?)(?:周|星期)([一二三四五六日天])/),
      let wanted = match.2.first.flatMap({ names[$0] })
    else { return nil }
    let ahead = wanted - today.weekday
    if !match.1.isEmpty { return today.adding(days: ahead + 7) }
    return today.adding(days: ahead > 0 ? ahead : ahead + 7)
  }
}
