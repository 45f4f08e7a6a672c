import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// The visitors' pane: what is counted, what is sought, what is shown whole, what comes back.
@Suite(.serialized)
struct VisitorPaneTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    try office.set("2024-11-04 09:00")
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func play(
    _ keys: [Key], columns: Int = 80, language: Language = .chinese, clerk: String = "1002"
  ) throws -> [String] {
    var console = try RehearsalConsole(
      on: office, size: Size(columns: columns, rows: 24), language: language, clerk: clerk)
    return console.play(keys: [.function(6)] + keys).last?.lines ?? []
  }

  @discardableResult
  private func admit(
    _ name: String, to house: String = "3-1203", purpose: String = "探访", waiting: Bool = false,
    people: Int = 1
  ) throws -> Visit {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.phone = "13800138000"
    visitor.purpose = purpose
    visitor.people = people
    return try office.desk.perform(
      AdmitVisitor(
        to: house, visitor: visitor,
        document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil),
        hostCall: nil, reason: nil, documentReturned: !waiting), as: office.clerk("1002"))
  }

  /// Ten are inside, two have left.
  private func busy() throws {
    for number in 1...12 { try admit("张\(number)") }
    for slip in ["V-1", "V-2"] {
      try office.desk.perform(ReturnSlip(slip, documentReturned: true), as: office.clerk("1002"))
    }
  }

  // MARK: What a row tells

  @Test(arguments: Language.allCases)
  func `where the list is heard a row says how many came together`(language: Language) throws {
    try admit("欧阳婷婷", people: 12)
    var console = try RehearsalConsole(on: office, language: language, clerk: "1002", isRead: true)
    let lines = console.play(keys: [.function(6)]).last?.lines ?? []
    let row = try #require(lines.first { $0.contains("V-1") })
    #expect(row.contains(language == .chinese ? "12 人" : "12 people"))
  }

  @Test func `in English a purpose is read whole`() throws {
    try admit("张伟", purpose: "装修")
    let row = try #require(try play([], language: .english).first { $0.contains("V-1") })
    #expect(row.contains("Renovation  "))
  }

  // MARK: Finding

  @Test func `what is typed is seen with its matches on a busy day, in every view`() throws {
    try busy()
    let all: [Key] = [.function(4), .character("3")]
    let line = try play(all + typed("zhang"))[2]
    #expect(line.hasPrefix("查找> zhang "))
    #expect(line.contains("找到 12  今天全部  在场 10 单 10 人"))
    #expect(try play(typed("v-1"))[2].contains("找到 3  在场"))
    #expect(try play(typed("v-1"), language: .english)[2].contains("3 found  Inside"))
  }

  @Test func `before anything is typed, the line has the arithmetic of the slips`() throws {
    try busy()
    #expect(try play([])[2].contains("发出 12 = 收回 2 + 在外 10 + 遗失 0"))
  }

  @Test func `a long text is seen to its end, whatever stands beside it`() throws {
    try busy()
    let text = String(repeating: "张伟 ", count: 8) + "3-1203"
    let line = try play(typed(text))[2]
    #expect(line.contains(text))
    #expect(line.contains("  找到 0  "))
  }

  // MARK: Counting

  @Test func `header, tab and list count the same who stay too long`() throws {
    try admit("张伟", purpose: "送货")
    try admit("李强", purpose: "送货")
    try admit("王刚", purpose: "探访")
    try office.set("2024-11-04 10:00")
    let lines = try play([])
    #expect(lines[0].contains("在场 3 !2"))
    #expect(lines[0].contains("投诉报修超时 0"))
    #expect(lines[1].contains("[F6 访客 3 !2]"))
    #expect(lines[2].contains("超时 2"))
    #expect(try play([.function(4), .character("2")]).count { $0.contains("超时未还") } == 2)
  }

  // MARK: Taking back

  @Test func `a slip is taken back from who waits only with an answer on the document`() throws {
    let visit = try admit("张伟", waiting: true)
    let asked = try play([.function(9)]).joined(separator: "\n")
    #expect(asked.contains("证件还给客人了吗？"))
    #expect(try inside() == [visit.id])
    _ = try play([.function(9), .character("2")])
    let kept = try found(visit.id)
    #expect(kept.state == .returned)
    #expect(kept.documentReturnedAt == nil)
  }

  @Test func `a document that was given back is written down so`() throws {
    let visit = try admit("张伟", waiting: true)
    _ = try play([.function(9), .character("1")])
    #expect(try found(visit.id).documentReturnedAt == office.now)
  }

  @Test func `who is inside is asked nothing`() throws {
    let visit = try admit("张伟")
    #expect(try play([.function(9)]).joined().contains("收回 V-1"))
    #expect(try found(visit.id).state == .returned)
  }

  @Test func `a slip that is back already says who had it and since when`() throws {
    try admit("张伟")
    try office.desk.perform(ReturnSlip("V-1", documentReturned: true), as: office.clerk("1002"))
    try office.set("2024-11-04 09:30")
    let again = "V-1 已在 09:00 收回：3-1203 张**"
    #expect(try play([.function(4), .character("3"), .function(9)])[22].contains(again))
    // Scanned into the find line of those inside, where it is no more.
    #expect(try play(typed("v-1") + [.function(9)])[22].contains(again))
    #expect(try play(typed("Ｖ－１") + [.function(9)])[22].contains(again))
  }

  @Test func `a slip that was scanned and is back leaves the find line to the next`() throws {
    try admit("张伟")
    try admit("李强")
    let lines = try play(typed("v-1") + [.function(9)] + typed("v-2") + [.function(9)])
    #expect(lines[22].contains("收回 V-2"))
    #expect(lines[2].hasPrefix("查找>  "))
    #expect(try inside() == [])
  }

  @Test func `a slip that nobody knows is refused, and what was typed stays`() throws {
    let lines = try play(typed("Z-9") + [.function(9)])
    #expect(lines[22].contains("Z-9"))
    #expect(lines[2].hasPrefix("查找> Z-9"))
  }

  @Test func `a slip that a narrower view hides is taken back by its label`() throws {
    let visit = try admit("张伟")
    _ = try play([.function(4), .character("2")] + typed("V-1") + [.function(9)])
    #expect(try found(visit.id).state == .returned)
  }

  @Test func `what somebody else must do offers nothing about the selected visitor`() throws {
    try admit("张伟")
    let refused: [Key] = [.function(2)] + typed("57") + [.enter]
    #expect(try !play(refused)[22].contains("收回访客单"))
    _ = try play(refused + [.enter])
    #expect(try inside() == ["V20241104-001"])
  }

  @Test func `who is inside is not led in again`() throws {
    try admit("张伟")
    #expect(try play([.enter, .character("2")])[22].contains("已经在内"))
  }

  private func inside() throws -> [String] {
    try office.desk.ask(ListVisits(.open), as: office.clerk("1002")).map(\.visit.id)
  }

  private func found(_ id: String) throws -> Visit {
    try #require(
      try office.desk.ask(ListVisits(.search(VisitSearch(id))), as: office.clerk("1002")).first
    ).visit
  }

  // MARK: Whole names

  @Test func `a digit and a reason show the phone in the detail, until it is left`() throws {
    try admit("张伟")
    try admit("李强")
    let shown: [Key] = [.enter, .character("4"), .character("1")]
    let whole = try play(shown).joined(separator: "\n")
    #expect(whole.contains("张伟"))
    #expect(whole.contains("13800138000"))
    #expect(try play(shown + [.down, .up]).joined().contains("13800138000"))
    for leaving: [Key] in [
      [.escape, .enter], [.pageDown, .pageUp], [.function(7), .function(6), .enter],
      [.control("n"), .escape],
    ] {
      #expect(try !play(shown + leaving).joined().contains("13800138000"), "\(leaving)")
    }
  }

  @Test func `what was shown whole is in the journal, and in no message`() throws {
    try admit("张伟")
    let lines = try play([.function(10), .character("4"), .character("2")])
    #expect(lines.joined().contains("13800138000"))
    #expect(!lines[22].contains("13800138000"))
    let past: [Key] = [.escape, .function(2)] + typed("93") + [.enter]
    let messages = try play([.function(10), .character("4"), .character("2")] + past)
    #expect(!messages.joined().contains("13800138000"))
    #expect(try office.journalKinds().filter { $0 == "record.unmask" }.count == 2)
  }

  @Test func `another reason is written`() throws {
    try admit("张伟")
    let keys: [Key] = [.enter, .character("4"), .character("6")] + typed("挪车") + [.enter]
    #expect(try play(keys).joined().contains("13800138000"))
  }

  // MARK: Marks

  @Test func `who was signed out by the desk and whose slip is lost stay marked`() throws {
    try admit("张伟")
    try admit("李强")
    var forced = ReturnSlip("V-1", documentReturned: false)
    forced.forced = "保安看见离开"
    try office.desk.perform(forced, as: office.clerk("1002"))
    try office.desk.perform(WriteOffSlip("V-2", reason: "找不到"), as: office.supervisor)
    let all: [Key] = [.function(4), .character("3")]
    let list = try play(all)
    #expect(list.contains { $0.contains("*   V-1") && $0.contains("代签离") })
    #expect(list.contains { $0.contains("x   V-2") })
    let detail = try play(all + typed("v-1") + [.enter]).joined(separator: "\n")
    #expect(detail.contains("已离开（代为签离）"))
    #expect(detail.contains("保安看见离开"))
  }

  @Test func `purposes of the office are told in the language of the screen`() throws {
    try admit("张伟", purpose: "送货")
    #expect(try play([], language: .english).contains { $0.contains("Delivery") })
    #expect(try play([]).contains { $0.contains("送货") })
  }

  @Test func `how long somebody waits is read whole in English`() throws {
    try admit("张伟", waiting: true)
    try office.set("2024-11-04 10:05")
    #expect(try play([], language: .english).contains { $0.contains("waits 1h05") })
  }

  // MARK: What households have said

  @Test func `an instruction is ended where it stands, and the list is there again without it`()
    throws
  {
    for (name, kind) in [("王二", Instruction.Kind.doNotAdmit), ("李三", .expected)] {
      var about = VisitorParticulars()
      about.name = name
      try office.desk.perform(
        Instruct(for: "3-1203", kind, about: about, reason: "业主交代"), as: office.clerk("1002"))
    }
    let list: [Key] = [.function(2)] + typed("26") + [.enter]
    #expect(try play(list).joined().contains("2 条"))
    let form = list + typed("李三") + [.enter]
    #expect(try play(form).joined().contains("交代作废  3-1203 李**"))
    let ended = try play(form + typed("不来了") + [.function(9)]).joined(separator: "\n")
    #expect(ended.contains("1 条"))
    #expect(try play(list).joined().contains("不放行"))
    #expect(try !play(list).joined().contains("预约来访"))
  }

  // MARK: The roll

  @Test func `the roll has the arithmetic on top, who is missing beneath, and prints`() throws {
    try admit("张伟")
    try admit("李强", to: "12-302")
    try admit("王刚")
    var forced = ReturnSlip("V-3", documentReturned: false)
    forced.forced = "没来还单"
    try office.desk.perform(forced, as: office.clerk("1002"))
    let page = try play([.function(10), .character("5")])
    let text = page.joined(separator: "\n")
    #expect(text.contains("在场 2 单 2 人；发出 3"))
    #expect(text.contains("3 栋  1 人"))
    #expect(text.contains("V-1  张伟  x1  13800138000"))
    #expect(text.contains("单子没有交回 1"))
    #expect(text.contains("王刚"))
    #expect(page[23].contains("F9"))
    let printing = try play([.function(10), .character("5"), .function(9)]).joined()
    #expect(printing.contains("打印登记表、点名单"))
    #expect(printing.contains("消防点名单"))
  }
}
