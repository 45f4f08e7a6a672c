/// The figures of a house that are no deadlines, each under the name that `setting set` knows.
///
/// A setting that the file does not hold has its preset; presets are data and stand in Resources.
package struct HouseSettings: Hashable, Sendable {
  private let values: [String: String]

  package init(_ values: [String: String]) { self.values = values }

  package subscript(key: SettingKey) -> String { values[key.rawValue] ?? "" }

  /// A whole number, or zero where the setting holds none.
  package func number(_ key: SettingKey) -> Int { Int(self[key]) ?? 0 }

  /// The folder into which the file is copied; nothing where the office has named none.
  package var copyFolder: String? {
    let path = self[.backupFolder]
    guard path.hasPrefix("/") else { return nil }
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// A time of day, or midnight where the setting holds none.
  package func time(_ key: SettingKey) -> ClockTime { ClockTime(self[key]) ?? .midnight }
}

/// The names of the settings, for the command line and for the file.
package enum SettingKey: String, CaseIterable, Codable, Sendable {
  /// Minutes the estate's clocks are ahead of UTC.
  case zoneOffsetMinutes
  case officeOpening, officeClosing
  /// The worked days of an ordinary week, as `12345`, where 1 is Monday.
  case officeWeekdays
  /// How many distinct households make a matter major (rule CE-1, DEC-8).
  case majorHouseholds
  /// Working days after receipt within which the developer is written to (rule CH-20, FC-26).
  case developerLetterDays
  /// Tries before somebody counts as not reached, and on how many days at least (DEC-21).
  case revisitTries, revisitDays
  /// Days within which the same fault counts as a repeat (DEC-45).
  case repeatFaultDays
  /// Days within which another intake may be about the same, and how alike, of 100, their words are
  /// then.
  case duplicateDays, duplicateLikeness
  /// Minutes after a shift's planned end without a record that make it missing (DEC-46).
  case handoverGraceMinutes
  /// Minutes after it happened from which a line of the post notebook counts as entered late.
  case lateNoteMinutes
  /// Days after which a visitor's name and phone are erased; 0 is never (decision 19).
  case visitRetentionDays
  /// Days after its end in which an intake keeps the name and the phone of who brought it; 0 is never.
  case intakeRetentionDays
  /// Days in which the post notebook keeps who was concerned; 0 is never.
  case notebookRetentionDays
  /// Days after an article came back in which it is known who had it; 0 is never.
  case loanRetentionDays
  /// Days in which a draft is kept that nobody went on with; 0 is never.
  case draftRetentionDays
  /// How many names and phones one clerk sees whole within an hour; 0 is no limit.
  case unmaskHourly
  /// Minutes without a key after which the console locks itself.
  case idleLockMinutes
  /// The day of the month from which counting is asked for (DEC-49).
  case countingFromDay
  /// The day of the month with which the month's counting ends (DEC-14).
  case countingToDay
  /// When the night shift ends: a cut-off before it belongs to the day before (DEC-47).
  case nightEnds
  /// Minutes a visit may last before it counts as overdue.
  case visitStayMinutes
  /// The shift pattern of the desk.
  case shiftPattern
  /// Minutes before a shift's planned start in which somebody already begins it.
  case earlyMinutes
  /// Hours ahead for which a promise by telephone is proposed.
  case promiseHours
  /// From how many repairs on a unit has the second and the third grade (form F-21).
  case secondGradeRepairs, thirdGradeRepairs
  /// Hours after which an article is to be back, where nobody said when.
  case articleLoanHours
  /// In how many handovers a line has stood when it counts as long carried.
  case longCarriedShifts
  /// Hours of rest between two shifts of one person, below which they count as in a row.
  case shiftRestHours
  /// What each place found of a defective handover takes off (rule QS-1).
  case handoverDefectPoints
  /// Of how many days handovers are listed for review.
  case handoverReviewDays
  /// Where a slip is printed as soon as somebody is let in: `off`, a receipt printer's own file as
  /// `/dev/usb/lp0`, or a queue of the system; and how many columns its paper has.
  case slipPrinter, slipColumns
  /// The folder into which an open console copies the file by itself: `off`, or a path from the root.
  case backupFolder
  /// How many copies of an hour and of a day are kept; and for how many days beyond the retention of
  /// names, so that what is erased is gone from the copies as well.
  case backupHourly, backupDaily, backupGraceDays
  /// Hours after which a missing copy is told, and days after which a missing drill is.
  case backupWarnHours, drillWarnDays
  /// Days for which the program's own logs are kept.
  case logDays
}

extension SettingKey {
  /// Whether the setting can hold that value.
  package func accepts(_ value: String) -> Bool {
    switch self {
    case .officeOpening, .officeClosing, .nightEnds: ClockTime(value) != nil
    case .shiftPattern, .slipPrinter: !value.isEmpty
    case .backupFolder: value == "off" || value.hasPrefix("/")
    case .slipColumns: Int(value).map { [32, 48].contains($0) } ?? false
    case .officeWeekdays: value.wholeMatch(of: /[1-7]{1,7}/) != nil
    case .zoneOffsetMinutes: Int(value).map { abs($0) <= 14 * 60 } ?? false
    case .idleLockMinutes: Int(value).map { (1...5).contains($0) } ?? false
    case .countingFromDay, .countingToDay: Int(value).map { (1...31).contains($0) } ?? false
    case .duplicateLikeness: Int(value).map { (1...100).contains($0) } ?? false
    case .majorHouseholds, .developerLetterDays, .revisitTries, .revisitDays, .visitStayMinutes,
      .promiseHours,
      .secondGradeRepairs, .thirdGradeRepairs, .articleLoanHours, .longCarriedShifts,
      .handoverReviewDays, .backupHourly, .backupDaily, .backupWarnHours, .drillWarnDays, .logDays:
      Int(value).map { $0 > 0 } ?? false
    default: Int(value).map { $0 >= 0 } ?? false
    }
  }
}
