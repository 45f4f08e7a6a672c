import Desk
import Domain
import Storage
import Support
import Testing

/// Two shifts with hardly any rest between them: told of the plan, and to whoever begins the second.
struct ShiftsInARowTests {
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

  private func fill(_ rotation: String, _ people: [StaffNumber], to last: String) throws {
    try office.desk.perform(
      FillRoster(
        "frontDesk", by: rotation, people, from: try day("2024-12-01"), through: try day(last)),
      as: try office.supervisor)
  }

  private func gaps(_ first: String, days: Int) throws -> [RosterGap] {
    try office.desk.ask(ReadRoster(from: try day(first), days: days), as: try office.supervisor)
      .gaps
  }

  private func inARow(_ first: String, days: Int) throws -> [String] {
    try office.desk.ask(ReadRoster(from: try day(first), days: days), as: try office.supervisor)
      .inARow.map { "\($0.person) \($0.first.shift.label), \($0.second.shift.label)" }
  }

  @Test func `two shifts in a row are told, but not of who stays away`() throws {
    let boss = try office.supervisor
    try fill("dayNight", people, to: "2024-12-07")
    #expect(try inARow("2024-12-01", days: 7).isEmpty)
    // Mei has the night of the 2nd.
    try office.desk.perform(
      SetDuty("frontDesk", on: try day("2024-12-03"), "day", [people[0]]), as: boss)
    let told = ["1002 2024-12-02 night, 2024-12-03 day"]
    #expect(try inARow("2024-12-01", days: 7) == told)
    let night = try day("2024-12-02")
    #expect(try inARow("2024-12-03", days: 1) == told, "also where only the second is looked at")
    try office.desk.perform(
      RecordAbsence(
        of: people[0], .illness, from: night, through: night),
      as: boss)
    #expect(try inARow("2024-12-01", days: 7).isEmpty)
  }

  @Test(arguments: ["three", "dayNight", "alternate"])
  func `the rotations that come with the program let everybody rest`(rotation: String) throws {
    let boss = try office.supervisor
    let rotations = try office.desk.ask(ReadRosterBrief(), as: boss).rotations
    let needed = try #require(rotations.first { $0.id == rotation }).people
    try fill(rotation, Array(people.prefix(needed)), to: "2024-12-31")
    #expect(try gaps("2024-12-02", days: 29).isEmpty)
    #expect(try inARow("2024-12-01", days: 31).isEmpty)
  }

  private func worksOn(_ clerk: SignedIn) throws -> WorkingOn? {
    try office.desk.ask(WhoWorksOn(), as: clerk)
  }

  @Test func `whoever begins a shift after their own is told, and whose signature is wanted`()
    throws
  {
    let mei = try office.clerk("1002")
    try office.desk.perform(StartShift(pattern: "day", withoutRecord: "第一班"), as: mei)
    #expect(try worksOn(mei) == nil)
    try office.set("2024-11-28 19:50")
    let record = try office.desk.perform(SubmitHandover(remark: "平稳"), as: mei)
    try office.desk.perform(EndShift(), as: mei)
    try office.set("2024-11-28 20:00")
    try office.desk.perform(StartShift(pattern: "night", withoutRecord: nil), as: mei)
    let found = try #require(try worksOn(mei))
    #expect(found.before.label == "2024-11-28 day" && found.ownRecord == record.id)
    let zhao = try office.clerk("1003")
    try office.desk.perform(AcceptHandover(record.id), as: zhao)
    #expect(try worksOn(mei)?.ownRecord == nil)
  }

  @Test func `whoever has rested, or comes back within their shift, does not work on`() throws {
    let mei = try office.clerk("1002")
    try office.desk.perform(StartShift(pattern: "day", withoutRecord: "第一班"), as: mei)
    office.pass(minutes: 60)
    try office.desk.perform(EndShift(), as: mei)
    office.pass(minutes: 10)
    try office.desk.perform(StartShift(pattern: "day", withoutRecord: nil), as: mei)
    #expect(try worksOn(mei) == nil)
    try office.desk.perform(EndShift(), as: mei)
    try office.set("2024-11-29 08:00")
    try office.desk.perform(StartShift(pattern: "day", withoutRecord: "无"), as: mei)
    #expect(try worksOn(mei) == nil)
  }
}
