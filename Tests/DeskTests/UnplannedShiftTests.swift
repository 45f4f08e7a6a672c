import Desk
import Domain
import Storage
import Support
import Testing

/// A giver who falls ill, a relief who does not come, somebody who is simply gone: each has its path.
struct UnplannedShiftTests {
  private let office: Rehearsal
  private let mei: SignedIn
  private let kai: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 19:55")
    mei = try office.hire("1002", "王梅", as: [.receptionist])
    kai = try office.hire("1004", "周凯", as: [.receptionist])
    try start(mei)
    try office.set("2024-11-04 23:00")
    try office.desk.perform(
      WriteNote("水泵停机", place: nil, needsAction: true, occurred: nil), as: mei)
  }

  @discardableResult
  private func start(_ clerk: SignedIn, without: String? = nil) throws -> Duty {
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: without), as: clerk)
  }

  private func found(as clerk: SignedIn) throws -> WhoWasBefore.Found {
    try office.desk.ask(WhoWasBefore(), as: clerk)
  }

  private func findings() throws -> [String] {
    try office.desk.ask(ShowStocktake(), as: try office.supervisor).lines
      .map { "\($0.finding.code.rawValue) \($0.finding.subject)" }
      .filter { $0.hasPrefix("FC-4") || $0.hasPrefix("FC-52") }
  }

  private func accept(_ id: String, as clerk: SignedIn) throws -> HandoverRecord {
    try office.desk.perform(ReadHandoverItem([]), as: clerk)
    return try office.desk.perform(AcceptHandover(id), as: clerk)
  }

  @Test func `ill in the night: the record is signed alone, waits, and is sealed with its reason`()
    throws
  {
    let record = try office.desk.perform(LeaveDuty(.ill, "发烧去医院"), as: mei)
    #expect(record.state == .submitted)
    #expect(record.items.map(\.id) == ["N-1"])
    #expect(record.remark == "发烧去医院")
    #expect(try office.desk.ask(ShowShift(), as: mei)?.endedAt == office.now)
    #expect(try found(as: kai).record?.id == record.id)
    office.pass(minutes: 40)
    try start(kai)
    let accepted = try accept(record.id, as: kai)
    #expect(accepted.unplanned?.cause == .ill)
    #expect(try office.desk.ask(ShowHandover(record.id), as: kai).isSound == true)
    #expect(try office.desk.ask(ShowDuties(), as: mei).first?.events.map(\.kind) == [.leftEarly])
  }

  @Test func `who takes over in the middle of a shift, as planned by the two, hands over the rest`()
    throws
  {
    let first = try office.desk.perform(SubmitHandover(remark: "平稳"), as: mei)
    try start(kai)
    _ = try accept(first.id, as: kai)
    // The list is theirs, and no longer that of a shift that is handed over.
    #expect(try !office.desk.ask(ReadDesk(), as: kai).isHandedOver)
    #expect(try office.desk.ask(ReadDesk(), as: mei).isHandedOver)
    office.pass(minutes: 60)
    let rest = try office.desk.perform(SubmitHandover(remark: "平稳"), as: kai)
    #expect(rest.id != first.id && rest.giver == kai.number)
    #expect(throws: Refusal.self) {
      try office.desk.perform(SubmitHandover(remark: "平稳"), as: mei)
    }
  }

  @Test func `who relieves in the same shift hands over the rest of it, and must`() throws {
    let first = try office.desk.perform(LeaveDuty(.ill, "发烧去医院"), as: mei)
    office.pass(minutes: 40)
    try start(kai)
    _ = try accept(first.id, as: kai)
    try office.set("2024-11-05 09:30")
    #expect(try findings() == ["FC-42 2024-11-04 night"])
    let second = try office.desk.perform(SubmitHandover(remark: "下半夜平稳"), as: kai)
    #expect(second.shift == first.shift)
    #expect(try findings() == ["FC-41 \(second.id)"])
    #expect(throws: Refusal.handover(.submittedAlready(second.id))) {
      try office.desk.perform(SubmitHandover(remark: "再交"), as: kai)
    }
  }

  @Test func `who relieves somebody ill answers to them, and not for the shift before`() throws {
    // The day began without a record of the night; its giver said why, and then falls ill.
    try office.set("2024-11-05 07:55")
    try office.desk.perform(EndShift(), as: mei)
    let dan = try office.hire("1005", "丹丹", as: [.receptionist])
    #expect(throws: Refusal.self) { try start(kai) }
    try start(kai, without: "夜班没留记录")
    try office.set("2024-11-05 10:00")
    try office.desk.perform(LeaveDuty(.ill, "胃痛"), as: kai)
    try office.set("2024-11-05 10:30")
    try start(dan)
    #expect(try office.desk.ask(ShowShift(), as: dan)?.endedAt == nil)
  }

  @Test func `a clock that was put back makes no record older than its duty`() throws {
    try office.set("2024-11-03 12:00")
    let record = try office.desk.perform(SubmitHandover(remark: "平稳"), as: mei)
    #expect(record.id == "H20241104-1")
    #expect(record.submittedAt == record.shift.plannedStart.adding(minutes: -5))
    let duty = try office.desk.perform(EndShift(), as: mei)
    #expect(duty.endedAt == duty.startedAt)
  }

  @Test func `too ill to sign: a supervisor signs, and neither of the two takes over`() throws {
    #expect(throws: Refusal.handover(.supervisorSigns)) {
      try office.desk.perform(LeaveDuty(.ill, "晕倒", insteadOf: mei.number), as: kai)
    }
    #expect(try office.desk.ask(ShowShift(), as: mei)?.endedAt == nil)
    let supervisor = try office.supervisor
    let record = try office.desk.perform(
      LeaveDuty(.ill, "晕倒送医", insteadOf: mei.number), as: supervisor)
    #expect(record.giver == supervisor.number)
    #expect(record.unplanned?.insteadOf == mei.number)
    for clerk in [supervisor, mei] {
      #expect(throws: Refusal.self) { try accept(record.id, as: clerk) }
    }
    #expect(try accept(record.id, as: kai).state == .accepted)
  }

  @Test func `gone without a record: taking over needs a reason, and the supervisor mends it`()
    throws
  {
    try office.desk.perform(EndShift(), as: mei)
    try office.set("2024-11-05 09:01")
    #expect(try found(as: kai).isRecordMissing)
    #expect(throws: Refusal.handover(.recordMissing("2024-11-04 night"))) { try start(kai) }
    try start(kai, without: "人已走，电话不通")
    #expect(try findings() == ["FC-42 2024-11-04 night"])
    let record = try office.desk.perform(
      LeaveDuty(.absent, "擅自离岗", insteadOf: mei.number), as: try office.supervisor)
    #expect(try findings() == ["FC-41 \(record.id)"])
    _ = try accept(record.id, as: kai)
    #expect(try findings().isEmpty)
  }

  @Test func `nobody comes: the giver stays, and nothing is missing until they go`() throws {
    try office.set("2024-11-05 08:20")
    try office.desk.perform(StayOnDuty("周凯没来，电话不通"), as: mei)
    try office.set("2024-11-05 12:00")
    #expect(try findings().isEmpty)
    try office.desk.perform(EndShift(), as: mei)
    try office.set("2024-11-05 13:00")
    #expect(try findings() == ["FC-42 2024-11-04 night"])
  }

  @Test func `one stays until some time from now, and says why`() throws {
    #expect(throws: Refusal.handover(.stayEndsTooEarly)) {
      try office.desk.perform(StayOnDuty("没人来", until: office.now), as: mei)
    }
    #expect(throws: Refusal.handover(.reasonMissing)) {
      try office.desk.perform(StayOnDuty(""), as: mei)
    }
    #expect(throws: Refusal.handover(.notOnDuty)) {
      try office.desk.perform(StayOnDuty("没人来"), as: kai)
    }
    #expect(throws: Refusal.handover(.reasonMissing)) {
      try office.desk.perform(LeaveDuty(.ill, ""), as: mei)
    }
    #expect(try office.desk.ask(ShowDuties(), as: mei).first?.events.isEmpty == true)
  }

  @Test func `checklists are kept with the duty, what is wrong in words`() throws {
    try office.desk.perform(
      TickChecklist([DutyCheck(.start, "uniform", isDone: false, remark: "工牌忘带")]), as: mei)
    try office.desk.perform(TickChecklist([DutyCheck(.start, "uniform")]), as: mei)
    var end = EndShift()
    end.checks = [DutyCheck(.end, "tidy")]
    end.withoutRecord = "没人接"
    try office.desk.perform(end, as: mei)
    let sheet = try #require(
      try office.desk.ask(ShowDuties(on: Day("2024-11-04")), as: kai).first)
    #expect(sheet.checks == [DutyCheck(.start, "uniform"), DutyCheck(.end, "tidy")])
    #expect(sheet.events.map(\.kind) == [.endedWithout])
  }

  @Test func `a line that needs action and is in no record is found, unless it was left out`()
    throws
  {
    try office.desk.perform(ChangeDraft(.remove(item: "N-1", reason: "已当面交代")), as: mei)
    let record = try office.desk.perform(SubmitHandover(remark: "平稳"), as: mei)
    office.pass(minutes: 1)
    try office.desk.perform(
      WriteNote("东门灯灭", place: nil, needsAction: true, occurred: nil), as: mei)
    #expect(try findings() == ["FC-41 \(record.id)", "FC-52 N-2"])
    try office.desk.perform(ResolveNote(2, text: "已报修"), as: kai)
    #expect(try findings() == ["FC-41 \(record.id)"])
  }

  @Test func `without any record only the record is found missing`() throws {
    try office.set("2024-11-05 09:01")
    #expect(try findings() == ["FC-42 2024-11-04 night"])
  }
}
