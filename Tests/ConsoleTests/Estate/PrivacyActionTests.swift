import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

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
