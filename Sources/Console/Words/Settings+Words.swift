import Domain
import Resources

extension SettingKey {
  /// How its value is written.
  package var writing: Phrase {
    switch self {
    case .officeOpening, .officeClosing, .nightEnds: Phrase("写成 09:00", "write 09:00")
    case .idleLockMinutes: Phrase("写 1 到 5 的整数", "write a whole number from 1 to 5")
    case .countingFromDay, .countingToDay:
      Phrase("写 1 到 31 的整数", "write a whole number from 1 to 31")
    case .duplicateLikeness: Phrase("写 1 到 100 的整数", "write a whole number from 1 to 100")
    case .shiftPattern: Phrase("写方案的名字", "write the pattern's name")
    case .officeWeekdays: Phrase("写成 12345", "write 12345")
    case .backupFolder: Phrase("写 off 或从 / 开始的文件夹", "write off, or a folder from / on")
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
