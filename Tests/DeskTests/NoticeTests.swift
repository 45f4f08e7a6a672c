import Desk
import Domain
import Storage
import Support
import Testing

/// Notices meet those who must read them, until they have, and stand in the handover meanwhile.
struct NoticeTests {
  private let office: Rehearsal
  private let mei: SignedIn
  private let guardOnDuty: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    mei = try office.hire("1002", "王梅", as: [.receptionist])
    guardOnDuty = try office.hire("1201", "赵刚", as: [.guard])
  }

  private func post(
    _ text: String, from: String? = nil, until: String? = nil,
    for readers: NoticeReaders = NoticeReaders()
  ) throws -> Notice {
    try office.desk.perform(
      PostNotice(
        text, from: try from.map(Rehearsal.moment), until: try until.map(Rehearsal.moment),
        for: readers), as: try office.supervisor)
  }

  private func unread() throws -> [String: [String]] {
    let lines = try office.desk.ask(ListNotices(), as: mei)
    return Dictionary(
      lines.map { ($0.notice.label, $0.unread.map(\.text)) }, uniquingKeysWith: { $1 })
  }

  private func drafted() throws -> [String] {
    try office.desk.ask(HandoverDraft(), as: mei).items.map(\.id)
  }

  @Test func `everybody but its writer has it to read, where nobody is named`() throws {
    _ = try post("明日停水")
    #expect(try unread() == ["G-1": ["1002", "1201"]])
  }

  @Test func `a role and a person are named, and only they`() throws {
    let two = try office.hire("1202", "钱勇", as: [.guard])
    _ = try post("夜间巡楼", for: NoticeReaders(roles: [.guard]))
    _ = try post("找你谈话", for: NoticeReaders(persons: [mei.number]))
    #expect(try unread() == ["G-1": ["1201", "1202"], "G-2": ["1002"]])
    try office.desk.perform(ReadNotice(1), as: two)
    #expect(try unread() == ["G-1": ["1201"], "G-2": ["1002"]])
  }

  @Test func `it stands in the handover until the last has read it, with its first date`() throws {
    _ = try post("电梯年检", for: NoticeReaders(roles: [.guard, .receptionist]))
    #expect(try drafted() == ["G-1"])
    try office.desk.perform(ReadNotice(1), as: mei)
    #expect(try drafted() == ["G-1"])
    try office.desk.perform(ReadNotice(1), as: guardOnDuty)
    #expect(try drafted().isEmpty)
  }

  @Test func `before its beginning and after its end it asks nothing of anybody`() throws {
    _ = try post("停车场改道", from: "2024-11-05 08:00", until: "2024-11-06 08:00")
    #expect(try drafted().isEmpty)
    #expect(throws: Refusal.handover(.noSuchNotice("G-1"))) {
      try office.desk.perform(ReadNotice(1), as: mei)
    }
    try office.set("2024-11-05 08:00")
    #expect(try drafted() == ["G-1"])
    try office.set("2024-11-06 08:00")
    #expect(try drafted().isEmpty)
    #expect(try unread().isEmpty)
    #expect(try office.desk.ask(ListNotices(every: true), as: mei).count == 1)
  }

  @Test func `reading twice keeps the first time`() throws {
    _ = try post("明日停水")
    try office.desk.perform(ReadNotice(1), as: mei)
    office.pass(minutes: 30)
    try office.desk.perform(ReadNotice(1), as: mei)
    let line = try #require(try office.desk.ask(ListNotices(), as: mei).first)
    #expect(line.read[mei.number] == (try Rehearsal.moment("2024-11-04 09:00")))
  }

  @Test func `what is refused posts nothing`() throws {
    #expect(throws: Refusal.handover(.textMissing)) { try post("") }
    #expect(throws: Refusal.handover(.noticeEndsTooEarly)) {
      try post("停水", until: "2024-11-04 09:00")
    }
    #expect(throws: Refusal.self) {
      try post("停水", for: NoticeReaders(persons: [try StaffNumber("7777")]))
    }
    #expect(throws: Refusal.access(.roleMayNot(kind: "notice.add"))) {
      try office.desk.perform(PostNotice("停水", for: NoticeReaders()), as: guardOnDuty)
    }
    #expect(try unread().isEmpty)
  }
}
