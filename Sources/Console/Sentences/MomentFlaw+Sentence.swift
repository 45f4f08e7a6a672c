import Domain
import Resources

extension MomentFlaw {
  /// What is wrong, as a part of a sentence; nothing where only the form of it is.
  package var words: Phrase? {
    switch self {
    case .month(let month):
      Phrase("没有 \(month) 月，月份是 1 到 12", "there is no month \(month), only 1 to 12")
    case .day(let day, let month, let last):
      Phrase(
        "没有 \(day) 日，\(month) 是 1 到 \(last) 日",
        "there is no day \(day), \(month) has only 1 to \(last)")
    case .hour(let time):
      Phrase("没有 \(time)，小时是 0 到 23", "there is no \(time), the hours are 0 to 23")
    case .minute(let minute):
      Phrase("没有 \(minute) 分，分钟是 00 到 59", "there is no minute \(minute), only 00 to 59")
    case .second(let second):
      Phrase("没有 \(second) 秒，秒是 00 到 59", "there is no second \(second), only 00 to 59")
    case .dayMissing: Phrase("缺日期", "the day is missing")
    case .timeMissing: Phrase("缺钟点", "the time of day is missing")
    case .form: nil
    }
  }
}
