import Console
import Desk
import Domain
import Support
import Terminal
import Testing

/// Complaints in writing and whole matters, worked at the console through the palette.
@Suite(.serialized)
struct LetterActionTests {
  private let rehearsal: Rehearsal

  init() throws {
    rehearsal = try Rehearsal(at: "2024-11-04 08:00")
    try rehearsal.prepare(.shift)
    try rehearsal.set("2024-11-04 11:00")
  }

  /// A complaint of a unit, as 王芳 took it down.
  private func take(_ house: String, by channel: Channel) throws -> String {
    var source = RegisterIntake.Source()
    source.house = house
    var content = IntakeContent()
    content.title = "电梯异响"
    content.text = "电梯运行时异响"
    content.terms[.target] = TermID(.household)
    let command = RegisterIntake(.complaint, by: channel, from: source, content: content)
    return try rehearsal.desk.perform(command, as: rehearsal.clerk("1002")).id
  }

  /// Opens the queue, chooses an action by its name, and types what its form asks.
  private func play(_ action: String, _ typed: [Key] = [], as clerk: String) throws -> [Frame] {
    var console = try RehearsalConsole(on: rehearsal, clerk: clerk)
    let name = action.map { Key.character($0) }
    return console.play(keys: [.function(7), .function(2)] + name + [.enter] + typed)
  }

  private func card(_ id: String) throws -> Intake {
    try rehearsal.desk.ask(ShowIntake(id), as: rehearsal.supervisor).intake
  }

  private func text(_ frames: [Frame]) -> String {
    frames.last?.lines.joined(separator: "\n") ?? ""
  }

  @Test func `a letter is drafted by one, approved by another, and sent`() throws {
    let id = try take("3-1203", by: .letter)
    #expect(try card(id).assignment.person?.text == "1001")
    let words = "我们已约楼上".map { Key.character($0) }
    let drafted = try play("拟复信", words + [.function(9)], as: "1002")
    #expect(text(drafted).contains("已拟复信，等批准"))
    #expect(try card(id).draftedReply?.text == "我们已约楼上")
    // Not approved yet, it cannot be sent: the palette says why.
    let early = try play("寄出复信", as: "1001")
    #expect(text(early).contains("复信还没有批准"))
    #expect(text(try play("批准复信", as: "1001")).contains("复信已批准"))
    #expect(text(try play("寄出复信", as: "1002")).contains("复信已寄出"))
    #expect(try card(id).steps.last?.deed == .sent(isReply: true, promise: nil))
    var console = try RehearsalConsole(on: rehearsal, clerk: "1002")
    let detail = text(console.play(keys: [.function(7), .enter, .down, .down, .down, .down]))
    #expect(detail.contains("寄出复信"))
  }

  @Test func `only what came in writing offers the letter`() throws {
    _ = try take("3-1203", by: .phone)
    let palette = text(try play("复信", as: "1001"))
    #expect(!palette.contains("拟复信"))
  }

  @Test func `a whole matter is answered from any record of it, and the form says how many`() throws
  {
    let first = try take("3-1203", by: .phone)
    try rehearsal.set("2024-11-04 11:10")
    let second = try take("5-302", by: .phone)
    #expect(!text(try play("答复同一事项全部", as: "1002")).contains("2 户"))
    try rehearsal.desk.perform(LinkIntake(second, to: first), as: try rehearsal.supervisor)
    let form = try play("答复同一事项全部", as: "1002")
    #expect(text(form).contains("2 户、2 次"))
    let words = "下午修好".map { Key.character($0) }
    let saved = try play("答复同一事项全部", words + [.function(9)], as: "1002")
    #expect(text(saved).contains("2 条都答复了"))
    for id in [first, second] {
      #expect(try card(id).steps.last?.text == "下午修好")
    }
    #expect(try rehearsal.journalKinds().filter { $0 == "intake.answerGroup" }.count == 1)
  }

  @Test func `the report of an accident and the way up are two forms, in their order`() throws {
    let id = try take("3-1203", by: .fax)
    #expect(text(try play("移交上级部门", as: "1001")).contains("先写事故报告"))
    let parts: [[Key]] = ["困人", "3号梯", "10:30", "老人", "无", "放人"].map { part in
      part.map { Key.character($0) } + [.enter]
    }
    let report = try play("事故报告", parts.flatMap { $0 } + [.function(9)], as: "1001")
    #expect(text(report).contains("事故报告已写"))
    #expect(try card(id).accident?.persons == "老人")
    let words = "品质部".map { Key.character($0) } + [.enter] + "信17".map { Key.character($0) }
    let handed = try play("移交上级部门", words + [.function(9)], as: "1001")
    #expect(text(handed).contains("已移交"))
    #expect(try card(id).steps.last?.text == "信17")
  }
}
