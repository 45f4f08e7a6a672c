import Console
import Desk
import Domain
import Resources
import Support
import Testing

/// The roster, the duty register and the handover sheet as they come out of the printer.
struct RosterPaperGoldens {
  private let office: Rehearsal
  private let mei: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 07:00")
    try office.prepare(.empty)
    mei = try office.clerk("1002")
    let boss = try office.supervisor
    let people = try ["1002", "1004", "1003", "2001"].map { try StaffNumber($0) }
    let (first, last) = (try day("2024-11-04"), try day("2024-11-10"))
    let post = DutyPost(
      id: "frontDesk", chinese: "前台", english: "Front desk", phone: "0755-12345678",
      isCovered: true)
    try office.desk.perform(SetDutyPost(post), as: boss)
    try office.desk.perform(
      FillRoster("frontDesk", by: "dayNight", people, from: first, through: last), as: boss)
    try office.desk.perform(
      RecordAbsence(
        of: people[2], .illness, from: try day("2024-11-06"), through: try day("2024-11-07"),
        note: "发烧"),
      as: boss)
    try office.desk.perform(
      SetDuty(
        "frontDesk", on: try day("2024-11-06"), "day", [people[2], people[3]], remark: "替班"),
      as: boss)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func paper(
    _ what: RosterPaperOrder.What, in language: Language = .chinese
  ) throws -> Paper {
    try RosterPaperOrder(what).paper(office.desk, try office.supervisor, in: language)
  }

  /// Both have a day at the desk; the second hands nothing on.
  private func work() throws {
    try office.set("2024-11-04 07:50")
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: "第一班"), as: mei)
    try office.set("2024-11-04 13:00")
    try office.desk.perform(
      WriteNote("大厅灯不亮，已报修", place: "一号楼", needsAction: true, occurred: nil), as: mei)
    _ = try office.complain("漏水", "卫生间漏水，王小明来电")
    try office.set("2024-11-04 19:55")
  }

  private func submit() throws -> HandoverRecord {
    try work()
    return try office.desk.perform(
      SubmitHandover(remark: "平稳，王小明 13800136621 来过电话"), as: mei)
  }

  private func accept(_ record: HandoverRecord) throws {
    let receiver = try office.clerk("1004")
    try office.desk.perform(ReadHandoverItem(record.items.map(\.id)), as: receiver)
    try office.desk.perform(AcceptHandover(record.id, withoutCount: "停电"), as: receiver)
  }

  @Test func `the roster of a week, in both languages`() throws {
    let week = try paper(.week(try day("2024-11-04")))
    try RecordedPaper.check(PaperText(week).file, is: "roster.txt")
    try RecordedPaper.check(PaperHTML(week).file, is: "roster.html")
    let english = try paper(.week(try day("2024-11-04")), in: .english)
    try RecordedPaper.check(PaperText(english).file, is: "roster-en.txt")
  }

  @Test func `why somebody is away hangs on no wall`() throws {
    for language in [Language.chinese, .english] {
      let text = PaperText(try paper(.week(try day("2024-11-04")), in: language)).file
      #expect(text.contains("(陈静)"))
      for word in ["病", "illness", "发烧"] { #expect(!text.contains(word)) }
    }
  }

  @Test func `the duty register has planned beside actual, and the record that was left`() throws {
    let record = try submit()
    try office.desk.perform(EndShift(), as: mei)
    try office.set("2024-11-04 20:10")
    try office.desk.perform(
      StartShift(pattern: nil, withoutRecord: nil), as: try office.clerk("1004"))
    try office.set("2024-11-05 09:00")
    let (first, last) = (try day("2024-11-04"), try day("2024-11-06"))
    let register = PaperText(try paper(.register(first, last))).file
    #expect(register.contains(record.id))
    try RecordedPaper.check(register, is: "duty-register.txt")
    let english = try paper(.register(first, last), in: .english)
    try RecordedPaper.check(PaperText(english).file, is: "duty-register-en.txt")
  }

  @Test func `the handover sheet before its second signature has a line for it`() throws {
    let record = try submit()
    try RecordedPaper.check(PaperText(try paper(.handover(record.id))).file, is: "handover.txt")
    let english = try paper(.handover(record.id), in: .english)
    try RecordedPaper.check(PaperText(english).file, is: "handover-en.txt")
  }

  @Test func `signed twice, it has both signatures, its seal and the seal before`() throws {
    let first = try submit()
    try accept(first)
    let text = PaperText(try paper(.handover(first.id))).file
    #expect(text.contains("交班人：1002 2024-11-04 19:55"))
    #expect(text.contains("接班人：1004 2024-11-04 19:55"))
    #expect(text.contains("未清点的理由") && text.contains("停电"))
    let digest = try #require(
      try office.desk.ask(ShowHandover(first.id), as: mei).record.printedDigest)
    #expect(text.contains(SealText.short(digest)) && text.contains("与签署时一致"))
    let receiver = try office.clerk("1004")
    try office.set("2024-11-04 20:10")
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: nil), as: receiver)
    try office.set("2024-11-05 07:55")
    let second = try office.desk.perform(SubmitHandover(remark: "平稳"), as: receiver)
    try office.desk.perform(ReadHandoverItem(second.items.map(\.id)), as: mei)
    try office.desk.perform(AcceptHandover(second.id, withoutCount: "停电"), as: mei)
    let next = PaperText(try paper(.handover(second.id))).file
    #expect(
      next.split(separator: "\n").contains {
        $0.contains("上一份") && $0.contains(SealText.short(digest))
      })
  }

  @Test func `the lines for a chat group hold no name and no phone`() throws {
    let record = try submit()
    let receiver = try office.clerk("1004")
    try office.desk.perform(
      ObjectToHandover(record.id, .whole, reason: "王小明的钥匙没点"), as: receiver)
    let house = try office.desk.ask(HouseRulesInForce())
    for language in [Language.chinese, .english] {
      let sheet = try office.desk.ask(ShowHandover(record.id), as: mei)
      let chat = HandoverPaper(sheet, zone: house.zone, language: language).chat
      for word in ["王小明", "王芳", "13800136621", "1002"] { #expect(!chat.contains(word)) }
      #expect(chat.contains(record.id) && chat.split(separator: "\n").count <= 4)
      #expect(chat.contains(language == .chinese ? "投诉 1" : "complaint 1"))
    }
  }

  @Test func `printing is in the journal before anything leaves the program`() throws {
    var order = RosterPaperOrder(.week(try day("2024-11-04")))
    order.destination = .file("roster.txt")
    let outlet = PaperOutlet { [office] _, _, before in
      try before()
      let last = try office.journalKinds().last
      #expect(last == "roster.print")
    } send: { _, _, _ in
      ""
    }
    _ = try order.carryOut(office.desk, try office.supervisor, in: .chinese, by: outlet)
    #expect(try office.journalKinds().count { $0 == "roster.print" } == 1)
    order.copies = 99
    #expect(throws: Refusal.paper(.copiesOutOfRange)) {
      try order.carryOut(office.desk, try office.supervisor, in: .chinese, by: outlet)
    }
  }
}
