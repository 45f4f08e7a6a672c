import Console
import Desk
import Domain
import Support
import Terminal
import Testing

/// At the console: what an effective complaint still lacks, and the form that gives it (rule CC-8).
struct WayOutActionTests {
  private let office: Rehearsal
  private let id: String

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    try office.prepare(.shift)
    id = try office.complain("楼道灯坏", "三楼楼道灯不亮")
    try office.desk.perform(
      VerifyFacts(id, result: "属实", validity: .effective, responsibility: .service),
      as: office.supervisor)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  /// Opens the record, and goes on from there; the last screen.
  private func play(_ keys: [Key]) throws -> String {
    var console = try RehearsalConsole(on: office, clerk: "1002")
    let open: [Key] = [.function(7)] + typed(id) + [.enter]
    return try #require(console.play(keys: open + keys).last).lines.joined(separator: "\n")
  }

  @Test func `the record says that no solution was told, until one was`() throws {
    #expect(try play([]).contains("还没有告知解决办法"))
    let form: [Key] = [.function(2)] + typed("告知解决办法") + [.enter, .enter, .enter]
    let said = try play(form + typed("明天换灯") + [.function(9)])
    #expect(said.contains("已告知客户"))
    #expect(try !play([]).contains("还没有告知解决办法"))
    let intake = try office.desk.ask(ShowIntake(id), as: office.supervisor).intake
    #expect(intake.wayOutWords?.said == "明天换灯")
    #expect(
      intake.steps.last?.deed
        == .responded(.phone, isReply: false, promise: nil, way: WayOut(.solution)))
  }

  @Test
  func `an answer of several lines is found whole, and nothing of what was said is taken for it`()
    throws
  {
    var command = RespondToCustomer(id, "明天换灯\n先装一盏临时的", by: .phone)
    command.way = WayOut(.solution)
    command.way?.asked = try StaffNumber("1001")
    command.answer = "派外包队\n明天上午到"
    try office.desk.perform(command, as: office.supervisor)
    let words = try office.desk.ask(ShowIntake(id), as: office.supervisor).intake.wayOutWords
    #expect(words?.said == "明天换灯\n先装一盏临时的")
    #expect(words?.answer == "派外包队 明天上午到")
  }
}
