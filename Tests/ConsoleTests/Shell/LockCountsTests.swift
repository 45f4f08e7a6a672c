import Console
import Desk
import Domain
import Support
import Terminal
import Testing

/// The figures of the lock screen: how much waits, as it is now, and nobody's name.
struct LockCountsTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
  }

  private func words(_ counts: DeskCounts.Figures) -> String {
    "投诉报修超时 \(counts.overdue)   未读交接 \(counts.unread)   在场访客 \(counts.inside)"
  }

  private func counts() throws -> DeskCounts.Figures { try office.desk.ask(DeskCounts(for: nil)) }

  @Test func `they are reckoned anew with each minute, while nobody is signed in`() throws {
    let before = try counts()
    #expect(before.inside == 2 && before.overdue == 0)
    var console = try RehearsalConsole(on: office)
    let frames = console.play([.wait(3 * 24 * 60)])
    let after = try counts()
    #expect(after.overdue > 0)
    #expect(frames[0].lines.contains { $0.contains(words(before)) })
    #expect(frames[1].lines.contains { $0.contains(words(after)) })
  }

  @Test func `what somebody else has written meanwhile is in them`() throws {
    var console = try RehearsalConsole(on: office, clerk: "1004")
    let former = console.play(keys: [.control("o")])
    #expect(former[1].lines.contains { $0.contains("未读交接 0") })
    let giver = try office.clerk("1002")
    let record = try office.desk.perform(SubmitHandover(remark: "平稳"), as: giver)
    let frames = console.play([.wait(1)])
    #expect(frames[1].lines.contains { $0.contains("未读交接 \(record.items.count)") })
    #expect(try office.desk.ask(DeskCounts(for: giver.number)).unread == 0)
  }

  @Test func `repairs past a deadline are counted and called so`() throws {
    let repair = try #require(
      try office.desk.ask(ReadDesk(), as: office.clerk("1002")).intakes
        .first { $0.intake.kind == .repair })
    let before = try counts().overdue
    try office.desk.perform(
      DispatchRepair(
        repair.intake.id, to: try StaffNumber("2001"), agreed: office.now.adding(minutes: 30)),
      as: office.supervisor)
    office.pass(minutes: 40)
    #expect(try counts().overdue == before + 1)
    var console = try RehearsalConsole(on: office, clerk: "1002")
    let row = console.play(keys: [.function(7)])[1].lines[0]
    #expect(row.contains("投诉报修超时 \(before + 1)"))
  }
}
