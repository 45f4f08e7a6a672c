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

  @Test func `a second scan of the same slip says that it is not out`() throws {
    try stock("A001", "A009")
    try admit("张三")
    try office.desk.perform(ReturnSlip("A001", documentReturned: true), as: mei)
    #expect(throws: Refusal.visit(.wrongState("A001", .returned))) {
      try office.desk.perform(ReturnSlip("A001", documentReturned: true), as: mei)
    }
    #expect(throws: Refusal.visit(.slipNotOut("A005"))) {
      try office.desk.perform(ReturnSlip("A005", documentReturned: true), as: mei)
    }
  }

  @Test func `a lost slip leaves the stock until it is found`() throws {
    try stock("A001", "A002")
    try admit("张三")
    try office.desk.perform(WriteOffSlip("A001", reason: "丢失"), as: office.supervisor)
    #expect(try admit("李四").slip == "A002")
    #expect(throws: Refusal.visit(.noSlipLeft)) { try admit("王五") }
    office.pass(minutes: 1)
    try office.desk.perform(FindSlip("A001"), as: office.supervisor)
    #expect(try admit("王五").slip == "A001")
    #expect(try count() == SlipCount(issued: 3, returned: 0, inside: 2, lost: 1))
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

  @Test func `a forced sign-out needs a reason and stays marked`() throws {
    let visit = try admit("张三")
    var command = ReturnSlip(visit.id, documentReturned: true)
    command.forced = ""
    #expect(throws: Refusal.visit(.reasonMissing)) {
      try office.desk.perform(command, as: mei)
    }
    command.forced = "门岗看见离开"
    let left = try office.desk.perform(command, as: mei)
    #expect(left.state == .returned)
    #expect(left.forcedReason == "门岗看见离开")
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
}
