import Domain
import Resources

extension SettingKey {
  /// What the setting decides.
  package var words: Phrase {
    switch self {
    case .zoneOffsetMinutes: Phrase("时区（比世界时早多少分钟）", "minutes ahead of UTC")
    case .officeOpening: Phrase("上班时间", "office opens")
    case .officeClosing: Phrase("下班时间", "office closes")
    case .officeWeekdays: Phrase("工作日（1 是星期一）", "weekdays worked (1 is Monday)")
    case .majorHouseholds: Phrase("几户起为重大投诉", "households that make a matter major")
    case .developerLetterDays: Phrase("几个工作日内致函开发商", "working days to write to the developer")
    case .revisitTries: Phrase("回访几次不到算联系不上", "tries before not reached")
    case .revisitDays: Phrase("至少分几天回访", "days over which to try")
    case .repeatFaultDays: Phrase("几天内算重复故障", "days within which a fault repeats")
    case .duplicateDays: Phrase("几天内可能是同一件事", "days within which two may be one matter")
    case .duplicateLikeness:
      Phrase("内容有几成像算同一件事（百分）", "how alike the words are then, of 100")
    case .handoverGraceMinutes: Phrase("下班后几分钟没交班算缺", "minutes until a handover is missing")
    case .lateNoteMinutes: Phrase("几分钟后记的算补录", "minutes until a note is a late entry")
    case .visitRetentionDays: Phrase("访客信息保留几天（0 不删）", "days visits keep names (0: always)")
    case .intakeRetentionDays:
      Phrase("办结后姓名电话留几天（0 不删）", "days closed cases keep names (0: always)")
    case .notebookRetentionDays:
      Phrase("记事本人名留几天（0 不删）", "days notes keep names (0: always)")
    case .loanRetentionDays:
      Phrase("归还后借用人留几天（0 不删）", "days loans keep names (0: always)")
    case .draftRetentionDays: Phrase("草稿留几天（0 不删）", "days drafts are kept (0: always)")
    case .unmaskHourly: Phrase("每人每小时可看全名几次（0 不限）", "names seen whole an hour (0: no limit)")
    case .idleLockMinutes: Phrase("几分钟不动自动锁屏", "idle minutes until the lock")
    case .countingFromDay: Phrase("每月几日起问计数", "day from which counting is asked")
    case .countingToDay: Phrase("每月几日截止", "day of the monthly cut-off")
    case .nightEnds: Phrase("夜班结束", "night shift ends")
    case .visitStayMinutes: Phrase("访客可停留几分钟", "minutes a visit may last")
    case .shiftPattern: Phrase("班制", "shift pattern")
    case .promiseHours: Phrase("电话承诺默认几小时后", "hours ahead proposed for a promise")
    case .secondGradeRepairs: Phrase("报修几次起算二级", "repairs that make a unit grade 2")
    case .thirdGradeRepairs: Phrase("报修几次起算三级", "repairs that make a unit grade 3")
    case .articleLoanHours: Phrase("物品借出几小时后该还", "hours until a lent article is due")
    case .longCarriedShifts:
      Phrase("交过几班算久拖", "handovers until a line is long carried")
    case .shiftRestHours: Phrase("两班之间少于几小时算连班", "hours of rest below which shifts run on")
    case .handoverDefectPoints: Phrase("交接缺陷每处扣几分", "points off for each handover defect")
    case .handoverReviewDays: Phrase("审阅交接看最近几天", "days of handovers listed for review")
    case .slipPrinter: Phrase("登记后印访客单（off 不印）", "slips are printed on (off: not)")
    case .slipColumns: Phrase("小票宽度（32 或 48 列）", "columns of the receipt (32 or 48)")
    case .backupFolder:
      Phrase("控制台自动备份到哪个文件夹（off 不备份）", "folder the console copies into (off: none)")
    case .backupHourly: Phrase("每小时的备份留几份", "copies of an hour that are kept")
    case .backupDaily: Phrase("每天的备份留几份", "copies of a day that are kept")
    case .backupGraceDays:
      Phrase("备份比访客信息多留几天", "days copies outlast visitors' names")
    case .backupWarnHours: Phrase("几小时没备份就提醒", "hours without a copy until it is told")
    case .drillWarnDays: Phrase("几天没演练恢复就提醒", "days without a drill until it is told")
    case .logDays: Phrase("程序日志保留几天", "days the program's logs are kept")
    case .earlyMinutes: Phrase("可提前几分钟上班", "minutes one may begin early")
    }
  }
}
