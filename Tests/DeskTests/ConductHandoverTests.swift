import Desk
import Domain
import Support
import Testing

/// Whoever is complained of hands the complaint over without seeing it, and cannot leave it out (rules
/// CI-17, HO-3).
struct ConductHandoverTests {
  private let office: Rehearsal
  /// A complaint about the conduct of 1004.
  private let id: String
  private let accused: SignedIn

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    id = try office.shout()
    accused = try office.clerk("1004")
  }

  private func draft(of clerk: SignedIn) throws -> [String] {
    try office.desk.ask(HandoverDraft(), as: clerk).items.map(\.id)
  }

  @Test func `the draft has the line for everybody but them`() throws {
    #expect(try draft(of: office.clerk("1002")).contains(id))
    #expect(try !draft(of: accused).contains(id))
  }

  @Test func `they can neither leave it out nor explain it`() throws {
    for what in [
      ChangeDraft.What.remove(item: id, reason: "不用交"), .explain(item: id, "小事"),
    ] {
      #expect(throws: Refusal.handover(.noSuchItem(id))) {
        try office.desk.perform(ChangeDraft(what), as: accused)
      }
    }
    try office.desk.perform(
      ChangeDraft(.explain(item: id, "主管在查")), as: office.clerk("1002"))
  }

  @Test func `their record has it all the same, and shows it to the others only`() throws {
    let giver = try office.clerk("1002")
    try office.desk.perform(
      RecordConduct(id, of: giver.number, course: "在旁起哄", witness: "保洁员小何"),
      as: office.supervisor)
    try office.set("2024-11-04 19:50")
    let items = try office.desk.ask(HandoverDraft(), as: giver).items
    let seen = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.state) })
    #expect(seen[id] == nil)
    let record = try office.desk.perform(SubmitHandover(remark: "平稳", seen: seen), as: giver)
    func shown(to clerk: SignedIn) throws -> [String] {
      try office.desk.ask(ShowHandover(record.id), as: clerk).record.items.map(\.id)
    }
    #expect(try shown(to: office.supervisor).contains(id))
    #expect(try !shown(to: giver).contains(id))
  }
}
