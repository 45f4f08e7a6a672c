import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// F9 is bright only where the step that comes next may be taken by who sits there, and now; where not,
/// it stays dim, and says why.
struct RuledStepTests {
  private let office: Rehearsal
  private let id: String

  /// A complaint of the customer's service department, in the hands of 陈静 (1003), its head.
  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    id = try office.complain("楼道灯坏", "三楼楼道灯不亮")
    try office.desk.perform(
      VerifyFacts(id, result: "属实", validity: .effective, responsibility: .service),
      as: office.supervisor)
    try office.desk.perform(
      AssignIntake(id, to: .customerService, person: StaffNumber("1003"), limit: nil),
      as: office.supervisor)
  }

  private func handle() throws {
    try office.desk.perform(AcceptIntake(id), as: office.clerk("1003"))
    var handling = Handling(result: "已换灯", cause: TermID(rawValue: "peopleSkill"))
    handling.feedback = .phone
    try office.desk.perform(HandleIntake(id, handling), as: office.clerk("1003"))
  }

  private func play(_ keys: [Key], as clerk: String) throws -> Frame {
    var console = try RehearsalConsole(on: office, clerk: clerk)
    return try #require(console.play(keys: [.function(7)] + keys).last)
  }

  /// How the row of keys shows F9; nothing where it does not.
  private func style(as clerk: String) throws -> Style? {
    let frame = try play([], as: clerk)
    let cells = Array(frame.cells(inRow: frame.size.rows - 1))
    let place = cells.indices.dropLast().first {
      cells[$0].glyph?.description == "F" && cells[$0 + 1].glyph?.description == "9"
    }
    return place.map { cells[$0].style }
  }

  /// What the row of messages says to F9.
  private func told(as clerk: String) throws -> String {
    try play([.function(9)], as: clerk).lines[22]
  }

  @Test func `a case is taken on by who has it, or answers for it`() throws {
    #expect(try style(as: "1003") == .hintKey)
    #expect(try style(as: "1001") == .hintKey)
    #expect(try style(as: "1004") == .dim)
    #expect(try told(as: "1004").contains("不归你处理"))
  }

  @Test func `the result is written by who has it, or answers for it`() throws {
    try office.desk.perform(AcceptIntake(id), as: office.clerk("1003"))
    #expect(try style(as: "1003") == .hintKey)
    #expect(try style(as: "1004") == .dim)
  }

  @Test func `what became major below the head leads from the result to the assignment`() throws {
    let supervisor = try office.supervisor
    try office.desk.perform(AcceptIntake(id), as: office.clerk("1003"))
    try office.desk.perform(MeetCriterion(id, .majorInterests, reason: "伤人"), as: supervisor)
    for what in [
      CompleteMajor.What.dedicatedPerson(try StaffNumber("1003")), .findings("灯座老化"),
    ] {
      try office.desk.perform(CompleteMajor(id, what), as: supervisor)
    }
    let page = try play([.enter], as: "1003").lines.joined()
    #expect(page.contains("不在负责人手里"))
    let keys: [Key] =
      [.function(9)] + "已换灯".map { Key.character($0) } + [.enter, .character("5"), .function(9)]
    let refused = try play(keys, as: "1003").lines.joined()
    #expect(refused.contains("亲自负责"))
    let form = try play(keys + [.enter], as: "1003").lines
    #expect(form.contains { $0.contains("理由") } && form.contains { $0.contains("派给  \(id)") })
  }

  @Test func `the head of another department does not sign`() throws {
    try handle()
    #expect(try style(as: "1003") == .hintKey)
    #expect(try style(as: "2002") == .dim)
    #expect(try told(as: "2002").contains("负责人签字"))
  }

  @Test func `nobody checks their own work`() throws {
    try handle()
    try office.desk.perform(SignOffIntake(id), as: office.supervisor)
    #expect(try style(as: "1003") == .dim)
    #expect(try told(as: "1003").contains("是你自己处理的"))
    #expect(try style(as: "1001") == .hintKey)
  }

  @Test func `while its quiet week runs a case is not closed`() throws {
    try handle()
    let supervisor = try office.supervisor
    try office.desk.perform(SignOffIntake(id), as: supervisor)
    try office.desk.perform(CheckIntake(id), as: supervisor)
    try office.desk.perform(ExemptFromRevisit(id, .sensitive, text: "涉及隐私"), as: supervisor)
    #expect(try style(as: "1001") == .dim)
    #expect(try told(as: "1001").contains("一周观察期还没过"))
    try office.set("2024-11-12 09:00")
    #expect(try style(as: "1001") == .hintKey)
  }

  @Test func `the menu says why beside the step`() throws {
    let menu = try play([.function(10), .down, .down, .down, .down], as: "1004").lines
    #expect(menu.contains { $0.contains("不归你处理") })
  }
}
