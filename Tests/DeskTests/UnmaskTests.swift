import Desk
import Domain
import Support
import Testing

/// Seeing a name and a phone whole.
struct UnmaskTests {
  private let office: Rehearsal
  private let clerk: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 08:00")
    try office.prepare(.empty)
    try office.set("2024-11-04 08:00")
    clerk = try office.clerk("1002")
  }

  @Test func `a receptionist sees so many within an hour, and then asks a supervisor`() throws {
    try office.desk.perform(SetSetting(.unmaskHourly, to: "3"), as: office.supervisor)
    for _ in 0..<3 { try office.desk.perform(Unmask("3-1203", reason: "contact"), as: clerk) }
    #expect(throws: Refusal.access(.tooManyUnmaskings(hourly: 3))) {
      try office.desk.perform(Unmask("3-1203", reason: "contact"), as: clerk)
    }
    #expect(throws: Never.self) {
      try office.desk.perform(Unmask("3-1203", reason: "contact"), as: office.supervisor)
    }
    office.pass(minutes: 61)
    #expect(throws: Never.self) {
      try office.desk.perform(Unmask("3-1203", reason: "contact"), as: clerk)
    }
  }

  @Test func `twenty is the preset, and zero is no limit`() throws {
    for _ in 0..<20 { try office.desk.perform(Unmask("3-1203", reason: "contact"), as: clerk) }
    #expect(throws: Refusal.access(.tooManyUnmaskings(hourly: 20))) {
      try office.desk.perform(Unmask("3-1203", reason: "contact"), as: clerk)
    }
    try office.desk.perform(SetSetting(.unmaskHourly, to: "0"), as: office.supervisor)
    #expect(throws: Never.self) {
      try office.desk.perform(Unmask("3-1203", reason: "contact"), as: clerk)
    }
  }

  @Test func `the outcome prints without what it shows`() throws {
    let whole = try office.desk.perform(Unmask("3-1203", reason: "contact"), as: clerk)
    #expect(whole.name == "王小明" && whole.phone == "13800136621")
    #expect(!"\(whole)".contains("王小明") && !String(reflecting: whole).contains("1380013"))
  }

  @Test func `of a unit everybody is shown, which is one look`() throws {
    try office.desk.perform(SetSetting(.unmaskHourly, to: "1"), as: office.supervisor)
    let whole = try office.desk.perform(Unmask("3-1203", reason: "contact"), as: clerk)
    #expect(whole.people.map(\.name) == ["王小明", "刘芳"])
    #expect(whole.people.map(\.phone) == ["13800136621", "13800136622"])
    #expect(!"\(whole)".contains("刘芳") && !String(reflecting: whole).contains("13800136622"))
    #expect(throws: Refusal.access(.tooManyUnmaskings(hourly: 1))) {
      try office.desk.perform(Unmask("3-1203", reason: "contact"), as: clerk)
    }
  }

  @Test func `a reason is counted by its code, and any other words as other`() throws {
    func code(_ reason: String) throws -> String {
      Unmasking(
        sequence: 1, at: Moment(milliseconds: 0), by: try StaffNumber("1002"), record: "x",
        reason: reason
      ).code
    }
    for reason in UnmaskReason.allCases { #expect(try code(reason.rawValue) == reason.rawValue) }
    #expect(try code("看看") == "other")
  }
}
