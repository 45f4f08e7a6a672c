import Domain
import Resources

extension SettingKey {
  /// What the setting is about, with its unit.
  package var words: Phrase {
    switch self {
    case .zoneOffsetMinutes: Phrase("时区（比 UTC 早几分钟）", "time zone (minutes ahead of UTC)")
    case .officeOpening: Phrase("上班时间", "office opens")
    case .officeClosing: Phrase("下班时间", "office closes")
    case .officeWeekdays: Phrase("工作日（1 是周一）", "working weekdays (1 is Monday)")
    case .majorHouseholds: Phrase("几户算重大", "households that make it major")
    case .revisitTries: Phrase("回访至少几次", "tries of a revisit")
    case .revisitDays: Phrase("回访至少分几天", "days of a revisit's tries")
    case .repeatFaultDays: Phrase("几天内算重复故障", "days of a repeat fault")
    case .handoverGraceMinutes: Phrase("交接迟几分钟算缺", "minutes until a handover is missing")
    case .visitRetentionDays: Phrase("访客资料留几天（0 不删）", "days visitors are kept (0 for ever)")
    case .idleLockMinutes: Phrase("几分钟无人自动锁定", "minutes until the screen locks")
    case .countingFromDay: Phrase("每月几号起统计", "day of the month counting begins")
    case .countingToDay: Phrase("每月统计到几号", "day of the month counting ends")
    case .nightEnds: Phrase("夜班到几点", "the night shift ends")
    case .visitStayMinutes: Phrase("访客停留几分钟算超时", "minutes a visit may last")
    case .shiftPattern: Phrase("班次方案", "shift pattern")
    case .earlyMinutes: Phrase("提前几分钟可上班", "minutes one may start early")
    }
  }

  /// How its value is written.
  package var writing: Phrase {
    switch self {
    case .officeOpening, .officeClosing, .nightEnds: Phrase("写成 09:00", "write 09:00")
    case .shiftPattern: Phrase("写方案的名字", "write the pattern's name")
    case .officeWeekdays: Phrase("写成 12345", "write 12345")
    default: Phrase("写整数", "write a whole number")
    }
  }
}

extension Allowance {
  /// The figure with its clock, as a list of policies shows it.
  package var words: Phrase {
    switch self {
    case .minutes(let count): Phrase("\(count) 分钟", "\(count) minutes")
    case .hours(let count): Phrase("\(count) 小时", "\(count) hours")
    case .workingDays(let count): Phrase("\(count) 个工作日", "\(count) working days")
    case .days(let count): Phrase("\(count) 天", "\(count) days")
    case .dayWorkResumes: Phrase("恢复上班当天", "the day work resumes")
    case .agreed: Phrase("按约定", "as agreed")
    }
  }
}
