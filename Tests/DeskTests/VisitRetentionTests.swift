import Desk
import Domain
import Storage
import Support
import Testing

/// What retention empties of visitors, and what it keeps.
struct VisitRetentionTests {
  private let office: Rehearsal
  private let head: SignedIn
  private let second: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-05-01 09:00")
    try office.prepare(.empty)
    try office.set("2024-05-01 09:00")
    head = try office.supervisor
    second = try office.clerk("1003")
  }

  private func say(
    _ kind: Instruction.Kind, _ name: String, until: String?
  ) throws -> Instruction {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.phone = "13911112222"
    return try office.desk.perform(
      Instruct(
        for: "3-1203", kind, about: visitor, documentDigest: "d",
        until: try until.map(Rehearsal.moment), reason: "业主要求"), as: head)
  }

  private func everything() throws -> [Instruction] {
    try office.desk.ask(ListInstructions(for: "3-1203", includingEnded: true), as: head)
  }

  @Test func `who was named in what ended long ago is emptied, and counted`() throws {
    let ended = try say(.mayEnter, "张三", until: "2024-05-02 09:00")
    office.pass(minutes: 1)
    let standing = try say(.doNotAdmit, "李四", until: nil)
    try office.set("2024-07-01 09:00")
    let recent = try say(.expected, "王五", until: "2024-07-02 09:00")
    #expect(try office.desk.ask(RetentionDue(), as: head).instructions == 1)
    let erased = try office.desk.perform(RunRetention(agreedBy: second), as: head)
    #expect(erased.instructions == 1 && erased.visits == 0 && erased.details == 1)
    let kept = try everything()
    #expect(kept.count == 3)
    #expect(kept.first { $0.id == ended.id }?.person.isEmpty == true)
    #expect(kept.first { $0.id == ended.id }?.reason == "业主要求")
    #expect(kept.first { $0.id == standing.id }?.person.name.whole == "李四")
    #expect(kept.first { $0.id == recent.id }?.person.name.whole == "王五")
    #expect(try office.desk.perform(RunRetention(agreedBy: second), as: head).instructions == 0)
  }

  @Test func `what is kept for ever is not emptied`() throws {
    _ = try say(.mayEnter, "张三", until: "2024-05-02 09:00")
    try office.desk.perform(SetSetting(.visitRetentionDays, to: "0"), as: head)
    try office.set("2034-07-01 09:00")
    #expect(try office.desk.ask(RetentionDue(), as: head).instructions == 0)
  }
}
