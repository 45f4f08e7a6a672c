import Desk
import Domain
import Storage
import Support
import Testing

/// Slips of a stock are used again and again, and at any moment it is known where each is.
struct SlipTests {
  private let office: Rehearsal
  private let mei: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    let units = ["101", "201"].map { room in
      Household(
        code: "A-\(room)", area: "", building: "A", unit: "", room: room, isOccupied: true,
        movedIn: nil, residents: [])
    }
    try office.desk.perform(ImportRoster(units), as: office.supervisor)
    mei = try office.hire("1002", "王梅", as: [.receptionist])
  }

  private func stock(_ first: String, _ last: String) throws {
    try office.desk.perform(
      SetSlipRange(SlipRange(from: first, to: last)), as: office.supervisor)
  }

  @discardableResult
  private func admit(_ name: String, slip: String? = nil) throws -> Visit {
    var visitor = VisitorParticulars()
    visitor.name = name
    var command = AdmitVisitor(
      to: "A-101", visitor: visitor,
      document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil), hostCall: nil,
      reason: nil, documentReturned: true)
    command.slip = slip
    return try office.desk.perform(command, as: mei)
  }

  private func count() throws -> SlipCount { try office.desk.ask(ShowSlips(), as: mei).count }

  @Test func `without a stock slips are numbered by the day`() throws {
    #expect(try admit("张三").slip == "V-1")
    #expect(try office.desk.ask(ShowSlips(), as: mei).free == nil)
  }

  @Test func `a slip that came back is given out again`() throws {
    try stock("A001", "A002")
    let first = try admit("张三")
    #expect(first.slip == "A001")
    #expect(try admit("李四").slip == "A002")
    try office.desk.perform(ReturnSlip("A001", documentReturned: true), as: mei)
    #expect(try admit("王五").slip == "A001")
    #expect(try count() == SlipCount(issued: 3, returned: 1, inside: 2, lost: 0))
  }

  @Test func `when every slip is out nothing is given`() throws {
    try stock("A001", "A001")
    try admit("张三")
    #expect(throws: Refusal.visit(.noSlipLeft)) { try admit("李四") }
  }

  @Test func `a slip that should not exist is refused, and so is one that is out`() throws {
    try stock("A001", "A009")
    #expect(throws: Refusal.visit(.noSuchSlip("B001"))) { try admit("张三", slip: "B001") }
    #expect(try admit("张三", slip: "ａ００７").slip == "A007")
    #expect(throws: Refusal.visit(.slipTaken("A007"))) { try admit("李四", slip: "A007") }
  }

  @Test func `a slip that nobody was given cannot come back`() throws {
    try stock("A001", "A009")
    #expect(throws: Refusal.visit(.slipNotOut("A005"))) {
      try office.desk.perform(ReturnSlip("A005", documentReturned: true), as: mei)
    }
  }

  @Test func `a range is what was last said of it`() throws {
    try stock("D001", "D002")
    let off = try SlipRange(from: "D001", to: "D002")
    try office.desk.perform(SetSlipRange(off.turned(on: false)), as: office.supervisor)
    try stock("D001", "D010")
    #expect(try office.desk.ask(ShowSlips(), as: mei).free == 10)
    try stock("D001", "D004")
    #expect(try office.desk.ask(ShowSlips(), as: mei).free == 4)
  }

  @Test func `a range that is not there is not taken out of use`() throws {
    try stock("A001", "A009")
    let other = try SlipRange(from: "A001", to: "A008").turned(on: false)
    #expect(throws: Refusal.visit(.noSuchSlipRange("A001-A008"))) {
      try office.desk.perform(SetSlipRange(other), as: office.supervisor)
    }
  }

  @Test func `a slip that is out when its range ends comes back, and is named until then`() throws {
    try stock("A001", "A009")
    try admit("张三")
    let off = try SlipRange(from: "A001", to: "A009").turned(on: false)
    try office.desk.perform(SetSlipRange(off), as: office.supervisor)
    #expect(try office.desk.ask(ShowSlips(), as: mei).strays == ["A001"])
    try office.desk.perform(ReturnSlip("A001", documentReturned: true), as: mei)
    #expect(try office.desk.ask(ShowSlips(), as: mei).strays == [])
  }

  @Test func `a lost slip leaves the stock until it is found, and so does the count`() throws {
    try stock("A001", "A002")
    try admit("张三")
    try office.desk.perform(WriteOffSlip("A001", reason: "丢失"), as: office.supervisor)
    #expect(try admit("李四").slip == "A002")
    #expect(throws: Refusal.visit(.noSlipLeft)) { try admit("王五") }
    #expect(try count() == SlipCount(issued: 2, returned: 0, inside: 1, lost: 1))
    office.pass(minutes: 1)
    try office.desk.perform(FindSlip("ａ001"), as: office.supervisor)
    #expect(try count() == SlipCount(issued: 2, returned: 1, inside: 1, lost: 0))
    #expect(try admit("王五").slip == "A001")
    #expect(throws: Refusal.visit(.slipNotMissing("A001"))) {
      try office.desk.perform(FindSlip("A001"), as: office.supervisor)
    }
  }

  @Test func `by the day no number is given twice, however many stay over night`() throws {
    try admit("张三")
    try office.set("2024-11-05 09:00")
    #expect(try admit("李四").slip == "V-2")
    try office.desk.perform(ReturnSlip("V-2", documentReturned: true), as: mei)
    #expect(try admit("王五").slip == "V-3")
  }

  @Test func `two ranges share no label`() throws {
    try stock("A001", "A009")
    #expect(throws: Refusal.visit(.slipRangesOverlap("A001-A009"))) { try stock("A009", "A020") }
    try stock("A010", "A020")
  }

  @Test func `slips out since yesterday are counted today`() throws {
    try admit("张三")
    try office.set("2024-11-05 09:00")
    #expect(try count() == SlipCount(issued: 1, returned: 0, inside: 1, lost: 0))
    try office.desk.perform(ReturnSlip("V-1", documentReturned: true), as: mei)
    #expect(try count() == SlipCount(issued: 1, returned: 1, inside: 0, lost: 0))
  }

  @Test func `one visit may be to several units, each once`() throws {
    var visitor = VisitorParticulars()
    visitor.name = "陈师傅"
    visitor.purpose = "维修"
    var command = AdmitVisitor(
      to: "A-101", visitor: visitor,
      document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil), hostCall: nil,
      reason: nil, documentReturned: true)
    command.otherHouses = ["A-201", "A-101"]
    let visit = try office.desk.perform(command, as: mei)
    #expect(visit.households == ["A-101", "A-201"])
    let facts = try office.desk.ask(LookUpHouse("A-201"), as: mei)
    #expect(facts.insideNow == 1)
  }

  @Test func `a delivery is overdue after its half hour, a visit is not`() throws {
    var visitor = VisitorParticulars()
    visitor.name = "刘师傅"
    visitor.purpose = "送货"
    try office.desk.perform(
      AdmitVisitor(
        to: "A-101", visitor: visitor,
        document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil), hostCall: nil,
        reason: nil, documentReturned: true), as: mei)
    try admit("张三")
    office.pass(minutes: 31)
    let lines = try office.desk.ask(ListVisits(.open), as: mei)
    #expect(lines.map(\.isOverdue) == [true, false])
  }

  // MARK: Through a stocktake (rules RV-5, DEC-26)

  private func wait(_ name: String) throws -> String {
    var visitor = VisitorParticulars()
    visitor.name = name
    let command = AdmitVisitor(
      to: "A-101", visitor: visitor,
      document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil), hostCall: nil,
      reason: nil, documentReturned: false)
    return try office.desk.perform(command, as: mei).slip ?? ""
  }

  private func takeStock() throws {
    let complaints = try office.hire("1003", "陈静", as: [.csHead])
    let repairs = try office.hire("2002", "孙涛", as: [.techHead])
    try office.desk.perform(OpenStocktake(), as: office.supervisor)
    for finding in try office.desk.ask(ShowStocktake(), as: office.supervisor).unanswered {
      try office.desk.perform(AnswerFinding(finding.id, with: .done("好")), as: office.supervisor)
    }
    try office.desk.perform(SignStocktake(.complaints), as: complaints)
    try office.desk.perform(SignStocktake(.repairs), as: repairs)
  }

  private func overdue() throws -> [VisitOverdue?] {
    try office.desk.ask(ListVisits(.open), as: mei).map(\.overdue)
  }

  @Test func `whoever waits through a stocktake waits on, whoever was inside is overdue`() throws {
    _ = try wait("张三")
    try admit("李四")
    office.pass(minutes: 5)
    #expect(try overdue() == [nil, nil])
    try takeStock()
    office.pass(minutes: 1)
    #expect(try overdue() == [nil, .cutOff])
    #expect(
      try office.desk.ask(ListVisits(.open), as: mei).map(\.visit.state) == [.waiting, .inside])
  }

  @Test func `whoever is led in after it has their time like anybody else`() throws {
    let slip = try wait("张三")
    try takeStock()
    office.pass(minutes: 1)
    try office.desk.perform(LeadInside(slip), as: mei)
    #expect(try overdue() == [nil])
    try office.set("2024-11-05 09:00")
    #expect(try overdue() == [.stay])
  }

  @Test func `the slip of whoever waits is found by the stocktake all the same`() throws {
    let slip = try wait("张三")
    office.pass(minutes: 1)
    let sheet = try office.desk.ask(ShowStocktake(), as: office.supervisor)
    #expect(
      sheet.lines.filter { $0.finding.code == .slipNotReturned }.map(\.finding.subject) == [slip])
  }
}
