import Desk
import Domain
import Storage
import Support
import Testing

/// A clock that is put back between two signatures, a receiver who does not come, and two desks that
/// hand over at once.
struct HandoverUnderStrainTests {
  private let office: Rehearsal
  private let giver: SignedIn
  private let receiver: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    giver = try office.hire("1002", "王梅", as: [.receptionist])
    receiver = try office.hire("1003", "周凯", as: [.receptionist])
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: "第一班"), as: giver)
    try office.set("2024-11-04 20:00")
  }

  private func submit() throws -> HandoverRecord {
    try office.desk.perform(SubmitHandover(remark: "平稳"), as: giver)
  }

  private func show(_ id: String) throws -> ShowHandover.Sheet {
    try office.desk.ask(ShowHandover(id), as: receiver)
  }

  @Test func `a clock put back lets no second signature stand before the first`() throws {
    let record = try submit()
    try office.set("2024-11-04 18:00")
    try office.desk.perform(AcceptHandover(record.id), as: receiver)
    let sheet = try show(record.id)
    #expect(sheet.record.receivedAt == record.submittedAt)
    #expect(sheet.isSound == true)
  }

  @Test func `seals follow each other in the order of signing, whatever the clock says`() throws {
    let first = try submit()
    try office.desk.perform(AcceptHandover(first.id), as: receiver)
    try office.set("2024-11-04 09:30")
    let third = try office.hire("1004", "陈静", as: [.receptionist])
    try office.desk.perform(StartShift(pattern: "three", withoutRecord: nil), as: third)
    let second = try office.desk.perform(SubmitHandover(remark: "平稳"), as: third)
    try office.desk.perform(AcceptHandover(second.id), as: receiver)
    try office.set("2024-11-04 23:00")
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: nil), as: receiver)
    let last = try office.desk.perform(SubmitHandover(remark: "平稳"), as: receiver)
    try office.desk.perform(AcceptHandover(last.id), as: giver)
    #expect(try show(second.id).record.previousDigest == (try show(first.id).record.digest))
    #expect(try show(last.id).record.previousDigest == (try show(second.id).record.digest))
  }

  @Test func `where no receiver comes, the record waits, the giver may go, and FC-41 tells`() throws
  {
    let record = try submit()
    try office.desk.perform(EndShift(), as: giver)
    let found = try office.desk.ask(ShowStocktake(), as: try office.supervisor).lines
      .map(\.finding)
    #expect(found.contains { $0.code == .handoverUnsigned && $0.subject == record.id })
    // Whoever comes at last goes on duty without waiting for anything.
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: nil), as: receiver)
  }

  @Test func `a supervisor receives in the place of who did not come, with a reason, sealed`()
    throws
  {
    let record = try submit()
    #expect(throws: Refusal.handover(.supervisorReceives)) {
      try office.desk.perform(AcceptHandover(record.id, absence: "我来"), as: receiver)
    }
    #expect(throws: Refusal.handover(.reasonMissing)) {
      try office.desk.perform(AcceptHandover(record.id, absence: ""), as: try office.supervisor)
    }
    let accepted = try office.desk.perform(
      AcceptHandover(record.id, absence: "周凯病假"), as: try office.supervisor)
    #expect(accepted.receiver?.text == "1001" && accepted.absence == "周凯病假")
    #expect(try show(record.id).isSound == true)
  }

  @Test func `with two records waiting, one's own desk's is read`() throws {
    let desks = try TwoDesks()
    try desks.first.perform(
      StartShift(pattern: nil, withoutRecord: "第一班"), as: desks.supervisor)
    try desks.second.perform(
      StartShift(pattern: nil, withoutRecord: "第一班"), as: desks.assistant)
    let number = try StaffNumber("1102")
    try desks.first.perform(
      AddStaff(number, name: "吴刚", roles: [.csManager], department: .customerService),
      as: desks.supervisor, settingPin: Rehearsal.pin, of: number)
    let wu = try desks.first.signIn(number, pin: Rehearsal.pin)
    let front = try desks.first.perform(SubmitHandover(remark: "平稳"), as: desks.supervisor)
    let east = try desks.second.perform(SubmitHandover(remark: "平稳"), as: desks.assistant)
    #expect(front.id != east.id && front.shift == east.shift)
    #expect(try desks.first.perform(ReadHandoverItem([]), as: wu).id == front.id)
    #expect(try desks.second.perform(ReadHandoverItem([]), as: wu).id == east.id)
    try desks.first.perform(AcceptHandover(front.id), as: wu)
    try desks.second.perform(AcceptHandover(east.id), as: wu)
    let sealed = try desks.first.ask(ShowHandover(east.id), as: wu).record
    #expect(
      sealed.previousDigest == (try desks.first.ask(ShowHandover(front.id), as: wu).record.digest))
  }
}
