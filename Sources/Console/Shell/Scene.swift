import Desk
import Domain
import Resources

/// What screens are drawn by: the language, the moment, the house's rules, and who works here.
package struct Scene: Sendable {
  package var language: Language
  package var now: Moment
  package var house: HouseRules
  package var staff: [StaffNumber: Staff]
  /// Who sits at the desk; nobody while it is locked.
  package var clerk: Staff?
  package var pinyin: Pinyin?
  /// Whether the screen is heard or felt rather than seen: words stand for signs, and nothing is
  /// there for the eye alone.
  package var isRead = false
  /// Whether the console is answered in lines: what sentences say of keys is said as it is typed.
  var isTyped = false
  /// The ways by which paper leaves the program.
  package var outlet = PaperOutlet.closed
  /// Somebody's number and everybody's PIN, where the file is only shown.
  package var shownSignIn: (number: StaffNumber, pin: String)?
  /// The record that somebody asked to see whole, while its detail is in sight.
  var unmasked: String?
  /// The desk's standing phrases that are in use.
  package var phrases: [StockPhrase] = []
  /// Who is planned in the weeks to come.
  package var roster = RosterBrief()

  package init(
    language: Language, now: Moment, house: HouseRules, staff: [Staff] = [], clerk: Staff? = nil,
    pinyin: Pinyin? = nil
  ) {
    self.language = language
    self.now = now
    self.house = house
    self.staff = Dictionary(staff.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    self.clerk = clerk
    self.pinyin = pinyin
  }

  /// Takes how the house and its people stand by now; how it is looked at stays.
  mutating func take(_ news: DeskNews, at moment: Moment) {
    (now, house, roster, phrases) = (moment, news.house, news.roster, news.phrases)
    staff = Dictionary(news.staff.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    clerk = clerk.flatMap { staff[$0.number] }
  }

  package var zone: EstateZone { house.zone }
  package var today: Day { zone.day(of: now) }

  package func say(_ phrase: Phrase) -> String { typed(phrase.text(in: language)) }

  package func say(_ chinese: String, _ english: String) -> String {
    typed(language == .chinese ? chinese : english)
  }
}

// MARK: People and times

extension Scene {
  /// The name of a member of the staff, else the number.
  package func name(of number: StaffNumber?) -> String {
    guard let number else { return "-" }
    return staff[number]?.name ?? number.text
  }

  /// A moment as briefly as it can be told: `13:42` today, else `11-04 13:42`.
  package func brief(_ moment: Moment) -> String {
    let day = zone.day(of: moment)
    let clock = zone.clock(at: moment)
    return day == today ? clock : "\(dayAndMonth(day)) \(clock)"
  }

  /// A moment with its weekday, as an entry is echoed: `周二 11-04 13:42`.
  package func echo(_ moment: Moment) -> String {
    let day = zone.day(of: moment)
    return "\(say(day.weekdayPhrase)) \(dayAndMonth(day)) \(zone.clock(at: moment))"
  }

  /// `11-04`, or with its year where that is another and the day is months away.
  package func dayAndMonth(_ day: Day) -> String {
    let isNear = abs(day.number - today.number) < Self.nearDays
    return day.year == today.year || isNear
      ? String(day.description.dropFirst(5)) : day.description
  }

  /// Within so many days a date without its year cannot be mistaken.
  private static let nearDays = 180

  /// What must not be overlooked, behind the sign that says so to the eye.
  func warning(_ text: String) -> String { isRead ? text : "! " + text }

  /// The date and the time of the status row: `11-04 周二 13:42`.
  package var statusClock: String {
    "\(dayAndMonth(today)) \(say(today.weekdayPhrase)) \(zone.clock(at: now))"
  }
}

// MARK: Time left

extension Scene {
  /// How long until a deadline: `剩18分`, `剩2时05`, `超时12分`; days away, its weekday and time.
  package func timeLeft(of clock: Clock) -> String {
    let minutes = now.minutes(to: clock.dueAt)
    guard !clock.isPassed(at: now) else {
      let late = span(clock.dueAt.minutes(to: now))
      return say("超时\(late)", "late \(late)")
    }
    if minutes >= ClockTime.minutesPerDay {
      let last = clock.endsAtMidnight ? clock.dueAt.adding(minutes: -1) : clock.dueAt
      let time = clock.endsAtMidnight ? "24:00" : zone.clock(at: clock.dueAt)
      return "\(say(zone.day(of: last).weekdayPhrase)) \(dayAndMonth(zone.day(of: last))) \(time)"
    }
    let left = span(max(0, minutes))
    return say("剩\(left)", "\(left) left")
  }

  /// The sign of a clock: `!` past or nearly so, blank otherwise.
  package func urgency(of clock: Clock?) -> Urgency {
    guard let clock else { return .none }
    if clock.isPassed(at: now) { return .passed }
    return now.minutes(to: clock.dueAt) < Self.nearMinutes ? .near : .none
  }

  /// From so many minutes before its end on, a deadline is near.
  private static let nearMinutes = 20

  package enum Urgency: Sendable { case none, near, passed }

  /// A span of minutes: `12分`, `2时05`, `3天4时`.
  package func span(_ minutes: Int) -> String {
    say(.span(minutes: minutes))
  }
}
