import Console
import Domain
import Support
import Testing

/// Moments as they are typed, on Monday 2024-11-04 at 13:42.
struct MomentEntryTests {
  private static let zone = EstateZone(offsetMinutes: 480)

  private func read(_ text: String) throws -> String? {
    let now = try Rehearsal.moment("2024-11-04 13:42")
    return MomentEntry(now: now, zone: Self.zone).read(text).map(Self.zone.text)
  }

  @Test(arguments: [
    (".", "2024-11-04 13:42"), ("。", "2024-11-04 13:42"),
    ("+2h", "2024-11-04 15:42"), ("＋２ｈ", "2024-11-04 15:42"), ("+2", "2024-11-04 15:42"),
    ("+30m", "2024-11-04 14:12"), ("+3d", "2024-11-07 13:42"), ("+3天", "2024-11-07 13:42"),
    ("+45分", "2024-11-04 14:27"), ("+1时", "2024-11-04 14:42"),
    ("1430", "2024-11-04 14:30"), ("14:30", "2024-11-04 14:30"), ("14：30", "2024-11-04 14:30"),
    ("１４３０", "2024-11-04 14:30"), (" 1430 ", "2024-11-04 14:30"),
    // What is past today is meant for tomorrow.
    ("930", "2024-11-05 09:30"), ("9:00", "2024-11-05 09:00"), ("13:42", "2024-11-05 13:42"),
    ("3", "2024-11-07 13:42"),
    ("明天 9:00", "2024-11-05 09:00"), ("今天 9:00", "2024-11-04 09:00"),
    ("后天 14:30", "2024-11-06 14:30"), ("tomorrow 900", "2024-11-05 09:00"),
    ("11-06 9:00", "2024-11-06 09:00"), ("11/6 9:00", "2024-11-06 09:00"),
    ("2024-11-20 09:00", "2024-11-20 09:00"),
  ])
  func `a moment is read however it is written`(text: String, moment: String) throws {
    #expect(try read(text) == moment)
  }

  @Test(arguments: [
    "", " ", "+", "-1h", "+0h", "+x", "+h", "25:00", "2460", "12:60", "0", "-3",
    "99999999999999999999",
    "+99999999999999999999h", "明天", "13-40 9:00", "02-30 9:00", "点", "9:00 明天 早", ":", "14:",
    ":30",
    "+५h", "二〇三〇",
  ])
  func `what means no moment is not guessed at`(text: String) throws {
    #expect(try read(text) == nil)
  }
}

/// Which part of what was typed is wrong, on Monday 2024-11-04 at 13:42.
struct MomentEntryFlawTests {
  private func flaw(_ text: String, closing: ClockTime? = nil) throws -> MomentFlaw? {
    let now = try Rehearsal.moment("2024-11-04 13:42")
    return MomentEntry(now: now, zone: EstateZone(offsetMinutes: 480), closing: closing)
      .flaw(of: text)
  }

  @Test(arguments: [
    ("13-40 9:00", MomentFlaw.month(13)), ("11/31 9:00", .day(31, month: "2024-11", last: 30)),
    ("2025-02-29 0900", .day(29, month: "2025-02", last: 28)), ("11-06 25:10", .hour("25:10")),
    ("明天25点", .hour("25:00")), ("12:60", .minute(60)), ("2510", .hour("25:10")),
    ("970", .minute(70)), ("１１－３１", .day(31, month: "2024-11", last: 30)), ("11-06", .timeMissing),
    ("明天", .timeMissing),
  ])
  func `the part is told that is wrong`(text: String, flaw: MomentFlaw) throws {
    #expect(try self.flaw(text) == flaw)
  }

  @Test(arguments: ["", "+x", "周八 9:00", "点", "1.5", "14:", "9:00 明天 早"])
  func `where that cannot be told, nothing is`(text: String) throws {
    #expect(try flaw(text) == nil)
  }

  @Test func `a day alone is enough where it is known when the office closes`() throws {
    #expect(try flaw("02-30", closing: ClockTime("18:00")) == .day(30, month: "2024-02", last: 29))
    #expect(try flaw("11-06", closing: ClockTime("18:00")) == nil)
  }
}

/// A day without a time, on Monday 2024-11-04 at 13:42, in an office that closes at 18:00.
struct BareDayTests {
  private func read(_ text: String, closing: ClockTime?) throws -> String? {
    let now = try Rehearsal.moment("2024-11-04 13:42")
    let zone = EstateZone(offsetMinutes: 480)
    return MomentEntry(now: now, zone: zone, closing: closing).read(text).map(zone.text)
  }

  @Test(arguments: [
    ("明天", "2024-11-05 18:00"), ("tomorrow", "2024-11-05 18:00"),
    (" Tomorrow ", "2024-11-05 18:00"),
    ("后天", "2024-11-06 18:00"), ("今天", "2024-11-04 18:00"), ("today", "2024-11-04 18:00"),
    ("周五", "2024-11-08 18:00"), ("11-06", "2024-11-06 18:00"), ("2024-11-20", "2024-11-20 18:00"),
    // A number alone is still so many days from now, or a time.
    ("3", "2024-11-07 13:42"), ("1430", "2024-11-04 14:30"),
  ])
  func `a day alone is meant until the office closes`(text: String, moment: String) throws {
    #expect(try read(text, closing: ClockTime("18:00")) == moment)
  }

  @Test(arguments: ["明天", "today", "11-06"])
  func `where nobody knows when that is, its time must be typed`(text: String) throws {
    #expect(try read(text, closing: nil) == nil)
  }

  @Test(arguments: ["02-30", "周八", "1.5", "明", "13-40"])
  func `what is no day is not guessed at`(text: String) throws {
    #expect(try read(text, closing: ClockTime("18:00")) == nil)
  }
}

/// What people say on the telephone, on Monday 2024-11-04 at 13:42.
struct QuickWordTests {
  private func read(_ text: String) throws -> String? {
    let now = try Rehearsal.moment("2024-11-04 13:42")
    let zone = EstateZone(offsetMinutes: 480)
    return MomentEntry(now: now, zone: zone).read(text).map(zone.text)
  }

  @Test(arguments: [
    ("明天10点", "2024-11-05 10:00"), ("明天 10点半", "2024-11-05 10:30"),
    ("今天下午3点", "2024-11-04 15:00"), ("下午3点20分", "2024-11-04 15:20"),
    ("上午9点", "2024-11-05 09:00"), ("明天14:30", "2024-11-05 14:30"),
    ("大后天9点", "2024-11-07 09:00"), ("周五10点", "2024-11-08 10:00"),
    ("周一 9:00", "2024-11-11 09:00"), ("下周一 14:30", "2024-11-11 14:30"),
    ("下周三9点", "2024-11-13 09:00"), ("星期日8点", "2024-11-10 08:00"),
    ("明天１０点", "2024-11-05 10:00"),
  ])
  func `a time is read as it is said`(text: String, moment: String) throws {
    #expect(try read(text) == moment)
  }

  @Test(arguments: [
    ("下午三点", "2024-11-04 15:00"), ("三点半", "2024-11-05 03:30"), ("九点", "2024-11-05 09:00"),
    ("晚上八点", "2024-11-04 20:00"), ("明早9点", "2024-11-05 09:00"), ("明早 九点一刻", "2024-11-05 09:15"),
    ("今晚十一点零五分", "2024-11-04 23:05"), ("明晚8:30", "2024-11-05 20:30"),
    ("周五上午十点二十", "2024-11-08 10:20"), ("中午十二点", "2024-11-05 12:00"),
    ("明天中午1点", "2024-11-05 13:00"), ("凌晨2点", "2024-11-05 02:00"), ("二十三点", "2024-11-04 23:00"),
    ("30分钟后", "2024-11-04 14:12"), ("半小时后", "2024-11-04 14:12"), ("半个小时以后", "2024-11-04 14:12"),
    ("两小时后", "2024-11-04 15:42"), ("2个小时后", "2024-11-04 15:42"), ("一刻钟后", "2024-11-04 13:57"),
    ("十五分钟后", "2024-11-04 13:57"), ("三天后", "2024-11-07 13:42"), ("２０分钟后", "2024-11-04 14:02"),
    ("3pm", "2024-11-04 15:00"), ("3:30 PM", "2024-11-04 15:30"),
    ("tomorrow 9am", "2024-11-05 09:00"),
    ("11-06 12 am", "2024-11-06 00:00"), ("12pm", "2024-11-05 12:00"),
    ("in 30 min", "2024-11-04 14:12"), ("in 2 hours", "2024-11-04 15:42"),
    ("In 2h", "2024-11-04 15:42"),
    ("in 3 days", "2024-11-07 13:42"),
  ])
  func `what is said in words is read in figures`(text: String, moment: String) throws {
    #expect(try read(text) == moment)
  }

  @Test(arguments: [
    "明天25点", "下午3", "周八 9:00", "明天14:3", "10点70分", "晚上12点", "三十点", "九点九十分", "13pm", "0am",
    "in 99999999 min", "9999999分钟后", "半天后", "十十分钟后", "后", "零分钟后", "in min",
  ])
  func `what is no time is not guessed at`(text: String) throws {
    #expect(try read(text) == nil)
  }
}
