import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// What must be told of a major complaint stands at the top of every pane, until it is recorded.
@Suite(.serialized)
struct AlarmTests {
  private let rehearsal: Rehearsal
  private let first: String

  /// Two complaints of one matter, which is major since 10:00.
  init() throws {
    rehearsal = try Rehearsal(at: "2024-11-04 08:00")
    try rehearsal.prepare(.day)
    let ids = try rehearsal.desk.ask(ReadDesk(), as: rehearsal.supervisor).intakes
      .filter { $0.intake.kind == .complaint }.map(\.intake.id).sorted()
    first = try #require(ids.first)
    let last = try #require(ids.last)
    try rehearsal.set("2024-11-04 11:00")
    try rehearsal.desk.perform(LinkIntake(last, to: first), as: try rehearsal.supervisor)
    try rehearsal.desk.perform(
      MeetCriterion(first, .majorInterests, reason: "伤人"), as: try rehearsal.supervisor)
  }

  private static let panes: [Key] = [.function(5), .function(6), .function(7), .function(8)]

  private func top(_ pane: Key) throws -> String {
    var console = try RehearsalConsole(on: rehearsal, clerk: "1001")
    let frames = console.play(keys: [pane])
    return frames[1].lines[2]
  }

  @Test(arguments: panes)
  func `F2 37 goes there from the pane, and Enter writes down who was told`(pane: Key) throws {
    var console = try RehearsalConsole(on: rehearsal, clerk: "1001")
    let keys: [Key] =
      [pane, .function(2), .character("3"), .character("7"), .enter, .enter, .function(9)]
    let frames = console.play(keys: keys)
    #expect(frames[5].lines.contains { $0.contains("先告知管理处负责人") && $0.contains("Enter 记下") })
    #expect(frames[6].lines.contains { $0.contains("记下告知了谁") && $0.contains(first) })
    let done = try #require(frames.last).lines
    #expect(done.contains { $0.contains("\(first) 已告知") })
    #expect(done[2].contains("12:00 前告知品质部"))
  }

  @Test(arguments: panes)
  func `it stands in the pane until both are told, once a matter`(pane: Key) throws {
    let told = try top(pane)
    #expect(told.contains("11:15 前告知管理处负责人"))
    #expect(told.contains(first))
    // The quality department's notification is the other one; two members make no four.
    #expect(told.contains("另有 1 条"))
    try rehearsal.desk.perform(NotifyAbout(first, .head, means: "电话"), as: rehearsal.supervisor)
    let next = try top(pane)
    #expect(next.contains("12:00 前告知品质部"))
    #expect(!next.contains("另有"))
    try rehearsal.set("2024-11-04 13:00")
    #expect(try top(pane).contains("超时1时00"))
    try rehearsal.desk.perform(
      NotifyAbout(first, .quality, means: "电话"), as: rehearsal.supervisor)
    #expect(try !top(pane).contains("告知"))
  }

  /// A second matter, which is major since 11:30: nobody is told of the first one yet, whose head
  /// should have been told by 11:15.
  private func second() throws -> String {
    try rehearsal.set("2024-11-04 11:30")
    let id = try rehearsal.complain("3号梯困人停运", "老人被困十分钟")
    try rehearsal.desk.perform(
      MeetCriterion(id, .majorInterests, reason: "困人"), as: try rehearsal.supervisor)
    return id
  }

  @Test func `what can still be told in time comes before what is late, and of that the newest`()
    throws
  {
    let second = try second()
    let told = try top(.function(7))
    #expect(told.contains("11:45 前告知管理处负责人（剩15分）：重大投诉 \(second)  另有 3 条"))
    let keys: [Key] = [.function(2), .character("3"), .character("7"), .enter, .enter]
    var console = try RehearsalConsole(on: rehearsal, clerk: "1001")
    let form = try #require(console.play(keys: keys).last).lines
    #expect(form.contains { $0.contains("记下告知了谁") && $0.contains(second) })
    try rehearsal.desk.perform(NotifyAbout(second, .head, means: "电话"), as: rehearsal.supervisor)
    // The first matter's quality department, and not its head.
    #expect(try top(.function(7)).contains("12:00 前告知品质部（剩30分）：重大投诉 \(first)"))
    try rehearsal.set("2024-11-04 13:00")
    #expect(try top(.function(7)).contains("12:30 前告知品质部（超时30分）：重大投诉 \(second)"))
    try rehearsal.desk.perform(
      NotifyAbout(second, .quality, means: "电话"), as: rehearsal.supervisor)
    // By then the row is too full for the whole title of whom to tell.
    let last = try top(.function(7))
    #expect(last.contains("11:15 前告知"), "\(last)")
    #expect(last.contains("超时1时45") && last.contains(first))
  }

  @Test func `it is another that comes first when the time of the first has passed`() throws {
    let second = try second()
    var console = try RehearsalConsole(on: rehearsal, clerk: "1001")
    let frames = console.play([.event(.key(.function(7))), .wait(20)])
    #expect(frames[1].lines[2].contains("11:45 前告知管理处负责人（剩15分）：重大投诉 \(second)"))
    #expect(frames[2].lines[2].contains("12:00 前告知品质部（剩10分）：重大投诉 \(first)"))
  }

  @Test func `the same is heard first`() throws {
    let second = try second()
    let lines = ScriptedLines([])
    var console = try RehearsalConsole(on: rehearsal, clerk: "1001", isRead: true)
    console.play(on: lines)
    let said = try #require(lines.said.first { $0.contains("前告知") })
    #expect(said.contains("11:45 前告知管理处负责人（剩15分）：重大投诉 \(second)"))
    #expect(said.contains("另有 3 条"))
  }

  @Test(arguments: Language.allCases, ["2024-11-04 11:30", "2024-11-04 13:00", "2024-11-15 10:00"])
  func `its number is whole at every width`(language: Language, moment: String) throws {
    let second = try second()
    try rehearsal.set(moment)
    for columns in [60, 64, 68, 72, 76, 80, 90, 120] {
      var console = try RehearsalConsole(
        on: rehearsal, size: Size(columns: columns, rows: 24), language: language, clerk: "1001")
      let told = console.play(keys: [.function(7)])[1].lines[2]
      #expect(told.contains("\(second) "), "\(columns): \(told)")
      #expect(told.contains("F2 37"), "\(columns): \(told)")
    }
  }

  @Test func `in English it is told in fewer words where there are more of them`() throws {
    let second = try second()
    var console = try RehearsalConsole(on: rehearsal, language: .english, clerk: "1001")
    let told = console.play(keys: [.function(7)])[1].lines[2]
    #expect(told.contains("By 11:45 (15m left) tell the head: major \(second)"))
    #expect(told.contains("3 more  F2 37"))
  }
}
