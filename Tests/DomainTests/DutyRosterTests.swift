import Domain
import Testing

/// How shifts go round, and where nobody is (rules HO-4, RV-13).
struct DutyRosterTests {
  private static let zone = EstateZone(offsetMinutes: 480)
  private static let desk = DutyPost(
    id: "frontDesk", chinese: "前台", english: "Front desk", isCovered: true)

  private func moment(_ text: String) throws -> Moment { try #require(Self.zone.moment(text)) }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func shift(_ name: String, on date: String) throws -> Shift {
    let hours = [
      "day": ("08:00", "20:00"), "night": ("20:00", "08:00"), "whole": ("08:00", "08:00"),
    ]
    let (start, end) = try #require(hours[name])
    return ShiftPlan(
      pattern: "two", shift: name, start: try #require(ClockTime(start)),
      end: try #require(ClockTime(end))
    ).shift(on: try day(date), zone: Self.zone)
  }

  private func duty(
    _ person: String, _ name: String, on date: String, at post: String = "frontDesk"
  ) throws -> PlannedDuty {
    PlannedDuty(
      id: 1, post: post, shift: try shift(name, on: date), person: try StaffNumber(person))
  }

  private func gaps(
    _ duties: [PlannedDuty], away: [Absence] = [], posts: [DutyPost] = [desk],
    from first: String, to last: String
  ) throws -> [String] {
    let since = Dictionary(
      duties.map { ($0.post, $0.shift.plannedStart) }, uniquingKeysWith: { min($0, $1) })
    return RosterCover(posts: posts, duties: duties, absences: away, keptSince: since)
      .gaps(from: try moment(first), to: try moment(last))
      .map { "\($0.post) \(Self.zone.text($0.from)) - \(Self.zone.text($0.to))" }
  }

  // MARK: Rotations

  @Test(arguments: [
    ("day night off off", 4, ["day . . night", "night day . .", ". night day .", ". . night day"]),
    ("whole off", 2, ["whole .", ". whole", "whole ."]),
    (
      "early early late late small small off off", 4,
      ["early . small late", "early . small late", "late early . small"]
    ),
  ])
  func `each follows the one before by a share of the cycle`(
    cycle: String, people: Int, days: [String]
  ) throws {
    let rotation = try ShiftRotation(
      id: "x", chinese: "x", english: "x", pattern: "two", people: people,
      cycle: cycle.split(separator: " ").map(String.init))
    let anchor = try day("2024-12-01")
    for (ahead, expected) in days.enumerated() {
      let found = (0..<people).map {
        rotation.shift(of: $0, on: anchor.adding(days: ahead), from: anchor) ?? "."
      }
      #expect(found.joined(separator: " ") == expected, "day \(ahead)")
    }
  }

  @Test func `the cycle reaches back before its anchor, and a fifth goes with the first`() throws {
    let rotation = try ShiftRotation(
      id: "x", chinese: "x", english: "x", pattern: "two", people: 4,
      cycle: ["day", "night", "off", "off"])
    let anchor = try day("2024-12-01")
    #expect(rotation.shift(of: 0, on: anchor.adding(days: -3), from: anchor) == "night")
    #expect(rotation.shift(of: 4, on: anchor, from: anchor) == "day")
  }

  @Test(arguments: [(["day", "off", "off"], 2), (["off"], 1), ([], 1), (["day"], 0)])
  func `a cycle that cannot be shared is none`(cycle: [String], people: Int) {
    #expect(throws: Refusal.roster(.badCycle("x"))) {
      try ShiftRotation(
        id: "x", chinese: "x", english: "x", pattern: "two", people: people, cycle: cycle)
    }
  }

  // MARK: Rest

  private func inARow(_ duties: [PlannedDuty]) -> [String] {
    duties.inARow(resting: 8).map {
      "\($0.person) \($0.first.shift.label), \($0.second.shift.label)"
    }
  }

  @Test func `two shifts without rest between them are in a row, at whatever posts`() throws {
    let plan = [
      try duty("1002", "night", on: "2024-12-01"),
      try duty("1002", "day", on: "2024-12-02", at: "gate"),
      // A day off in between, and another person.
      try duty("1002", "day", on: "2024-12-04"), try duty("1003", "night", on: "2024-12-02"),
    ]
    #expect(inARow(plan) == ["1002 2024-12-01 night, 2024-12-02 day"])
    #expect(plan.inARow(resting: 0).isEmpty)
    // From the end of one day shift to the next there are twelve hours.
    let days = [
      try duty("1002", "day", on: "2024-12-01"), try duty("1002", "day", on: "2024-12-02"),
    ]
    #expect(inARow(days).isEmpty && days.inARow(resting: 13).count == 1)
  }

  // MARK: Gaps

  @Test func `a night shift covers the hours after midnight of the day it began`() throws {
    let plan = [
      try duty("1002", "day", on: "2024-12-01"), try duty("1003", "night", on: "2024-12-01"),
      try duty("1002", "day", on: "2024-12-02"),
    ]
    #expect(try gaps(plan, from: "2024-12-01 08:00", to: "2024-12-02 20:00").isEmpty)
    #expect(
      try gaps(plan, from: "2024-12-02 03:00", to: "2024-12-02 21:30")
        == ["frontDesk 2024-12-02 20:00 - 2024-12-02 21:30"])
  }

  @Test func `China has no summer time: the night of 31 March is twelve hours long`() throws {
    let night = try shift("night", on: "2024-03-30")
    #expect(night.plannedStart.minutes(to: night.plannedEnd) == 12 * 60)
    let plan = [
      try duty("1002", "night", on: "2024-03-30"), try duty("1003", "day", on: "2024-03-31"),
    ]
    #expect(try gaps(plan, from: "2024-03-30 20:00", to: "2024-03-31 20:00").isEmpty)
  }

  @Test func `a whole day ends where the next begins`() throws {
    let plan = [
      try duty("1002", "whole", on: "2024-12-31"), try duty("1003", "whole", on: "2025-01-01"),
    ]
    #expect(try gaps(plan, from: "2024-12-31 08:00", to: "2025-01-02 08:00").isEmpty)
  }

  @Test func `who is away leaves a gap by the day the shift began, unless another is there`() throws
  {
    let day = try day("2024-12-01")
    let ill = Absence(
      id: 1, person: try StaffNumber("1003"), kind: .illness, first: day, last: day)
    let plan = [
      try duty("1002", "day", on: "2024-12-01"), try duty("1003", "night", on: "2024-12-01"),
      try duty("1002", "day", on: "2024-12-02"),
    ]
    let span = ("2024-12-01 08:00", "2024-12-02 20:00")
    #expect(
      try gaps(plan, away: [ill], from: span.0, to: span.1)
        == ["frontDesk 2024-12-01 20:00 - 2024-12-02 08:00"])
    let relief = plan + [try duty("1004", "night", on: "2024-12-01")]
    #expect(try gaps(relief, away: [ill], from: span.0, to: span.1).isEmpty)
    var undone = ill
    undone.last = day.adding(days: -1)
    #expect(try gaps(plan, away: [undone], from: span.0, to: span.1).isEmpty)
  }

  @Test func `before the first planned shift no roster was kept`() throws {
    let plan = [try duty("1002", "day", on: "2024-12-02")]
    #expect(
      try gaps(plan, from: "2024-12-01 00:00", to: "2024-12-03 00:00")
        == ["frontDesk 2024-12-02 20:00 - 2024-12-03 00:00"])
    #expect(try gaps([], from: "2024-12-01 00:00", to: "2024-12-03 00:00").isEmpty)
  }

  @Test func `a post that need not be kept, or is kept no longer, has no gaps`() throws {
    let patrol = DutyPost(id: "patrol", chinese: "巡", english: "Patrol", isCovered: false)
    let former = DutyPost(id: "gate", chinese: "门", english: "Gate", isCovered: true, isOn: false)
    let plan = [
      try duty("1002", "day", on: "2024-12-01", at: "patrol"),
      try duty("1003", "day", on: "2024-12-01", at: "gate"),
    ]
    #expect(
      try gaps(plan, posts: [patrol, former], from: "2024-12-01 08:00", to: "2024-12-03 08:00")
        .isEmpty)
  }

  // MARK: The duty register

  private func done(
    _ person: String, _ name: String, on date: String, from start: String, to end: String?
  ) throws -> Duty {
    var duty = Duty(
      id: 1, shift: try shift(name, on: date), desk: "前台", clerk: try StaffNumber(person),
      startedAt: try moment(start), withoutRecord: nil)
    duty.endedAt = try end.map { try moment($0) }
    return duty
  }

  @Test func `the register says who came, came late, stayed away or was not planned`() throws {
    let day = try day("2024-12-01")
    let register = DutyRegister(
      planned: [
        try duty("1002", "day", on: "2024-12-01"), try duty("1003", "day", on: "2024-12-01"),
        try duty("1004", "day", on: "2024-12-01"), try duty("1005", "day", on: "2024-12-01"),
        try duty("1006", "night", on: "2024-12-01"), try duty("1002", "day", on: "2024-12-02"),
      ],
      done: [
        try done(
          "1002", "day", on: "2024-12-01", from: "2024-12-01 07:50", to: "2024-12-01 20:00"),
        try done("1003", "day", on: "2024-12-01", from: "2024-12-01 08:31", to: nil),
        try done("1007", "night", on: "2024-12-01", from: "2024-12-01 20:00", to: nil),
        try done("1006", "night", on: "2024-12-01", from: "2024-12-01 19:55", to: nil),
      ],
      absences: [
        Absence(id: 1, person: try StaffNumber("1004"), kind: .leave, first: day, last: day)
      ], at: try moment("2024-12-01 21:00"), within: 30)
    let found = register.lines.map { "\($0.person?.text ?? "") \($0.state.rawValue)" }
    #expect(
      found == [
        "1002 done", "1003 late", "1004 away", "1005 missed", "1007 unplanned", "1006 onDuty",
        "1002 toCome",
      ])
  }

  // MARK: Swaps

  @Test func `only who was asked may agree, only who asked may take it back`() throws {
    let given = try duty("1002", "day", on: "2024-12-01")
    let (asker, other) = (given.person, try StaffNumber("1003"))
    let swap = ShiftSwap(id: 3, given: given, other: other, taken: nil, reason: "")
    for (answer, clerk) in [(ShiftSwap.State.agreed, asker), (.withdrawn, other)] {
      var swap = swap
      #expect(throws: Refusal.roster(.notYours("SW-3"))) { try swap.answer(answer, by: clerk) }
    }
    var agreed = swap
    try agreed.answer(.agreed, by: other)
    #expect(throws: Refusal.roster(.swapAnswered("SW-3"))) {
      try agreed.answer(.declined, by: other)
    }
  }
}
