/// What a house may decide for itself: its calendar, its deadline policies, its settings, its terms.
package struct HouseRules: Sendable {
  package let estate: Estate
  package let calendar: WorkCalendar
  package let policies: Policies
  package let settings: HouseSettings
  /// What visitors come for, and how long that may take.
  package var purposes = VisitPurposes([], otherwise: 0)
  /// By which complaints are classified.
  package var schemes = Schemes()
  /// Reads names; nothing where the program was given no table.
  package var pinyin: Pinyin?

  package init(
    estate: Estate, calendar: WorkCalendar, policies: Policies, settings: HouseSettings
  ) {
    self.estate = estate
    self.calendar = calendar
    self.policies = policies
    self.settings = settings
  }

  /// The words by which somebody of that name will be searched (decision 15).
  package func keys(of name: String) -> NameKeys {
    pinyin?.keys(of: name) ?? NameKeys(folded: name.searchFolded, initials: "", pinyin: "")
  }

  package var zone: EstateZone { calendar.zone }
}

/// The estate a file is kept for.
package struct Estate: Hashable, Sendable {
  package let name: String
  /// Whether the file is for practice: only such a file may be worked at another time than now.
  package let isPractice: Bool
  /// The language its screens begin in: `zh-Hans` or `en`.
  package let language: String
  /// The name of the desk where nobody says another.
  package let desk: String

  package init(name: String, isPractice: Bool, language: String, desk: String) {
    self.name = name
    self.isPractice = isPractice
    self.language = language
    self.desk = desk
  }
}

extension WorkCalendar {
  /// The calendar that the settings of a house describe.
  package init(
    by settings: HouseSettings, exceptions: [CalendarException]
  ) throws(Refusal) {
    let hours = OfficeHours(
      weekdays: Set(settings[.officeWeekdays].compactMap(\.wholeNumberValue)),
      opening: settings.time(.officeOpening), closing: settings.time(.officeClosing))
    try self.init(
      zone: EstateZone(offsetMinutes: settings.number(.zoneOffsetMinutes)), hours: hours,
      exceptions: exceptions)
  }
}
