import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// What is said of a step is what has become of the record, and not what the step hoped for.
struct StepSaidTests {
  private let office: Rehearsal
  private let id: String

  /// A complaint of the estate's service department, in the hands of 陈静 (1003), its head.
  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    id = try office.complain("楼道灯坏", "三楼楼道灯不亮")
    try office.desk.perform(
      VerifyFacts(id, result: "属实", validity: .effective, responsibility: .service),
      as: office.supervisor)
    try office.desk.perform(
      AssignIntake(id, to: .customerService, person: StaffNumber("1002"), limit: nil),
      as: office.supervisor)
  }

  private func handle() throws {
    try office.desk.perform(AcceptIntake(id), as: office.clerk("1002"))
    var handling = Handling(result: "已换灯", cause: TermID(rawValue: "peopleSkill"))
    handling.feedback = .phone
    try office.desk.perform(HandleIntake(id, handling), as: office.clerk("1002"))
  }

  /// Opens the record in the pane of complaints, and presses keys there; the last row of messages.
  private func told(_ keys: [Key], as clerk: String = "1001") throws -> String {
    var console = try RehearsalConsole(on: office, clerk: clerk)
    let frames = console.play(
      keys: [.function(7)] + id.map { .character($0) } + [.enter] + keys)
    return try #require(frames.last).lines[22]
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test func `a check is no verification before the head has signed, nor the signature one alone`()
    throws
  {
    try handle()
    #expect(try told([.character("7")]).contains("效果已验证，等部门负责人签字"))
    #expect(try told([.character("6")]).contains("部门已签字，验证合格"))
  }

  @Test func `signed first, it waits for somebody else's check`() throws {
    try handle()
    #expect(try told([.character("6")]).contains("部门已签字，等他人验证"))
    #expect(try told([.character("7")]).contains("验证合格"))
  }

  @Test func `a revisit says whether somebody was reached, and what came of it`() throws {
    try handle()
    try office.desk.perform(SignOffIntake(id), as: office.supervisor)
    try office.desk.perform(CheckIntake(id), as: office.supervisor)
    #expect(try told([.character("8"), .character("3"), .function(9)]).contains("没联系上，还要再访"))
    let satisfied = try told([.character("8"), .character("1"), .function(9)])
    #expect(satisfied.contains("回访满意，已关闭"))
  }

  @Test func `checking the facts is not called verified`() throws {
    var console = try RehearsalConsole(on: office, language: .english, clerk: "1001")
    let other = try office.complain("停水", "停水了")
    let keys =
      [.function(7)] + typed(other) + [.enter, .character("2")] + typed("属实") + [.function(9)]
    let row = try #require(console.play(keys: keys).last).lines[22]
    #expect(row.contains("the facts are checked") && !row.contains("verified"))
  }
}
