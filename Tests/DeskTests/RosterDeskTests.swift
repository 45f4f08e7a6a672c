import Desk
import Domain
import Storage
import Support
import Testing

/// The roster at the desk: filled, changed, swapped, missed, and set beside who really came.
struct RosterDeskTests {
  private let office: Rehearsal
  private let people: [StaffNumber]

  init() throws {
    office = try Rehearsal(at: "2024-11-28 09:00")
    for (number, name) in [("1002", "王芳"), ("1003", "赵静"), ("1004", "钱蕾"), ("1005", "孙燕")] {
      try office.hire(number, name, as: [.receptionist])
    }
    people = try ["1002", "1003", "1004", "1005"].map { try StaffNumber($0) }
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func fill(
    _ first: String = "2024-12-01", _ last: String = "2024-12-07", by people: [StaffNumber]? = nil,
    at post: String = "frontDesk"
  ) throws {
    try office.desk.perform(
      FillRoster(
        post, by: "dayNight", people ?? self.people, from: try day(first), through: try day(last)),
      as: try office.supervisor)
  }

  /// Who is planned on a day, as `day 1002`.
  private func planned(_ date: String, at post: String = "frontDesk") throws -> [String] {
    let sheet = try office.desk.ask(
      ReadRoster(from: try day(date), days: 1), as: try office.supervisor)
    return sheet.duties.filter { $0.post == post }.map { "\($0.shift.name) \($0.person)" }
  }

  private func gaps(_ first: String, days: Int) throws -> [String] {
    try office.desk.ask(ReadRoster(from: try day(first), days: days), as: try office.supervisor)
      .gaps.map {
        let zone = EstateZone(offsetMinutes: 480)
        return "\($0.post) \(zone.text($0.from)) - \(zone.text($0.to))"
      }
  }

  @Test func `a month goes on where the last one ended`() throws {
    try fill("2024-12-01", "2024-12-31")
    #expect(try planned("2024-12-31") == ["day 1004", "night 1003"])
    try fill("2025-01-01", "2025-01-31")
    #expect(try planned("2025-01-01") == ["day 1005", "night 1004"])
    #expect(try gaps("2024-12-02", days: 50).isEmpty)
  }

  @Test func `who leaves is planned for nothing more, and the gaps show`() throws {
    try fill()
    try office.set("2024-12-03 12:00")
    #expect(try planned("2024-12-03").contains("day 1004") && gaps("2024-12-04", days: 2).isEmpty)
    try office.desk.perform(LeaveStaff(people[2]), as: try office.supervisor)
    // The shift that runs stays as it was planned.
    #expect(try planned("2024-12-03").contains("day 1004"))
    let rest = try (4...7).flatMap { try planned("2024-12-0\($0)") }
    #expect(rest.count == 6 && !rest.contains { $0.hasSuffix("1004") })
    #expect(try !gaps("2024-12-04", days: 2).isEmpty)
  }

  @Test func `filling again replaces what is to come, and leaves what is over`() throws {
    try fill()
    try office.set("2024-12-03 12:00")
    try fill(by: people.reversed())
    #expect(try planned("2024-12-02") == ["day 1003", "night 1002"])
    #expect(try planned("2024-12-03") == ["day 1003", "night 1004"])
  }

  @Test func `nobody is planned twice for one minute, and nothing is changed then`() throws {
    try fill()
    #expect(
      throws: Refusal.roster(.plannedElsewhere(people[0], "2024-12-01 day"))
    ) { try fill(at: "gate") }
    #expect(try planned("2024-12-01", at: "gate").isEmpty)
    #expect(throws: Refusal.roster(.plannedElsewhere(people[0], "2024-12-01 day"))) {
      try office.desk.perform(
        SetDuty("gate", on: try day("2024-12-01"), "day", [people[0]]), as: try office.supervisor)
    }
  }

  @Test func `a clerk plans nobody`() throws {
    #expect(throws: Refusal.access(.roleMayNot(kind: "roster.set"))) {
      try office.desk.perform(
        SetDuty("frontDesk", on: try day("2024-12-01"), "day", []), as: try office.clerk("1002"))
    }
  }

  @Test func `an empty shift needs a reason, and a shift that is over stays`() throws {
    try fill()
    let date = try day("2024-12-02")
    let boss = try office.supervisor
    #expect(throws: Refusal.roster(.reasonMissing)) {
      try office.desk.perform(SetDuty("前台", on: date, "night", []), as: boss)
    }
    try office.desk.perform(SetDuty("前台", on: date, "night", [], remark: "停电"), as: boss)
    #expect(try planned("2024-12-02") == ["day 1003"])
    #expect(
      try gaps("2024-12-02", days: 2).contains("frontDesk 2024-12-02 20:00 - 2024-12-03 08:00"))
    try office.set("2024-12-03 08:00")
    #expect(throws: Refusal.roster(.shiftIsOver("2024-12-02 night"))) {
      try office.desk.perform(SetDuty("前台", on: date, "night", [people[0]]), as: boss)
    }
  }

  // MARK: Swaps

  private func ask(for taken: AskSwap.Turn? = nil) throws -> ShiftSwap {
    try office.desk.perform(
      AskSwap(
        AskSwap.Turn(try day("2024-12-02"), "night"), with: people[2], for: taken, reason: "家里有事"),
      as: try office.clerk("1002"))
  }

  @Test
  func `both shifts have their new people once the other agrees, and both are in the journal`()
    throws
  {
    try fill()
    let swap = try ask(for: AskSwap.Turn(try day("2024-12-04"), "night"))
    #expect(try planned("2024-12-02") == ["day 1003", "night 1002"])
    try office.desk.perform(AnswerSwap(swap.id, .agreed), as: try office.clerk("1004"))
    #expect(try planned("2024-12-02") == ["day 1003", "night 1004"])
    #expect(try planned("2024-12-04") == ["day 1005", "night 1002"])
    #expect(try office.journalKinds().suffix(2) == ["swap.ask", "swap.answer"])
  }

  @Test func `a swap that the roster has overtaken is stale, and changes nothing`() throws {
    try fill()
    let swap = try ask()
    try office.desk.perform(
      SetDuty("frontDesk", on: try day("2024-12-02"), "night", [people[3]]),
      as: try office.supervisor)
    #expect(throws: Refusal.roster(.swapIsStale("SW-1"))) {
      try office.desk.perform(AnswerSwap(swap.id, .agreed), as: try office.clerk("1004"))
    }
    #expect(try planned("2024-12-02") == ["day 1003", "night 1005"])
  }

  @Test func `nobody takes over what they have no time for, nor what has begun`() throws {
    try fill()
    try office.desk.perform(
      SetDuty("gate", on: try day("2024-12-02"), "night", [people[2]]), as: try office.supervisor)
    #expect(throws: Refusal.roster(.plannedElsewhere(people[2], "2024-12-02 night"))) { try ask() }
    try office.desk.perform(
      SetDuty("gate", on: try day("2024-12-02"), "night", [], remark: "不设岗"),
      as: try office.supervisor)
    let swap = try ask()
    try office.set("2024-12-02 20:00")
    #expect(throws: Refusal.roster(.shiftHasBegun("2024-12-02 night"))) {
      try office.desk.perform(AnswerSwap(swap.id, .agreed), as: try office.clerk("1004"))
    }
  }

  // MARK: Absences

  private func away(
    _ person: StaffNumber, _ kind: Absence.Kind, as clerk: String
  ) throws -> Absence {
    try office.desk.perform(
      RecordAbsence(
        of: person, kind, from: try day("2024-12-03"), through: try day("2024-12-03")),
      as: try office.clerk(clerk))
  }

  @Test func `an illness that a colleague passes on opens a gap, a relief closes it`() throws {
    try fill()
    #expect(try gaps("2024-12-02", days: 5).isEmpty)
    _ = try away(people[1], .illness, as: "1002")
    #expect(
      try gaps("2024-12-02", days: 5) == ["frontDesk 2024-12-03 20:00 - 2024-12-04 08:00"])
    #expect(throws: Refusal.roster(.isAway(people[1], "2024-12-03 day"))) {
      try office.desk.perform(
        SetDuty("frontDesk", on: try day("2024-12-03"), "day", [people[1]]),
        as: try office.supervisor)
    }
    try office.desk.perform(
      SetDuty("frontDesk", on: try day("2024-12-03"), "night", [people[3]], remark: "替病假"),
      as: try office.supervisor)
    #expect(try gaps("2024-12-02", days: 5).isEmpty)
  }

  @Test func `leave of somebody else is for whoever keeps the roster`() throws {
    #expect(throws: Refusal.roster(.leaveIsForKeepers)) {
      try away(people[1], .leave, as: "1002")
    }
    let own = try away(people[0], .leave, as: "1002")
    #expect(throws: Refusal.roster(.absentAlready(people[0], own.label))) {
      try away(people[0], .training, as: "1001")
    }
    try office.desk.perform(
      SetAbsenceEnd(own.id, last: try day("2024-12-02")), as: try office.clerk("1002"))
    _ = try away(people[0], .training, as: "1001")
  }

  @Test func `whoever has left leaves gaps`() throws {
    try fill()
    try office.desk.perform(LeaveStaff(people[0]), as: try office.supervisor)
    #expect(
      try gaps("2024-12-02", days: 2).first == "frontDesk 2024-12-02 20:00 - 2024-12-03 08:00")
  }

  // MARK: Planned and actual

  @Test func `who comes on duty has the planned shift, also a little early`() throws {
    try fill()
    try office.set("2024-12-02 19:40")
    let clerk = try office.clerk("1002")
    let duty = try office.desk.perform(StartShift(pattern: nil, withoutRecord: nil), as: clerk)
    #expect(duty.shift.label == "2024-12-02 night")
    #expect(try office.desk.ask(CompareWithRoster(), as: clerk)?.isPlanned == true)
  }

  @Test func `who is not on the roster comes on duty all the same, and is told`() throws {
    try fill()
    try office.set("2024-12-02 20:05")
    let clerk = try office.clerk("1005")
    let duty = try office.desk.perform(StartShift(pattern: nil, withoutRecord: nil), as: clerk)
    #expect(duty.shift.label == "2024-12-02 night")
    let standing = try office.desk.ask(CompareWithRoster(), as: clerk)
    guard case .notPlanned(let others) = standing else {
      Issue.record("\(String(describing: standing))")
      return
    }
    #expect(others.map(\.person) == [people[0]])
    let register = try office.desk.ask(
      ReadDutyRegister(from: try day("2024-12-02"), through: try day("2024-12-02")),
      as: try office.supervisor)
    #expect(
      register.lines.map { "\($0.line.person?.text ?? "") \($0.line.state.rawValue)" }
        == ["1003 missed", "1005 unplanned", "1002 toCome"])
  }

  @Test func `the night that goes past midnight is still the planned one`() throws {
    try fill()
    try office.set("2024-12-03 01:30")
    let duty = try office.desk.perform(
      StartShift(pattern: nil, withoutRecord: nil), as: try office.clerk("1002"))
    #expect(duty.shift.label == "2024-12-02 night")
  }

  // MARK: FC-53

  private func found() throws -> [String] {
    try office.desk.ask(ShowStocktake(), as: try office.supervisor).lines.map(\.finding)
      .filter { $0.code == .rosterGap }.map { "\($0.subject) \($0.detail)" }
  }

  @Test func `the stocktake finds a gap up to a day ahead, until somebody is planned`() throws {
    #expect(try found().isEmpty)
    try fill("2024-11-28", "2024-11-30")
    try office.set("2024-11-29 12:00")
    #expect(try found().isEmpty)
    try office.set("2024-11-30 12:00")
    #expect(try found() == ["frontDesk 2024-12-01 08:00 - 2024-12-01 12:00"])
    try fill("2024-12-01", "2024-12-02")
    #expect(try found().isEmpty)
  }

  @Test func `what is taken out of the roster after the cut-off is the next stocktake's`() throws {
    let boss = try office.supervisor
    try fill("2024-11-28", "2024-12-07")
    try office.set("2024-11-30 12:00")
    try office.desk.perform(OpenStocktake(), as: boss)
    office.pass(minutes: 5)
    let date = try day("2024-11-30")
    try office.desk.perform(SetDuty("前台", on: date, "night", [], remark: "没人"), as: boss)
    try office.desk.perform(
      RecordAbsence(of: people[3], .illness, from: date, through: date.adding(days: 1)), as: boss)
    #expect(try found().isEmpty)
    #expect(try !gaps("2024-11-30", days: 2).isEmpty, "the roster itself shows it at once")
  }

  @Test func `a gap that was there at the cut-off is gone once it is filled`() throws {
    let boss = try office.supervisor
    try fill("2024-11-28", "2024-11-30")
    try office.set("2024-11-30 12:00")
    try office.desk.perform(OpenStocktake(), as: boss)
    office.pass(minutes: 5)
    #expect(try found().count == 1)
    try fill("2024-12-01", "2024-12-02")
    #expect(try found().isEmpty)
  }
}
