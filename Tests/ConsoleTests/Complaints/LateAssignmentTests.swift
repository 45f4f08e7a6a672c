import Console
import Desk
import Domain
import Support
import Terminal
import Testing

/// A department is given a limit that it can keep, also where the case comes to it late (rule CD-12).
struct LateAssignmentTests {
  private let office: Rehearsal
  private let id: String

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    try office.prepare(.shift)
    try office.set("2024-11-04 09:00")
    id = try office.complain("楼道灯坏", "三楼楼道灯不亮")
    try office.desk.perform(
      VerifyFacts(id, result: "属实", validity: .effective, responsibility: .service),
      as: office.supervisor)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  /// Opens the form that assigns the case, and fills in who gets it; the limit is next.
  private var whom: [Key] {
    [.function(7)] + typed(id) + [.enter, .character("3"), .character("1")] + typed("wangfang")
      + [.enter]
  }

  private func screens(_ keys: [Key]) throws -> [String] {
    var console = try RehearsalConsole(on: office, clerk: "1001")
    return console.play(keys: keys).map { $0.lines.joined(separator: "\n") }
  }

  private func limit() throws -> Moment? {
    try office.desk.ask(ShowIntake(id), as: office.supervisor).intake.assignment.limit
  }

  @Test func `in time, the earliest reply deadline is the limit`() throws {
    let screens = try screens(whom + [.function(9)])
    #expect(!screens.contains { $0.contains("答复时限都已过") })
    #expect(try limit() == Rehearsal.moment("2024-11-05 09:00"))
  }

  @Test func `after every reply deadline the form asks for one`() throws {
    try office.set("2024-11-06 10:00")
    let screens = try screens(whom + [.function(9)] + typed("11-07 18:00") + [.function(9)])
    #expect(screens.contains { $0.contains("答复时限都已过") })
    #expect(try limit() == Rehearsal.moment("2024-11-07 18:00"))
  }
}
