import Console
import Desk
import Domain
import Support
import Testing

struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2024-06-10", 19_884, 1),
    ("2026-12-31", 20_818, 4),
  ])
  func `a day is a count of days, and has its weekday`(text: String, number: Int, weekday: Int)
    throws
  {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "2024-13-01", "2024-1-1", "24-01-01", "2024-00-10", "2024-04-31", "x",
  ])
  func `what is no date is no day`(text: String) { #expect(Day(text) == nil) }

  @Test func `every day of four centuries comes back from its own text`() throws {
    let first = try #require(Day("1800-01-01"))
    for number in stride(from: first.number, to: first.number + 146_097, by: 13) {
      let day = Day(number: number)
      #expect(Day(day.description) == day)
    }
  }
}

struct EstateZoneTests {
  let zone = EstateZone(offsetMinutes: 480)

  @Test func `a moment is shown by the estate's clocks`() throws {
    let moment = try #require(zone.moment("2024-11-04 18:30"))
    #expect(zone.iso(moment) == "2024-11-04T18:30:00+08:00")
    #expect(moment.milliseconds == 1_730_716_200_000)
    #expect(zone.text(moment) == "2024-11-04 18:30")
  }

  @Test func `a moment is written out before 1970, behind UTC and past the year 9999, too`() {
    let behind = EstateZone(offsetMinutes: -210)
    #expect(behind.iso(Moment(milliseconds: -1)) == "1969-12-31T20:29:59-03:30")
    #expect(zone.iso(Moment(milliseconds: 253_402_300_800_000)) == "10000-01-01T08:00:00+08:00")
    #expect(zone.iso(Moment(milliseconds: 1_730_716_259_999)) == "2024-11-04T18:30:59+08:00")
  }

  @Test func `the 24th hour is the next midnight`() throws {
    let day = try #require(Day("2024-05-18"))
    #expect(zone.iso(zone.moment(day, .endOfDay)) == "2024-05-19T00:00:00+08:00")
  }

  @Test(arguments: [
    "2024-11-04", "2024-11-04 25:00", "2024-11-04 9:5", "yesterday", "2024-02-30 08:00",
  ])
  func `what is no moment is none`(text: String) { #expect(zone.moment(text) == nil) }

  @Test(arguments: [
    ("2024-13-01 09:10", MomentFlaw.month(13)), ("2024-00-01 09:10", .month(0)),
    ("2024-11-31 09:10", .day(31, month: "2024-11", last: 30)),
    ("2023-02-29 09:10", .day(29, month: "2023-02", last: 28)), ("2024-13-01", .month(13)),
    ("2024-11-04 25:10", .hour("25:10")), ("2024-11-04 24:30", .hour("24:30")),
    ("2024-11-04 09:70", .minute(70)), ("2024-11-04T09:10:61", .second(61)),
    ("2024-11-04", .timeMissing), ("09:10", .dayMissing), ("2024-11-04 9:5", .form),
    ("2024/11/04 09:10", .form), ("24-11-04 09:10", .form), ("yesterday", .form), ("", .form),
    ("2024-11-04 09:10 x", .form), ("2024-11-04 09:10:1", .form), ("2024-11-04 09:10:00:00", .form),
  ])
  func `of what is no moment the part is told that is wrong`(text: String, flaw: MomentFlaw) {
    #expect(zone.moment(text) == nil)
    #expect(EstateZone.flaw(of: text) == flaw)
  }

  @Test(arguments: ["2024-02-29 09:10", "2024-11-04T18:30:59", "2024-11-04 24:00"])
  func `of a moment nothing is wrong`(text: String) {
    #expect(zone.moment(text) != nil)
    #expect(EstateZone.flaw(of: text) == nil)
  }
}

struct AllowanceTests {
  @Test(arguments: [
    // The handbook's own example: a complaint on a Friday afternoon.
    (Allowance.hours(24), "2026-01-09 16:20", "2026-01-10T16:20:00+08:00"),
    (.workingDays(1), "2026-01-09 16:20", "2026-01-12T18:00:00+08:00"),
    (.workingDays(3), "2026-01-09 16:20", "2026-01-14T18:00:00+08:00"),
    // What happens on a day off is counted from the next working day.
    (.workingDays(1), "2026-01-10 10:00", "2026-01-12T18:00:00+08:00"),
    // A make-up Saturday is worked; the Dragon Boat Monday is not.
    (.workingDays(1), "2024-05-10 20:15", "2024-05-11T18:00:00+08:00"),
    (.workingDays(3), "2024-06-05 18:10", "2024-06-11T18:00:00+08:00"),
    // Over National Day week.
    (.workingDays(7), "2024-09-30 10:00", "2024-10-15T18:00:00+08:00"),
    // A quiet week ends at midnight.
    (.days(7), "2024-05-11 16:00", "2024-05-19T00:00:00+08:00"),
    // Posted in working hours, before them, after them, and on a Saturday night.
    (.dayWorkResumes, "2024-09-06 17:59", "2024-09-07T00:00:00+08:00"),
    (.dayWorkResumes, "2024-09-06 06:00", "2024-09-07T00:00:00+08:00"),
    (.dayWorkResumes, "2024-09-06 18:00", "2024-09-10T00:00:00+08:00"),
    (.dayWorkResumes, "2024-09-07 22:30", "2024-09-10T00:00:00+08:00"),
  ])
  func `each clock runs by its own rule`(allowance: Allowance, from: String, to: String) throws {
    let calendar = try WorkCalendar.rehearsal()
    let reckoning = try #require(
      allowance.reckoning(after: try Rehearsal.moment(from), in: calendar))
    #expect(calendar.zone.iso(reckoning.due) == to)
  }

  @Test func `a year that is not loaded makes a deadline provisional`() throws {
    let calendar = try WorkCalendar.rehearsal()
    func isProvisional(_ text: String) throws -> Bool? {
      Allowance.workingDays(3).reckoning(after: try Rehearsal.moment(text), in: calendar)?
        .isProvisional
    }
    #expect(try isProvisional("2017-12-27 10:00") == true)
    #expect(try isProvisional("2026-12-30 10:00") == true)
    #expect(try isProvisional("2026-12-25 10:00") == false)
  }

  @Test func `the days of a reckoning say why they count or do not`() throws {
    let calendar = try WorkCalendar.rehearsal()
    let from = try Rehearsal.moment("2024-09-27 10:00")
    let steps = try #require(Allowance.workingDays(3).reckoning(after: from, in: calendar)).steps
    #expect(steps.map(\.count) == [nil, nil, 1, 2, nil, nil, nil, nil, nil, nil, nil, 3])
    #expect(steps[2].kind == .makeUpDay(DayName(chinese: "国庆节", english: "National Day")))
  }

  @Test func `a week without a working day is refused`() {
    let hours = OfficeHours(weekdays: [], opening: .midnight, closing: .endOfDay)
    #expect(throws: Refusal.calendar(.noWorkingDays)) {
      try WorkCalendar(zone: EstateZone(offsetMinutes: 0), hours: hours, exceptions: [])
    }
  }
}

struct ClockTests {
  @Test func `a deadline met within its minute is met, but a midnight is over`() throws {
    let due = try Rehearsal.moment("2024-05-10 18:00")
    let later = Moment(milliseconds: due.milliseconds + 59_999)
    let from = due.adding(minutes: -60)
    let plain = Clock(
      policy: .officeReply, round: 1,
      reckoning: Reckoning(from: from, allowance: .hours(1), due: due))
    #expect(!plain.isPassed(at: later))
    #expect(plain.isPassed(at: due.adding(minutes: 1)))
    let midnight = Clock(
      policy: .quietWeek, round: 1,
      reckoning: Reckoning(from: from, allowance: .days(1), due: due, endsAtMidnight: true))
    #expect(midnight.isPassed(at: due))
    #expect(!midnight.isPassed(at: due.adding(minutes: -1)))
  }
}
