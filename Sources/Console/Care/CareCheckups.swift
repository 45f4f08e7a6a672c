import Desk
import Domain
import Resources

/// What the doctor says of copies, drills and retention.
package struct CareCheckups {
  private let record: CareRecord
  private let house: HouseRules
  private let now: Moment
  /// Whether the newest copy stands where it should; nothing where nobody knows where that is.
  private let isCopyThere: Bool?
  /// How many records wait for the retention.
  private let due: Int

  package init(
    _ record: CareRecord, house: HouseRules, now: Moment, isCopyThere: Bool?, due: Int
  ) {
    self.record = record
    self.house = house
    self.now = now
    self.isCopyThere = isCopyThere
    self.due = due
  }

  package var all: [Checkup] { [backup, secondMedium, drill, retention].compactMap(\.self) }

  private var backup: Checkup {
    let minutes = record.minutesWithoutCopy(at: now)
    let age = words(minutes)
    let name = record.copyName ?? ""
    let detail =
      record.copy == nil
      ? Phrase("还没有过", "never yet")
      : Phrase(
        "\(age.text(in: .chinese))前，验证过：\(name)", "proven \(age.text(in: .english)) ago: \(name)")
    if isCopyThere == false {
      return Checkup(
        .backup, warning: Phrase("\(name) 不在备份文件夹里", "\(name) is not in the backup folder"),
        next: Phrase(
          "看备份盘接上了没有，再运行 frontdesk backup run",
          "see whether the disk for copies is there, then run frontdesk backup run"
        ))
    }
    guard record.lateMinutes(in: house, at: now) != nil else {
      return Checkup(.backup, fine: detail)
    }
    return Checkup(
      .backup, warning: detail,
      next: Phrase(
        "现在运行 frontdesk backup run --into 文件夹；再看 cron 或设置 backupFolder",
        "run frontdesk backup run --into FOLDER now; then see to cron or the setting backupFolder"))
  }

  /// Nothing where no encrypted copy was ever made: not every house has a second medium.
  private var secondMedium: Checkup? {
    guard let made = record.encrypted else { return nil }
    let age = words(made.minutes(to: now))
    let detail = Phrase(
      "加密备份 \(age.text(in: .chinese))前", "encrypted copies \(age.text(in: .english)) ago")
    guard record.lateMinutesOfSecondMedium(in: house, at: now) != nil else {
      return Checkup(.secondMedium, fine: detail)
    }
    return Checkup(
      .secondMedium, warning: detail,
      next: Phrase(
        "看第二介质接上了没有，再运行 frontdesk backup run --encrypted-into 文件夹 --public-key 公钥",
        "see whether the second medium is there, then run frontdesk backup run --encrypted-into FOLDER --public-key FILE"
      ))
  }

  /// Only what was tried is known to work.
  private var drill: Checkup {
    let days = (record.drill ?? record.begun).map { $0.minutes(to: now) / ClockTime.minutesPerDay }
    let most = house.settings.number(.drillWarnDays)
    guard !house.estate.isPractice else {
      return Checkup(.drill, fine: Phrase("练习文件不用做", "a practice file needs none"))
    }
    let detail =
      record.drill == nil
      ? Phrase("还没有过；启用 \(most) 天内做一次", "never yet; one is due in the first \(most) days")
      : Phrase("\(days ?? 0) 天前", "\(days ?? 0) days ago")
    guard (days ?? 0) >= most else {
      return Checkup(.drill, fine: detail)
    }
    return Checkup(
      .drill, warning: detail,
      next: Phrase(
        "运行 frontdesk restore drill，几秒钟，不动正在用的文件",
        "run frontdesk restore drill: seconds, and the file in use stays as it is"
      ))
  }

  private var retention: Checkup {
    let kept = house.settings.number(.visitRetentionDays)
    guard kept > 0 else {
      return Checkup(.retention, fine: Phrase("设置为不清除", "set to keep for ever"))
    }
    guard due > 0, !house.estate.isPractice else {
      return Checkup(.retention, fine: Phrase("没有到期的", "nothing is due"))
    }
    let days = record.retention.map { $0.minutes(to: now) / ClockTime.minutesPerDay }
    if let days, days < Self.grace {
      return Checkup(.retention, fine: Phrase("\(days) 天前清除过", "run \(days) days ago"))
    }
    return Checkup(
      .retention, warning: Phrase("到期未清除 \(due) 条", "\(due) records are past their time"),
      next: Phrase(
        "两个人一起运行 frontdesk retention run --as 工号 --second 工号",
        "two people run frontdesk retention run --as NUMBER --second NUMBER"))
  }

  /// Days for which what is due may wait: two people have to meet for it.
  private static let grace = 7

  private func words(_ minutes: Int) -> Phrase {
    switch minutes {
    case ..<ClockTime.minutesPerHour: Phrase("\(minutes) 分钟", "\(minutes) minutes")
    case ..<(3 * ClockTime.minutesPerDay):
      Phrase(
        "\(minutes / ClockTime.minutesPerHour) 小时", "\(minutes / ClockTime.minutesPerHour) hours")
    default:
      Phrase("\(minutes / ClockTime.minutesPerDay) 天", "\(minutes / ClockTime.minutesPerDay) days")
    }
  }
}
