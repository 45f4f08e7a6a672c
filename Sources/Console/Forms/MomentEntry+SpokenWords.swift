// What people say rather than write: 三点半, 明早九点, 半小时后, 3:30 pm, in 20 min.
extension String {
  /// The same moment as it is written; what holds none of these words is left as it is.
  var spokenSpelled: String {
    afterwardsSpelled ?? halfDaySpelled ?? daysAndFiguresSpelled
  }

  /// How long from now, as `+30m`: 30分钟后, 半小时后, in 2 hours.
  private var afterwardsSpelled: String? {
    if let match = wholeMatch(of: /in ([0-9]{1,5}) ?(m|h|d)(?:in|ins|inutes?|rs?|ours?|ays?)?/) {
      return "+\(match.1)\(match.2)"
    }
    let chinese = /([0-9]{1,5}|[一二两三四五六七八九十]{1,3}|半)个?(分钟?|小时|钟头|刻钟|天)(?:之|以)?后/
    guard let match = wholeMatch(of: chinese) else { return nil }
    let (count, unit) = (String(match.1), String(match.2))
    let hours = unit == "小时" || unit == "钟头"
    if count == "半" { return hours ? "+30m" : nil }
    guard let number = Int(count) ?? count.chineseFigure else { return nil }
    if unit == "刻钟" { return "+\(number * 15)m" }
    return "+\(number)" + (hours ? "h" : unit == "天" ? "d" : "m")
  }

  /// The time of a day of two halves: 3pm, tomorrow 9:30 am.
  private var halfDaySpelled: String? {
    guard let match = wholeMatch(of: /(?:(\S+) )?([0-9]{1,2})(?::([0-9]{2}))? ?(am|pm)/),
      let hour = Int(match.2), (1...12).contains(hour)
    else { return nil }
    let time = "\(hour % 12 + (match.4 == "pm" ? 12 : 0)):\(match.3 ?? "00")"
    return match.1.map { "\($0) \(time)" } ?? time
  }

  /// 明早 is 明天早上; the hour and the minutes that are told in words are told in figures.
  private var daysAndFiguresSpelled: String {
    var text = self
    for (word, day) in [("今早", "今天早上"), ("明早", "明天早上"), ("今晚", "今天晚上"), ("明晚", "明天晚上")]
    where text.hasPrefix(word) { text = day + text.dropFirst(word.count) }
    let told = /^(.*?)([零一二两三四五六七八九十]{1,3})点(半|一刻|三刻|[零一二三四五六七八九十]{1,3}|)(分?)$/
    guard let match = text.wholeMatch(of: told), let hour = String(match.2).chineseFigure else {
      return text
    }
    let minutes: String? =
      switch match.3 {
      case "", "半": String(match.3)
      case "一刻": "15"
      case "三刻": "45"
      default: String(match.3).chineseFigure.map { "\($0)" }
      }
    return minutes.map { "\(match.1)\(hour)点\($0)\(match.4)" } ?? text
  }

  /// The number that the characters tell, up to ninety-nine: 十二, 二十, 零五.
  private var chineseFigure: Int? {
    let figures: [Character: Int] = [
      "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    let parts = split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
    func figure(_ part: Substring, else empty: Int) -> Int? {
      if part.isEmpty { return empty }
      return part.count == 1 ? part.first.flatMap { figures[$0] } : nil
    }
    if parts.count == 2 {
      guard let tens = figure(parts[0], else: 1), let ones = figure(parts[1], else: 0) else {
        return nil
      }
      return tens * 10 + ones
    }
    let bare = first == "零" && count == 2 ? dropFirst() : self[...]
    return isEmpty ? nil : figure(bare, else: 0)
  }
}
