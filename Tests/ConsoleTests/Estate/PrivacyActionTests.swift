import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

@testable import Console

/// What the office does about what it keeps of persons, through the palette, and that it asks for the
/// PIN once more.
struct PrivacyActionTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal(at: "2024-11-04 08:00")
    try office.prepare(.empty)
    try office.set("2024-11-04 08:00")
    var visitor = VisitorParticulars()
    visitor.name = "闻人听雨"
    visitor.phone = "13766665555"
    let visit = try office.desk.perform(
      AdmitVisitor(
        to: "3-1203", visitor: visitor,
        document: DocumentSeen(kind: .passport, lastFour: nil, digest: nil), hostCall: nil,
        reason: nil, documentReturned: true), as: office.supervisor)
    try office.desk.perform(
      ReturnSlip(visit.id, documentReturned: true), as: office.supervisor)
  }

  private func work(as number: String = "1001", _ events: [Event]) throws -> String {
    let desk = office.desk
    let now = office.now
    let scene = Scene(
      language: .chinese, now: now, house: try desk.ask(HouseRulesInForce()),
      pinyin: Rehearsal.pinyin)
    var loop = ConsoleLoop(
      desk: desk, session: Session(scene), clerk: try office.clerk(number), clock: { now })
    let display = ScriptedDisplay(script: events)
    _ = loop.run(on: display)
    return display.frames.last?.lines.joined(separator: "\n") ?? ""
  }

  private func command(_ code: String) -> [Event] { .keys(.function(2)) + .line(code) }

  @Test func `65 finds a person, masked`() throws {
    let seen = try work(command("65") + .line("闻人听雨") + .keys(.enter, .function(9)))
    #expect(seen.contains("闻人**") && seen.contains("137****5555") && seen.contains("访客"))
    #expect(!seen.contains("听雨"))
  }

  @Test func `what was erased is told by the kinds there were`() throws {
    var erased = try office.desk.ask(RetentionDue(), as: office.supervisor)
    #expect(erased.told == Phrase("没有到期的。", "Nothing was due."))
    (erased.visits, erased.details, erased.held) = (3, 5, 1)
    #expect(
      erased.told
        == Phrase(
          "访客 3 条，流水明细 5 条；依法保留 1 条没有动。",
          "3 visits, 5 journal details; 1 on hold are left alone."))
  }

  @Test func `66 erases with two PINs, and says what it did`() throws {
    let form = command("66") + .line("闻人听雨") + .keys(.enter) + .line("本人要求")
    let wrong = try work(
      form + .line("9999") + .line("1003") + .line(Rehearsal.pin) + .keys(.function(9)))
    #expect(wrong.contains("工号或口令不对"))
    let done = try work(
      command("66") + .keys(.control("u")) + .line("闻人听雨") + .keys(.enter, .control("u"))
        + .line("本人要求") + .line(Rehearsal.pin) + .line("1003") + .line(Rehearsal.pin)
        + .keys(.function(9)))
    // The visit, and the draft that the form itself had been kept as.
    #expect(done.contains("已删除 2 条"))
    #expect(
      try office.desk.ask(FindSubject(SubjectQuery("闻人听雨")), as: office.supervisor).isEmpty)
  }

  @Test func `a wrong PIN of the second person is marked at theirs, and all else stays`() throws {
    let form =
      command("66") + .line("闻人听雨") + .keys(.enter) + .line("本人要求") + .line(Rehearsal.pin)
      + .line("1003") + .line("9999") + .keys(.function(9))
    let wrong = try work(form).split(separator: "\n").map(String.init)
    let own = try #require(wrong.first { $0.hasPrefix("自己的口令") })
    #expect(own.contains("[****"))
    let other = try #require(wrong.firstIndex { $0.contains("陈静") })
    #expect(!wrong[other].contains("*]") && !wrong[other].contains("[****"))
    #expect(wrong[other + 1].contains("! 工号或口令不对"))
    // The cursor is there: the right one is typed, and it is done.
    let done = try work(
      command("66") + .keys(.control("u")) + .line("闻人听雨") + .keys(.enter, .control("u"))
        + .line("本人要求") + .line(Rehearsal.pin) + .line("1003") + .line("9999")
        + .keys(.function(9)) + Rehearsal.pin.map { .key(.character($0)) } + .keys(.function(9)))
    #expect(done.contains("已删除"))
  }

  @Test func `what is wrong with whoever signs is a flaw of their fields, and nothing else is`() {
    func field(_ refusal: Refusal, _ fields: SignatureFields) -> String? {
      do {
        try fields.marking { throw refusal }
      } catch let flaw as EntryFlaw {
        return flaw.field
      } catch {}
      return nil
    }
    #expect(field(.access(.wrongPin), .other) == "pin")
    #expect(field(.access(.wrongPin), .confirming) == "ownPIN")
    #expect(field(.access(.lockedOut(seconds: 5)), .other) == "pin")
    #expect(field(.access(.roleMayNot(kind: "handover.accept")), .other) == "signer")
    #expect(field(.access(.roleMayNot(kind: "handover.accept")), .confirming) == nil)
    #expect(field(.privacy(.nothingFound), .other) == nil)
  }

  @Test func `on the page of holds one is released, with two PINs`() throws {
    try office.desk.perform(
      PlaceHold(.person("13766665555"), reason: "公安协查", agreedBy: office.clerk("1003")),
      as: office.supervisor)
    let seen = try work(
      command("69") + .keys(.function(10), "1") + .line("案件已结") + .line(Rehearsal.pin)
        + .line("1003") + .line(Rehearsal.pin) + .keys(.function(9)))
    #expect(seen.contains("LH-1 已解除"))
    #expect(try office.desk.ask(ListHolds(), as: office.supervisor).isEmpty)
  }

  @Test func `on the page of a person their name is put right`() throws {
    let seen = try work(
      command("65") + .line("闻人听雨") + .keys(.enter, .function(9), .function(10), "1")
        + .line("闻人知雪") + .keys(.enter) + .line("写错了") + .line(Rehearsal.pin)
        + .keys(.function(9)))
    #expect(seen.contains("已更正 1 条"))
  }

  @Test func `69 tells what is due and what is held`() throws {
    try office.desk.perform(
      PlaceHold(.person("13766665555"), reason: "公安协查", agreedBy: office.clerk("1003")),
      as: office.supervisor)
    let seen = try work(command("69"))
    #expect(seen.contains("137****5555") && seen.contains("公安协查") && seen.contains("LH-1"))
  }

  @Test func `an open session is asked for the PIN again before it hands out, erases or hires`()
    throws
  {
    let standing = try office.supervisor.standing
    let second = try office.clerk("1003")
    #expect(throws: Refusal.access(.confirmationRequired)) {
      try office.desk.perform(RunRetention(agreedBy: second), as: standing)
    }
    #expect(throws: Refusal.access(.confirmationRequired)) {
      try office.desk.perform(LeaveStaff(StaffNumber("1004")), as: standing)
    }
    #expect(throws: Never.self) {
      try office.desk.perform(RunRetention(agreedBy: second), as: office.supervisor)
    }
  }

  @Test func `a wrong PIN of one's own hires nobody`() throws {
    let seen = try work(
      command("51") + .line("1009") + .line("王芳") + .keys("1", "1") + .line("2468")
        + .line("2468") + .line("9999") + .keys(.enter))
    #expect(seen.contains("工号或口令不对"))
    #expect(
      try !office.desk.ask(StaffList(), as: office.supervisor).contains { $0.number.text == "1009" }
    )
  }

  @Test func `who may not is told whose work it is`() throws {
    #expect(try work(as: "1002", command("66")).contains("这一步要由"))
  }
}
