import Desk
import Domain
import Resources

extension ExplainDeadlines.Explanation {
  /// The reckoning, line by line: the event, each day counted or skipped with its reason, the
  /// closing time, the result.
  package func lines(in zone: EstateZone, _ language: Language) -> [String] {
    let start = startPhrase
    let weekday = reckoning.from.weekday(in: zone)
    let event = Phrase(
      "从\(start.text(in: .chinese)) \(zone.text(reckoning.from)) 起算"
        + "（\(weekday.text(in: .chinese))）",
      "from \(zone.text(reckoning.from)) (\(weekday.text(in: .english)))"
        + ", \(start.text(in: .english))")
    let days = reckoning.steps.enumerated().map { index, step in
      step.phrase(isFirst: index == 0, allowance: reckoning.allowance)
    }
    let begin = [event, reckoning.allowance.phrase(rule: row.rule)]
    let end = [closing(in: zone), result(in: zone), outcome(in: zone)].compactMap { $0 }
    return (begin + days + end).map { $0.text(in: language) }
  }

  /// The event that started the clock, by its code in the table of policies.
  private var startPhrase: Phrase {
    switch row.start {
    case "received": clock.round > 1 ? Phrase("重开", "reopened") : Phrase("收到", "received")
    case "noticed": Phrase("发现", "noticed")
    case "posted": Phrase("发帖", "posted")
    case "becameMajor": Phrase("成为重大投诉", "became major")
    case "handled": Phrase("处理完毕", "handled")
    case "promised": Phrase("承诺", "promised")
    case "assigned": Phrase("派单", "assigned")
    case "verified": Phrase("验证合格", "verified")
    case "lastContact": Phrase("上次联系", "last contact")
    default: Phrase("事件", "the event")
    }
  }

  /// Working days end when the office closes.
  private func closing(in zone: EstateZone) -> Phrase? {
    guard case .workingDays = reckoning.allowance else { return nil }
    let time = zone.text(reckoning.due).suffix(5)
    return Phrase("当日 \(time) 下班为止", "until the office closes at \(time)")
  }

  /// How it ended, where it has.
  private func outcome(in zone: EstateZone) -> Phrase? {
    guard let outcome = clock.outcome, let stoppedAt = clock.stoppedAt else { return nil }
    let at = zone.text(stoppedAt)
    return switch outcome {
    case .met: Phrase("\(at) 按时完成", "met at \(at)")
    case .breached: Phrase("\(at) 完成，已超时", "stopped at \(at), too late")
    case .extended: Phrase("\(at) 已承诺延期", "extended by promise at \(at)")
    case .cancelled: Phrase("\(at) 不再需要", "no longer needed from \(at)")
    }
  }

  private func result(in zone: EstateZone) -> Phrase {
    let due =
      clock.endsAtMidnight
      ? "\(zone.day(of: clock.dueAt).adding(days: -1)) 24:00" : zone.text(clock.dueAt)
    let provisional = clock.isProvisional
    return Phrase(
      "到期 \(due)" + (provisional ? "（暂定：那一年的节假日还没有载入）" : ""),
      "due \(due)" + (provisional ? " (provisional: that year's holidays are not loaded)" : ""))
  }
}

extension Allowance {
  fileprivate func phrase(rule: String) -> Phrase {
    switch self {
    case .minutes(let count):
      Phrase("给 \(count) 分钟（\(rule)）", "\(count.counted("minute")) (\(rule))")
    case .hours(let count):
      Phrase("给 \(count) 小时，昼夜连续计（\(rule)）", "\(count.counted("hour")) round the clock (\(rule))")
    case .workingDays(let count):
      Phrase(
        "给 \(count) 个工作日，当天不算，到下班为止（\(rule)）",
        "\(count) working day\(count == 1 ? "" : "s"), its own day not counted, to closing time (\(rule))"
      )
    case .days(let count):
      Phrase(
        "给 \(count) 天，当天不算，到 24:00（\(rule)）",
        "\(count.counted("day")), its own not counted, to 24:00 (\(rule))")
    case .dayWorkResumes:
      Phrase(
        "当天，下班后则到复工当天 24:00（\(rule)）", "the same day, or the day work resumes, to 24:00 (\(rule))")
    case .agreed: Phrase("约定的时间（\(rule)）", "an agreed time (\(rule))")
    }
  }
}

extension Reckoning.Step {
  fileprivate func phrase(isFirst: Bool, allowance: Allowance) -> Phrase {
    let reason = kind.phrase
    let chinese = "\(day) \(day.weekdayPhrase.text(in: .chinese))"
    let english = "\(day) \(day.weekdayPhrase.text(in: .english))"
    if let count {
      return Phrase(
        "\(chinese) \(reason.text(in: .chinese))：第 \(count) 天",
        "\(english) \(reason.text(in: .english)): day \(count)")
    }
    return isFirst
      ? Phrase(
        "\(chinese) \(reason.text(in: .chinese))：当天不算",
        "\(english) \(reason.text(in: .english)): its own day, not counted")
      : Phrase(
        "\(chinese) \(reason.text(in: .chinese))：不算",
        "\(english) \(reason.text(in: .english)): not counted")
  }
}

extension DayKind {
  /// Why a day is worked or not, as the calendar names it.
  package var phrase: Phrase {
    switch self {
    case .workday: Phrase("工作日", "working day")
    case .weekend: Phrase("周末", "weekend")
    case .holiday(let name): Phrase(name?.chinese ?? "放假", name?.english ?? "holiday")
    case .makeUpDay(let name):
      Phrase(
        "调休上班" + (name.map { "（\($0.chinese)）" } ?? ""),
        "make-up working day" + (name.map { " (\($0.english))" } ?? ""))
    }
  }
}

extension Day {
  /// The day of the week.
  package var weekdayPhrase: Phrase {
    switch weekday {
    case 1: Phrase("周一", "Mon")
    case 2: Phrase("周二", "Tue")
    case 3: Phrase("周三", "Wed")
    case 4: Phrase("周四", "Thu")
    case 5: Phrase("周五", "Fri")
    case 6: Phrase("周六", "Sat")
    default: Phrase("周日", "Sun")
    }
  }
}

extension Moment {
  fileprivate func weekday(in zone: EstateZone) -> Phrase { zone.day(of: self).weekdayPhrase }
}
