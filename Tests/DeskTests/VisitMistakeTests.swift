import Desk
import Domain
import Storage
import Support
import Testing

/// What goes wrong at a desk with slips: each a sentence, and nothing is lost.
struct VisitMistakeTests {
  private let office: Rehearsal
  private let mei: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    try office.prepare(.empty)
    try office.set("2024-11-04 09:00")
    mei = try office.clerk("1002")
    try office.desk.perform(
      SetSlipRange(SlipRange(from: "A001", to: "A003")), as: office.supervisor)
  }

  private func command(_ name: String) -> AdmitVisitor {
    var visitor = VisitorParticulars()
    visitor.name = name
    return AdmitVisitor(
      to: "3-1203", visitor: visitor,
      document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil), hostCall: nil,
      reason: nil, documentReturned: true)
  }

  @Test func `a clock that went backwards never makes a visit end before it began`() throws {
    let visit = try office.desk.perform(command("张三"), as: mei)
    try office.set("2024-11-04 08:30")
    #expect(throws: Refusal.visit(.leftBeforeArrival("A001"))) {
      try office.desk.perform(ReturnSlip("A001", documentReturned: true), as: mei)
    }
    try office.set("2024-11-04 09:10")
    let back = try office.desk.perform(ReturnSlip("A001", documentReturned: true), as: mei)
    #expect(back.id == visit.id && back.leftAt == office.now)
  }

  @Test func `somebody registered while the clock is back is numbered after the others`() throws {
    let first = try office.desk.perform(command("张三"), as: mei)
    try office.set("2024-11-04 08:30")
    let second = try office.desk.perform(command("李四"), as: mei)
    #expect([first.id, second.id] == ["V20241104-001", "V20241104-002"])
    #expect([first.slip, second.slip] == ["A001", "A002"])
    try office.set("2024-11-04 09:30")
    let count = try office.desk.ask(ShowSlips(), as: mei).count
    #expect(count == SlipCount(issued: 2, returned: 0, inside: 2, lost: 0))
  }

  @Test func `while the clock is back nobody has stayed a negative time, and all are counted`()
    throws
  {
    try office.set("2024-11-04 07:00")
    let waiting = try office.desk.perform(command("张三"), as: mei)
    try office.set("2024-11-03 22:00")
    let lines = try office.desk.ask(ListVisits(.open), as: mei)
    #expect(lines.map(\.minutes) == [0] && lines.map(\.waited) == [0])
    #expect(lines.map(\.clockWentBack) == [true])
    let count = try office.desk.ask(ShowSlips(), as: mei).count
    #expect(count == SlipCount(issued: 1, returned: 0, inside: lines.count, lost: 0))
    let sheet = try office.desk.ask(ShowStocktake(), as: mei)
    #expect(sheet.visits == [waiting.slip] && sheet.slips == count)
  }

  @Test func `somebody led in while the clock is back waited no time`() throws {
    var later = command("张三")
    later = AdmitVisitor(
      to: later.house, visitor: later.visitor, document: later.document, hostCall: nil, reason: nil,
      documentReturned: false)
    let visit = try office.desk.perform(later, as: mei)
    try office.set("2024-11-04 08:30")
    let inside = try office.desk.perform(LeadInside("A001"), as: mei)
    #expect(inside.insideAt == visit.arrivedAt)
  }

  @Test func `a slip given back twice is taken once, and who had had it is said`() throws {
    try office.desk.perform(command("张三"), as: mei)
    office.pass(minutes: 5)
    let once = try office.desk.perform(ReturnSlip("A001", documentReturned: true), as: mei)
    for at in ["09:05", "2024-11-04 09:05"] {
      #expect(throws: Refusal.visit(.slipAlreadyBack("A001", by: "3-1203 张**", at: at))) {
        try office.desk.perform(ReturnSlip("a001", documentReturned: true), as: mei)
      }
      try office.set("2024-11-05 09:00")
    }
    let kept = try office.desk.ask(ListVisits(.search(VisitSearch(once.id))), as: mei)
    #expect(kept.first?.visit.leftAt == once.leftAt)
  }

  @Test(arguments: ["goods", "lead", "lose", "out"])
  func `what is over is refused in words, and stays as it was`(deed: String) throws {
    let visit = try office.desk.perform(command("张三"), as: mei)
    let supervisor = try office.supervisor
    let once = try office.desk.perform(ReturnSlip("A001", documentReturned: true), as: mei)
    #expect(throws: Refusal.self) {
      switch deed {
      case "goods": try office.desk.perform(NoteGoods(visit.id, "箱子"), as: mei)
      case "lead": try office.desk.perform(LeadInside(visit.id), as: mei)
      case "lose": try office.desk.perform(WriteOffSlip(visit.id, reason: "丢"), as: supervisor)
      default:
        var forced = ReturnSlip(visit.id, documentReturned: true)
        forced.forced = "走了"
        try office.desk.perform(forced, as: mei)
      }
    }
    let kept = try office.desk.ask(ListVisits(.search(VisitSearch(visit.id))), as: mei)
    #expect(kept.map(\.visit) == [once])
  }

  @Test func `goods carried out are noted as the slip comes back`() throws {
    try office.desk.perform(command("张三"), as: mei)
    var command = ReturnSlip("A001", documentReturned: true)
    command.goods = "纸箱一只"
    #expect(try office.desk.perform(command, as: mei).goods == "纸箱一只")
    #expect(throws: Refusal.visit(.goodsMissing)) {
      try office.desk.perform(NoteGoods("A001", ""), as: mei)
    }
  }

  @Test func `whoever was turned away waits no longer`() throws {
    let refused = HostCall(answer: .refused, number: "", at: office.now.adding(minutes: 3))
    let call = AdmitVisitor(
      to: "3-1203", visitor: command("张三").visitor,
      document: DocumentSeen(kind: .none, lastFour: nil, digest: nil), hostCall: refused,
      reason: nil, documentReturned: false)
    try office.desk.perform(call, as: mei)
    office.pass(minutes: 200)
    let lines = try office.desk.ask(ListVisits(.day(#require(Day("2024-11-04")))), as: mei)
    #expect(lines.map(\.waited) == [3])
  }

  @Test func `a scan twice in a row gives one visit and one sentence`() throws {
    var scanned = command("张三")
    scanned.slip = "A002"
    try office.desk.perform(scanned, as: mei)
    #expect(throws: Refusal.visit(.slipTaken("A002"))) { try office.desk.perform(scanned, as: mei) }
    #expect(try office.desk.ask(ListVisits(.open), as: mei).count == 1)
  }

  @Test func `two desks that give the same slip give it once`() throws {
    let desks = try TwoDesks()
    try desks.first.perform(ImportRoster([Self.unit]), as: desks.supervisor)
    try desks.first.perform(SetSlipRange(SlipRange(from: "A001", to: "A009")), as: desks.supervisor)
    var wanted = command("张三")
    wanted.slip = "A005"
    try desks.first.perform(wanted, as: desks.supervisor)
    #expect(throws: Refusal.visit(.slipTaken("A005"))) {
      try desks.second.perform(wanted, as: desks.assistant)
    }
    // Without a wish each desk takes the next that is free on both.
    let (one, two) = (command("李四"), command("王五"))
    #expect(try desks.second.perform(one, as: desks.assistant).slip == "A001")
    #expect(try desks.first.perform(two, as: desks.supervisor).slip == "A002")
  }

  private static let unit = Household(
    code: "3-1203", area: "", building: "3", unit: "", room: "1203", isOccupied: true, movedIn: nil,
    residents: [])
}
