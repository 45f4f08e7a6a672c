import Console
import Desk
import Domain
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
}
