import Desk
import Domain
import Storage
import Support
import Testing

/// The daily log is made of what somebody did in the shift of that date, and confirmed by them.
struct WorkLogTests {
  private let office: Rehearsal
  private let mei: SignedIn
  private let kai: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 19:55")
    mei = try office.hire("1002", "王梅", as: [.receptionist])
    kai = try office.hire("1004", "周凯", as: [.receptionist])
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: nil), as: mei)
    try write("大堂灯闪")
    try office.set("2024-11-05 02:00")
    try write("东门开着")
  }

  private func write(_ text: String) throws {
    try office.desk.perform(
      WriteNote(text, place: nil, needsAction: false, occurred: nil), as: mei)
  }

  private func own() throws -> WorkLog { try office.desk.ask(ShowWorkLog(), as: mei) }

  @Test func `what a night shift did after midnight stands under the date on which it began`()
    throws
  {
    let log = try own()
    #expect(log.date == Day("2024-11-04"))
    #expect(log.entries.map(\.kind) == ["shift.start", "notebook.write", "notebook.write"])
    #expect(log.entries.map(\.title) == [nil, "大堂灯闪", "东门开着"])
    #expect(log.counts.first?.kind == "notebook.write" && log.counts.first?.count == 2)
    #expect(try office.desk.ask(ShowWorkLog(on: Day("2024-11-05")), as: mei).entries.isEmpty)
  }

  @Test func `going off duty after midnight is the last thing of that night`() throws {
    try office.desk.perform(EndShift(), as: mei)
    #expect(try own().entries.last?.kind == "shift.end")
    #expect(try office.desk.ask(ShowWorkLog(on: Day("2024-11-05")), as: mei).entries.isEmpty)
  }

  @Test func `its owner confirms it, and what comes later is told and confirmed again`() throws {
    try office.desk.perform(ConfirmWorkLog(date: nil, remark: "平稳"), as: mei)
    try write("西门开着")
    #expect(try own().sinceConfirmed == 1)
    try office.desk.perform(ConfirmWorkLog(date: nil, remark: "补一条"), as: mei)
    #expect(try own().sinceConfirmed == 0)
    #expect(try own().confirmation?.remark == "平稳\n补一条")
    #expect(throws: Refusal.handover(.happenedInFuture)) {
      try office.desk.perform(ConfirmWorkLog(date: Day("2024-11-06"), remark: ""), as: mei)
    }
  }

  @Test func `a supervisor reads everybody's, others only their own`() throws {
    let supervisor = try office.supervisor
    let read = try office.desk.ask(ShowWorkLog(of: mei.number), as: supervisor)
    #expect(read.entries == (try own().entries))
    let all = try office.desk.ask(ListWorkLogs(on: Day("2024-11-04")), as: supervisor)
    #expect(all.map(\.clerk) == [mei.number])
    #expect(all.first?.confirmation == nil)
    let refusal = Refusal.access(.roleMayNot(kind: ReviewHandover.kind))
    #expect(throws: refusal) { try office.desk.ask(ShowWorkLog(of: mei.number), as: kai) }
    #expect(throws: refusal) { try office.desk.ask(ListWorkLogs(), as: kai) }
  }
}
