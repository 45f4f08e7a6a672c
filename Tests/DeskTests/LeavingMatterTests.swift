import Desk
import Domain
import Support
import Testing

/// Any report may leave a matter, also the first; what the others have together stays with them
/// (decision 1).
struct LeavingMatterTests {
  private let office: Rehearsal
  private let ids: [String]

  init() throws {
    let office = try Rehearsal(at: "2024-11-04 09:00")
    self.office = office
    try office.prepare(.empty)
    ids = try ["3-1203", "5-302", "12-302"].map {
      try office.complain("3号梯停运", "电梯又停了", house: $0)
    }
  }

  private func card(_ number: Int) throws -> IntakeCard {
    try office.desk.ask(ShowIntake(ids[number]), as: office.supervisor)
  }

  private func link(_ numbers: Int...) throws {
    for number in numbers {
      try office.desk.perform(LinkIntake(ids[number], to: ids[0]), as: office.supervisor)
    }
  }

  private func unlink(_ number: Int) throws {
    try office.desk.perform(UnlinkIntake(ids[number]), as: office.supervisor)
  }

  @Test func `where the first leaves, the others stay together`() throws {
    try link(1, 2)
    try unlink(0)
    #expect(try card(0).matter.members.map(\.intake) == [ids[0]])
    #expect(try card(1).matter.members.map(\.intake) == [ids[1], ids[2]])
    #expect(try card(2).matter.id == card(1).matter.id)
    #expect(try card(1).matter.id == card(1).intake.ownMatter)
  }

  @Test func `of two, it makes no difference which one leaves`() throws {
    try link(1)
    try unlink(0)
    for number in 0...1 {
      let card = try card(number)
      #expect(card.matter.members.map(\.intake) == [ids[number]])
      #expect(card.intake.matter == card.intake.ownMatter)
    }
  }

  @Test func `what made them major stays with those it came with`() throws {
    try office.desk.perform(
      MeetCriterion(ids[1], .majorInterests, reason: "困人"), as: office.supervisor)
    try office.desk.perform(NotifyAbout(ids[1], .head, means: "电话"), as: office.supervisor)
    let since = try card(1).matter.majorSince
    try link(1, 2)
    #expect(try card(0).matter.isMajor)
    office.pass(minutes: 30)
    try unlink(0)
    #expect(try !card(0).matter.isMajor)
    #expect(try card(2).matter.majorSince == since)
    #expect(try card(2).matter.headToldAt != nil)
  }

  @Test func `what was done about the matter goes on with the others`() throws {
    try office.desk.perform(
      MeetCriterion(ids[1], .majorInterests, reason: "困人"), as: office.supervisor)
    try link(1, 2)
    try office.desk.perform(
      CompleteMajor(ids[0], .findings("门机故障")), as: office.supervisor)
    try unlink(0)
    #expect(try card(2).matter.findings == "门机故障")
  }

  @Test func `a report that is alone leaves nothing`() throws {
    #expect(throws: Refusal.intake(.notLinked(ids[0]))) { try unlink(0) }
  }

  @Test func `who has left can come back, and be the first again of nobody`() throws {
    try link(1, 2)
    try unlink(0)
    try office.desk.perform(LinkIntake(ids[0], to: ids[2]), as: office.supervisor)
    #expect(try card(0).matter.members.map(\.intake) == ids)
  }
}
