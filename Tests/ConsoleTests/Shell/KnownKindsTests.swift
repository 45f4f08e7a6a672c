import Desk
import Domain
import Resources
import Support
import Testing

@testable import Console

struct KnownKindsTests {
  @Test func `what an action was found to lead to is so for every record`() throws {
    let scene = try Session.ofTheDay(.chinese).scene
    var asked = 0
    for var pane in try Session.ofTheDay(.chinese).panes {
      for record in pane.records(in: scene) {
        pane.select(record.id, in: scene)
        let single = [
          pane.main(in: scene), pane.new(in: scene), pane.promise(in: scene),
          pane.remark(in: scene), pane.again(in: scene),
        ].compactMap { $0 }
        for action in pane.actions(in: scene) + single {
          // It has found out nothing yet.
          let another = Scene(
            language: scene.language, now: scene.now, house: scene.house,
            staff: Array(scene.staff.values), clerk: scene.clerk, pinyin: scene.pinyin)
          #expect(action.kind(in: scene) == action.kind(in: another), "\(action.title)")
          asked += 1
        }
      }
    }
    #expect(asked > 200)
  }
}

extension Session {
  /// A supervisor's session in the middle of the sample's day.
  static func ofTheDay(_ language: Language) throws -> Session {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    let clerk = try rehearsal.clerk("1001")
    let house = try rehearsal.desk.ask(HouseRulesInForce())
    var session = Session(
      Scene(language: language, now: rehearsal.now, house: house, pinyin: Rehearsal.pinyin))
    let staff = try rehearsal.desk.ask(StaffList(), as: clerk)
    session.open(to: try #require(staff.first { $0.number == clerk.number }), drafts: [:])
    session.show(try rehearsal.desk.ask(ReadDesk(), as: clerk), at: rehearsal.now)
    return session
  }
}
