import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// What Ctrl+Z takes back in the handover, and how the queue stands.
@Suite(.serialized)
struct TakenBackTests {
  private let office: Rehearsal
  private let clerk: SignedIn

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    clerk = try office.clerk("1002")
    try office.set("2024-11-04 09:00")
  }

  private func play(_ keys: [Key]) throws -> [String] {
    var console = try RehearsalConsole(on: office, clerk: "1002")
    return console.play(keys: keys).last?.lines ?? []
  }

  private func complain(_ title: String) throws -> String {
    var content = IntakeContent()
    content.title = title
    content.text = title
    content.terms[.target] = TermID(.office)
    var source = RegisterIntake.Source()
    source.house = "3-1203"
    return try office.desk.perform(
      RegisterIntake(.complaint, by: .phone, from: source, content: content), as: clerk
    ).id
  }

  private func remarks() throws -> [String?] {
    try office.desk.ask(HandoverDraft(), as: clerk).items.map(\.remark)
  }

  @Test func `an explanation is taken back, and one before it stands again`() throws {
    let id = try complain("噪音")
    let explain: [Key] =
      [.function(5), .control("e")] + "等回话".map { Key.character($0) } + [.function(9)]
    _ = try play(explain)
    #expect(try remarks() == ["等回话"])
    _ = try play(explain + [.control("z")])
    #expect(try remarks() == ["等回话"])
    office.pass(minutes: 1)
    try office.desk.perform(ChangeDraft(.unexplain(item: id)), as: clerk)
    _ = try play(explain + [.control("z")])
    #expect(try remarks() == [nil])
  }

  @Test func `what runs out first stands first, also by the clock of its matter`() throws {
    let first = try complain("噪音")
    office.pass(minutes: 30)
    let second = try complain("困人")
    try office.desk.perform(
      MeetCriterion(second, .majorInterests, reason: "受伤"), as: try office.supervisor)
    let lines = try play([.function(7)])
    let (older, newer) = (
      lines.firstIndex { $0.contains(first) }, lines.firstIndex { $0.contains(second) }
    )
    #expect(try #require(newer) < (try #require(older)))
  }
}
