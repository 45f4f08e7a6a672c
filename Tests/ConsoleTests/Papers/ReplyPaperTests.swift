import Console
import Desk
import Domain
import Resources
import Support
import Testing

/// An answer on paper is what went out, and nothing that was drafted since.
struct ReplyPaperTests {
  private let office: Rehearsal
  private let clerk: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    try office.prepare(.shift)
    clerk = try office.clerk("1002")
  }

  private func complain(by channel: Channel) throws -> String {
    var content = IntakeContent()
    content.title = "电梯停运"
    content.text = "一号梯经常停"
    content.terms[.target] = TermID(.office)
    var source = RegisterIntake.Source()
    source.house = "3-1203"
    var command = RegisterIntake(.complaint, by: channel, from: source, content: content)
    if channel.isOnline {
      command.posted = try Rehearsal.moment("2024-11-04 08:00")
      command.noticed = try Rehearsal.moment("2024-11-04 08:30")
    }
    return try office.desk.perform(command, as: clerk).id
  }

  private func draft(_ id: String, _ text: String) throws {
    office.pass(minutes: 5)
    try office.desk.perform(
      PrepareOnlineReply(id, .draft(text, isConcrete: true, covering: nil, promised: nil)),
      as: clerk)
  }

  private func approve(_ id: String, as approver: SignedIn) throws {
    office.pass(minutes: 5)
    try office.desk.perform(ApproveOnlineReply(id), as: approver)
  }

  private func paper(_ id: String, _ number: Int? = nil) throws -> String {
    var order = PaperOrder(id)
    order.form = .reply
    order.letter = number
    return try order.carryOut(office.desk, clerk, in: .chinese, by: .closed).text
  }

  @Test func `a letter stands as it was approved and sent, to the customer by name`() throws {
    let id = try complain(by: .letter)
    try draft(id, "一号梯本周换门机。")
    #expect(throws: Refusal.paper(.noReply(id))) { try paper(id) }
    try approve(id, as: try office.supervisor)
    office.pass(minutes: 5)
    try office.desk.perform(PrepareOnlineReply(id, .send), as: clerk)
    try draft(id, "以后的草稿。")
    let text = try paper(id)
    #expect(text.contains("王小明：") && text.contains("一号梯本周换门机。"))
    #expect(text.contains("\(id)-R1") && text.contains("李梅") && !text.contains("以后的草稿"))
    #expect(throws: Refusal.paper(.noReply(id))) { try paper(id, 2) }
    #expect(try office.journalKinds().count { $0 == PrintPaper.kind } == 1)
  }

  @Test func `what was posted names nobody`() throws {
    let id = try complain(by: .forum)
    try draft(id, "已约维保明早检修。")
    try approve(id, as: try office.clerk("1003"))
    office.pass(minutes: 5)
    try office.desk.perform(PrepareOnlineReply(id, .post), as: clerk)
    let text = try paper(id)
    #expect(text.contains("已约维保明早检修。") && text.contains("2024-11-04 08:00"))
    #expect(!text.contains("王小明") && !text.contains("3-1203"))
  }
}
