import Console
import Desk
import Domain
import Foundation
import Resources
import Support
import Testing

/// Slips, the day's register and the roll-call on paper.
struct VisitPaperTests {
  private let office: Rehearsal
  private let mei: SignedIn

  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
    try office.set("2024-11-04 13:42")
    mei = try office.clerk("1002")
  }

  private func print(
    _ order: VisitPaperOrder, in language: Language = .chinese, by outlet: PaperOutlet = .closed
  ) throws -> String {
    try order.carryOut(office.desk, mei, in: language, by: outlet).text
  }

  private func register(whole reason: String? = nil) -> VisitPaperOrder {
    var order = VisitPaperOrder(.register)
    order.day = Day("2024-11-04")
    order.wholeBecause = reason
    return order
  }

  @Test(arguments: VisitPaperOrder.widths)
  func `a slip fits its paper`(columns: Int) throws {
    for language in [Language.chinese, .english] {
      var order = VisitPaperOrder(.slip, slip: "V-1")
      order.columns = columns
      let lines = try print(order, in: language).split(separator: "\n")
      #expect(lines.count > 10)
      for line in lines {
        #expect(line.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } <= columns, "\(line)")
      }
    }
  }

  @Test func `no word is broken where a line can end before it`() throws {
    let text = try print(VisitPaperOrder(.slip, slip: "V-1"), in: .english)
    #expect(text.contains("\nPlease hand this slip back when\nyou leave.\n"))
  }

  @Test func `a slip has the visitor whole, the phone masked, and when to leave`() throws {
    let text = try print(VisitPaperOrder(.slip, slip: "V-2"))
    #expect(text.contains("顺丰") && !text.contains("顺**"))
    #expect(text.contains("应离") && text.contains("12-302"))
    #expect(try office.journalKinds().last == "visit.print")
  }

  @Test func `nobody who was turned away has a slip to print`() throws {
    var visitor = VisitorParticulars()
    visitor.name = "推销员"
    let visit = try office.desk.perform(
      AdmitVisitor(
        to: "3-1203", visitor: visitor,
        document: DocumentSeen(kind: .none, lastFour: nil, digest: nil),
        hostCall: HostCall(answer: .refused, number: "", at: office.now), reason: nil,
        documentReturned: false), as: mei)
    #expect(throws: Refusal.visit(.noSlipToPrint(visit.id))) {
      try print(VisitPaperOrder(.slip, slip: visit.id))
    }
  }

  @Test func `a register masks names and phones`() throws {
    let text = try print(register())
    #expect(text.contains("访客登记表") && text.contains("张**") && text.contains("138****8000"))
    #expect(!text.contains("张伟") && !text.contains("13800138000"))
    #expect(try office.journalKinds().last == "visit.print")
  }

  @Test func `a register with whole names has a reason that the stocktake lists`() throws {
    #expect(throws: Refusal.visit(.reasonMissing)) { try print(register(whole: "")) }
    let text = try print(register(whole: "authority"))
    #expect(text.contains("张伟") && text.contains("13800138000"))
    let sheet = try office.desk.ask(ShowStocktake(), as: mei)
    #expect(sheet.unmasked.map(\.reason) == ["authority"])
    #expect(sheet.unmasked.map(\.record) == ["2024-11-04"])
  }

  @Test func `the roll-call has everybody inside by building, whole`() throws {
    let text = try print(VisitPaperOrder(.rollCall), in: .english)
    #expect(text.contains("Building 3") && text.contains("Building 12"))
    #expect(text.contains("张伟") && text.contains("[  ]"))
    #expect(try office.journalKinds().suffix(2) == ["visit.rollcall", "visit.print"])
    // It is one look at whole names, on paper as on the screen.
    let seen = try office.desk.ask(ShowStocktake(), as: mei).unmasked
    #expect(seen.map(\.record) == ["rollCall"] && seen.map(\.reason) == ["emergency"])
  }

  @Test func `the roll-call stands as one walks through the houses`() throws {
    for (house, name) in [("12-1101", "甲"), ("3-1202", "乙"), ("3-1203", "丙")] {
      try admit(name, to: house)
    }
    let lines = try print(VisitPaperOrder(.rollCall)).split(separator: "\n")
    let units = lines.filter { $0.contains("[  ]") }.map { $0.prefix { $0 != " " } }
    #expect(units == ["3-1202", "3-1203", "3-1203", "12-302", "12-1101"])
  }

  @discardableResult
  private func admit(
    _ name: String, to house: String, plate: String = "", call: HostCall? = nil
  ) throws -> Visit {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.plate = plate
    visitor.purpose = "送货"
    return try office.desk.perform(
      AdmitVisitor(
        to: house, visitor: visitor,
        document: DocumentSeen(kind: .workPass, lastFour: "7788", digest: nil), hostCall: call,
        reason: nil, documentReturned: true), as: mei)
  }

  @Test func `a register says whom they came to see, whether the document went back, and the call`()
    throws
  {
    let call = HostCall(answer: .answered, number: "13900139000", at: office.now)
    try admit("刘师傅", to: "3-1203", plate: "粤BD12345", call: call)
    let text = try print(register(whole: "authority"))
    #expect(text.contains("被访人") && text.contains("还 13:42") && text.contains("****7788"))
    // Neither a plate nor a phone is broken over two lines.
    #expect(text.contains("粤BD12345") && text.contains("13900139000"))
    let masked = try print(register())
    #expect(masked.contains("139****9000") && !masked.contains("13900139000"))
    #expect(!masked.contains("粤BD12345"))
  }

  @Test func `a register tells who was signed out by the desk, and what was written off`() throws {
    var left = ReturnSlip("V-1", documentReturned: true)
    left.forced = "门岗看见"
    try office.desk.perform(left, as: mei)
    try office.desk.perform(WriteOffSlip("V-2", reason: "丢了"), as: office.supervisor)
    let text = try print(register())
    let words = ["代签离", "证未还", "门岗看见", "已注销", "丢了"]
    #expect(words.filter { !text.contains($0) } == [])
    #expect(text.contains("遗失 2"))
  }

  @Test func `a purpose of the office's own stands in the language of the paper`() throws {
    let text = try print(register(), in: .english)
    #expect(text.contains("Delivery") && !text.contains("送货"))
    #expect(try print(VisitPaperOrder(.slip, slip: "V-2"), in: .english).contains("Delivery"))
  }

  @Test func `nothing leaves before the journal has its line`() throws {
    var outlet = PaperOutlet.closed
    outlet.raw = { bytes, goal, before in
      #expect(goal == .device("/dev/usb/lp0"))
      #expect(bytes.starts(with: [0x1B, 0x40]))
      try before()
      throw PaperFailure.deviceFailed("/dev/usb/lp0", Phrase("没有纸", "no paper"))
    }
    var order = VisitPaperOrder(.slip, slip: "V-1")
    order.destination = .device("/dev/usb/lp0")
    #expect(throws: PaperFailure.self) { try print(order, by: outlet) }
    #expect(try office.journalKinds().last == "visit.print")
    // What cannot be printed leaves no line.
    var many = order
    many.copies = 21
    #expect(throws: Refusal.paper(.copiesOutOfRange)) { try print(many, by: outlet) }
    #expect(try office.journalKinds().count { $0 == "visit.print" } == 1)
  }

  @Test func `hostile text commands no printer`() throws {
    var visitor = VisitorParticulars()
    visitor.name = "张\u{1B}@三"
    visitor.purpose = "\u{1D}V\u{00}送货"
    var command = AdmitVisitor(
      to: "3-1203", visitor: visitor,
      document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil), hostCall: nil,
      reason: nil, documentReturned: true)
    command.noteWhenTurnedAway = ""
    let visit = try office.desk.perform(command, as: mei)
    let text = try print(VisitPaperOrder(.slip, slip: visit.id))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    let seen = Seen()
    var outlet = PaperOutlet.closed
    outlet.raw = { bytes, _, before in
      try before()
      seen.bytes = bytes
      return ""
    }
    var order = VisitPaperOrder(.slip, slip: visit.id)
    order.destination = .device("/dev/lp")
    _ = try print(order, by: outlet)
    // The only commands are the program's own: waking, Chinese, large and plain, feeding, cutting.
    #expect(seen.bytes.count { $0 == 0x1B } == 2)
    #expect(seen.bytes.count { $0 == 0x1D } == 3)
  }
}

/// What a printer was given; tests run it on one thread.
private final class Seen: @unchecked Sendable {
  var bytes: [UInt8] = []
}
