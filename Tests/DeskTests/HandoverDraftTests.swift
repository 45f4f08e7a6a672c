import Desk
import Domain
import Storage
import Support
import Testing

/// The draft fills itself from everything open, and each line keeps its first date.
struct HandoverDraftTests {
  private let office: Rehearsal
  private let mei: SignedIn
  private let kai: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 08:00")
    try office.prepare(.shift)
    mei = try office.clerk("1002")
    kai = try office.clerk("1004")
  }

  private func draft() throws -> [CarriedItem] {
    try office.desk.ask(HandoverDraft(), as: mei).items
  }

  private func complain() throws -> String {
    var content = IntakeContent()
    content.title = "噪音"
    content.text = "楼上装修噪音"
    content.terms[.target] = TermID(.office)
    var source = RegisterIntake.Source()
    source.house = "3-1203"
    return try office.desk.perform(
      RegisterIntake(.complaint, by: .phone, from: source, content: content), as: mei
    ).id
  }

  private func promise(_ id: String, _ text: String, by due: String) throws {
    var command = RespondToCustomer(id, text, by: .phone)
    command.promised = try Rehearsal.moment(due)
    command.isAdditional = true
    try office.desk.perform(command, as: mei)
  }

  @Test func `an explanation stays while nothing has happened to its line`() throws {
    let id = try complain()
    try office.desk.perform(ChangeDraft(.explain(item: id, "等装修队回话")), as: mei)
    try office.set("2024-11-04 19:50")
    try office.desk.perform(SubmitHandover(remark: "平稳"), as: mei)
    func remark() throws -> String? { try draft().first { $0.id == id }?.remark }
    #expect(try remark() == "等装修队回话")
    // Taking back what was said anew brings it back.
    try office.desk.perform(ChangeDraft(.explain(item: id, "改口")), as: mei)
    #expect(try remark() == "改口")
    try office.desk.perform(ChangeDraft(.unexplain(item: id)), as: mei)
    #expect(try remark() == "等装修队回话")
    try office.desk.perform(
      RespondToCustomer(id, "明早十点现场看", by: .phone), as: mei)
    #expect(try remark() == nil)
    #expect(throws: Refusal.handover(.noSuchItem(id))) {
      try office.desk.perform(ChangeDraft(.unexplain(item: id)), as: mei)
    }
  }

  @Test func `a complaint comes with its next clock`() throws {
    let id = try complain()
    let item = try #require(try draft().first)
    #expect(item.id == id)
    #expect(item.next?.due == (try Rehearsal.moment("2024-11-05 08:00")))
  }

  @Test func `what is promised for the coming shift is a line of its own, and later times are not`()
    throws
  {
    let id = try complain()
    try promise(id, "夜里再看一次", by: "2024-11-05 07:30")
    try promise(id, "约装修队", by: "2024-11-05 09:00")
    let lines = try draft().filter { $0.kind == "promise" }
    #expect(lines.map(\.id) == ["\(id)/1"])
    #expect(lines.map(\.text) == ["噪音：夜里再看一次"])
    #expect(lines.first?.next?.due == (try Rehearsal.moment("2024-11-05 07:30")))
    try office.desk.perform(KeepPromise(id, promise: 1), as: mei)
    #expect(try draft().map(\.kind) == ["complaint"])
  }

  @Test func `a line of the notebook comes with its place, until it is dealt with`() throws {
    try office.desk.perform(
      WriteNote("水泵停机", place: "B2车库", needsAction: true, occurred: nil), as: mei)
    #expect(try draft().map(\.text) == ["B2车库：水泵停机"])
    try office.desk.perform(ResolveNote(1, text: "已修"), as: kai)
    #expect(try draft().isEmpty)
  }

  @Test func `what is left out has its reason, and may be put back before it is signed`() throws {
    try office.desk.perform(
      WriteNote("水泵停机", place: nil, needsAction: true, occurred: nil), as: mei)
    try office.desk.perform(ChangeDraft(.remove(item: "N-1", reason: "已电话交代")), as: mei)
    #expect(try draft().isEmpty)
    #expect(try office.desk.ask(LeftOutOfDraft(), as: mei).map(\.reason) == ["已电话交代"])
    try office.desk.perform(ChangeDraft(.restore(item: "N-1")), as: mei)
    #expect(try draft().map(\.id) == ["N-1"])
    #expect(throws: Refusal.handover(.noSuchItem("N-1"))) {
      try office.desk.perform(ChangeDraft(.restore(item: "N-1")), as: mei)
    }
  }

  @Test func `a record says what was left out of it`() throws {
    try office.desk.perform(
      WriteNote("水泵停机", place: nil, needsAction: true, occurred: nil), as: mei)
    try office.desk.perform(ChangeDraft(.remove(item: "N-1", reason: "已电话交代")), as: mei)
    let record = try office.desk.perform(SubmitHandover(remark: "平稳"), as: mei)
    let sheet = try office.desk.ask(ShowHandover(record.id), as: kai)
    #expect(sheet.record.items.isEmpty)
    #expect(sheet.leftOut.map(\.item) == ["N-1"])
  }

  @Test func `its age counts the handovers since its first date, and a refused one not`() throws {
    try office.desk.perform(
      WriteNote("水泵停机", place: nil, needsAction: true, occurred: nil), as: mei)
    let first = try office.desk.perform(SubmitHandover(remark: "平稳"), as: mei)
    try office.desk.perform(ObjectToHandover(first.id, .whole, reason: "不清楚"), as: kai)
    #expect(try draft().map(\.age) == [0])
    _ = try office.desk.perform(SubmitHandover(remark: "平稳，已说明"), as: mei)
    #expect(try draft().map(\.age) == [1])
    #expect(try draft().map(\.firstAt) == [try Rehearsal.moment("2024-11-04 08:00")])
  }
}
