import Desk
import Domain
import Storage
import Support
import Testing

/// Nothing of a complaint about somebody's conduct is laid in their own hands, however weighty the
/// matter becomes (rules CI-17, CE-4, CE-8).
struct ConductMajorTests {
  private let office: Rehearsal
  /// A complaint about the conduct of 1004, in a major matter.
  private let id: String

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    id = try office.shout()
    try office.desk.perform(
      MeetCriterion(id, .majorInterests, reason: "推搡致伤"), as: office.supervisor)
  }

  private func dedicate(_ person: String, to id: String) throws {
    try office.desk.perform(
      CompleteMajor(id, .dedicatedPerson(StaffNumber(person))), as: office.supervisor)
  }

  private func dedicatedPerson() throws -> StaffNumber? {
    try office.desk.ask(ShowIntake(id), as: office.supervisor).matter.dedicatedPerson
  }

  @Test func `it gets no dedicated person whom it is about`() throws {
    #expect(throws: Refusal.intake(.accusedMayNot(id))) { try dedicate("1004", to: id) }
    #expect(try dedicatedPerson() == nil)
    try dedicate("1003", to: id)
    #expect(try dedicatedPerson() == StaffNumber("1003"))
  }

  @Test func `nor by way of another case of the same matter`() throws {
    let other = try office.complain("前台又吵", "隔壁也听见了", house: "12-302", name: "李红")
    try office.desk.perform(LinkIntake(other, to: id), as: office.supervisor)
    #expect(throws: Refusal.intake(.accusedMayNot(id))) { try dedicate("1004", to: other) }
  }

  @Test(arguments: [true, false])
  func `nor whom another matter had that is linked with it`(joins: Bool) throws {
    let other = try office.complain("前台又吵", "隔壁也听见了", house: "12-302", name: "李红")
    try office.desk.perform(
      MeetCriterion(other, .majorInterests, reason: "同一件事"), as: office.supervisor)
    try dedicate("1004", to: other)
    let link = joins ? LinkIntake(id, to: other) : LinkIntake(other, to: id)
    try office.desk.perform(link, as: office.supervisor)
    #expect(try dedicatedPerson() == nil)
  }

  @Test func `whoever is complained of later is its dedicated person no more`() throws {
    try dedicate("1003", to: id)
    try office.desk.perform(
      RecordConduct(id, of: StaffNumber("1003"), course: "在旁起哄", witness: "保洁员小何"),
      as: office.supervisor)
    #expect(try dedicatedPerson() == nil)
  }

  @Test func `its review is led by nobody whom it is about`() throws {
    let due = try Rehearsal.moment("2024-11-08 18:00")
    let review = { person in
      WeighIntake(
        id,
        .review(participants: "经理、主管", measures: "培训", person: try StaffNumber(person), due: due))
    }
    #expect(throws: Refusal.intake(.accusedMayNot(id))) {
      try office.desk.perform(review("1004"), as: office.supervisor)
    }
    try office.desk.perform(review("1003"), as: office.supervisor)
  }
}
