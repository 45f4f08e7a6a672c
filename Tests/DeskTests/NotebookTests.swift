import Desk
import Domain
import Storage
import Support
import Testing

/// The post notebook: a line stands as it was written, remarks are added, and years are searched.
struct NotebookTests {
  private let office: Rehearsal
  private let mei: SignedIn
  private let kai: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 21:00")
    mei = try office.hire("1002", "王梅", as: [.receptionist])
    kai = try office.hire("1004", "周凯", as: [.receptionist])
  }

  @discardableResult
  private func write(
    _ text: String, place: String? = nil, needsAction: Bool = false, occurred: String? = nil
  ) throws -> NotebookLine {
    var command = WriteNote(
      text, place: place, needsAction: needsAction, occurred: try occurred.map(Rehearsal.moment))
    command.people = "张伟, 李娜"
    return try office.desk.perform(command, as: mei)
  }

  private func found(_ text: String, from: String? = nil, to: String? = nil) throws -> [String] {
    var search = NotebookSearch(text)
    search.from = from.flatMap { Day($0) }
    search.to = to.flatMap { Day($0) }
    return try office.desk.ask(ListNotes(search), as: kai).map(\.label)
  }

  @Test(arguments: [
    (nil, 30, false), ("2024-11-04 20:31", 30, false), ("2024-11-04 20:30", 30, true),
    ("2024-11-03 09:00", 30, true), ("2024-11-04 21:00", 0, false),
  ])
  func `event time and entry time are two, and what is entered late is marked`(
    occurred: String?, after minutes: Int, isLate: Bool
  ) throws {
    let note = try write("应急灯不亮", occurred: occurred)
    #expect(note.entry.recordedAt == office.now)
    #expect(note.entry.occurredAt == (try Rehearsal.moment(occurred ?? "2024-11-04 21:00")))
    #expect(note.entry.isLate(after: minutes) == isLate)
  }

  @Test func `what has not happened yet is not written down`() throws {
    #expect(throws: Refusal.handover(.happenedInFuture)) {
      try write("应急灯不亮", occurred: "2024-11-04 21:01")
    }
    #expect(try found("").isEmpty)
  }

  @Test func `names are typed in a row, and shown masked until somebody gives a reason`() throws {
    let note = try write("争执")
    #expect(note.entry.people.map(\.masked) == ["张**", "李**"])
    let whole = try office.desk.perform(Unmask(note.label, reason: "police"), as: kai)
    #expect(whole.name == "张伟、李娜")
  }

  @Test func `remarks stand beside the line by name and time, and the last one ends it`() throws {
    let note = try write("应急灯不亮", needsAction: true)
    office.pass(minutes: 20)
    try office.desk.perform(RemarkOnNote(note.id, text: "已放警示牌"), as: kai)
    try office.desk.perform(ResolveNote(note.id, text: "已换灯"), as: mei)
    let line = try office.desk.ask(ShowNote(note.id), as: kai)
    #expect(line.entry == note.entry)
    #expect(line.remarks.map(\.text) == ["已放警示牌", "已换灯"])
    #expect(line.remarks.map(\.by.text) == ["1004", "1002"])
    #expect(line.remarks.map(\.isResolving) == [false, true])
    #expect(!line.isOpen)
    #expect(throws: Refusal.handover(.resolvedAlready("N-1"))) {
      try office.desk.perform(ResolveNote(note.id, text: "又换灯"), as: kai)
    }
    #expect(throws: Refusal.handover(.noSuchItem("N-7"))) {
      try office.desk.perform(RemarkOnNote(7, text: "？"), as: kai)
    }
    #expect(throws: Refusal.handover(.textMissing)) {
      try office.desk.perform(RemarkOnNote(note.id, text: ""), as: kai)
    }
    #expect(try office.desk.ask(ShowNote(note.id), as: kai) == line)
  }

  @Test func `every word narrows, in the line, its place, its people and its remarks`() throws {
    try write("水泵异响", place: "B2车库")
    try write("水泵停机", place: "东门")
    try office.desk.perform(RemarkOnNote(2, text: "厂家明日来"), as: kai)
    #expect(try found("水泵") == ["N-2", "N-1"])
    #expect(try found("水泵 b2") == ["N-1"])
    #expect(try found("水泵 厂家") == ["N-2"])
    #expect(try found("李娜 东门") == ["N-2"])
    #expect(try found("电梯").isEmpty)
  }

  @Test func `days are those on which it happened, over years`() throws {
    try write("水泵异响", occurred: "2021-03-02 10:00")
    try write("水泵停机")
    #expect(try found("水泵", from: "2021-03-02", to: "2021-03-02") == ["N-1"])
    #expect(try found("", from: "2021-03-03") == ["N-2"])
    #expect(try found("", to: "2021-03-01").isEmpty)
    var open = NotebookSearch("水泵")
    open.isOpenOnly = true
    #expect(try office.desk.ask(ListNotes(open), as: kai).isEmpty)
  }
}
