import Desk
import Domain
import Storage
import Support
import Testing

/// A slip whose visitor was signed out by the desk is missing until somebody knows where it is, and at
/// every step issued is returned, inside and lost together.
struct MissingSlipTests {
  private let office: Rehearsal
  private let mei: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    try office.prepare(.empty)
    try office.set("2024-11-04 09:00")
    mei = try office.clerk("1002")
    try office.desk.perform(
      SetSlipRange(SlipRange(from: "A001", to: "A002")), as: office.supervisor)
    try admit("张三")
    office.pass(minutes: 30)
  }

  @discardableResult
  private func admit(_ name: String, slip: String? = nil) throws -> Visit {
    var visitor = VisitorParticulars()
    visitor.name = name
    var command = AdmitVisitor(
      to: "3-1203", visitor: visitor,
      document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil), hostCall: nil,
      reason: nil, documentReturned: true)
    command.slip = slip
    return try office.desk.perform(command, as: mei)
  }

  @discardableResult
  private func signOut(_ reason: String = "门岗看见离开") throws -> (outcome: Visit, sequence: Int) {
    var command = ReturnSlip("A001", documentReturned: true)
    command.forced = reason
    return try office.desk.performNumbered(command, as: mei)
  }

  private func takeBack() throws -> Visit {
    try office.desk.perform(ReturnSlip("A001", documentReturned: true), as: mei)
  }

  /// Returned, inside and lost.
  private func places() throws -> [Int] {
    let count = try office.desk.ask(ShowSlips(), as: mei).count
    #expect(count.isBalanced)
    return [count.returned, count.inside, count.lost]
  }

  @Test func `the visitor is gone, and nobody else gets the slip`() throws {
    #expect(throws: Refusal.visit(.reasonMissing)) { try signOut("") }
    let left = try signOut().outcome
    #expect(left.state == .returned && left.leftAt == office.now)
    #expect(left.slipPlace == .missing)
    #expect(throws: Refusal.visit(.slipMissing("A001"))) { try admit("李四", slip: "A001") }
    #expect(try admit("李四").slip == "A002")
    #expect(throws: Refusal.visit(.noSlipLeft)) { try admit("王五") }
    #expect(try places() == [0, 1, 1])
  }

  @Test func `handed in later it is usable again, and the visit stays marked`() throws {
    let left = try signOut().outcome
    office.pass(minutes: 60)
    let back = try takeBack()
    #expect(back.slipPlace == .returned && back.leftAt == left.leftAt)
    #expect(back.forcedReason == "门岗看见离开")
    #expect(try places() == [1, 0, 0])
    #expect(try admit("李四", slip: "A001").slip == "A001")
  }

  @Test func `found, it counts as returned`() throws {
    try signOut()
    try office.desk.perform(FindSlip("A001"), as: office.supervisor)
    #expect(try places() == [1, 0, 0])
    #expect(try admit("李四").slip == "A001")
  }

  @Test func `written off, it is lost, and both reasons stand`() throws {
    let left = try signOut().outcome
    office.pass(minutes: 60)
    let lost = try office.desk.perform(
      WriteOffSlip("A001", reason: "访客说丢了"), as: office.supervisor)
    #expect(lost.state == .writtenOff && lost.leftAt == left.leftAt)
    #expect(lost.forcedReason == "门岗看见离开" && lost.lostReason == "访客说丢了")
    #expect(try places() == [0, 0, 1])
    #expect(throws: Refusal.visit(.slipWrittenOff("A001"))) { try takeBack() }
  }

  @Test func `it is missing the next day too, and was missing on the day itself`() throws {
    try signOut()
    try office.set("2024-11-05 09:00")
    #expect(try places() == [0, 0, 1])
    #expect(try office.desk.ask(ReadDesk(), as: mei).visits.map(\.visit.slip) == ["A001"])
    try office.desk.perform(FindSlip("A001"), as: office.supervisor)
    let then = try office.desk.ask(ReadVisitSheet(.day(#require(Day("2024-11-04")))), as: mei)
    #expect(then.slips == SlipCount(issued: 1, returned: 0, inside: 0, lost: 1))
  }

  @Test func `it is an item of the handover and a finding of the stocktake until then`() throws {
    try signOut()
    func seen() throws -> [String] {
      let draft = try office.desk.ask(HandoverDraft(), as: mei)
      let sheet = try office.desk.ask(ShowStocktake(), as: mei)
      return draft.items.filter { $0.kind == "visit" }.map { "\($0.id) \($0.state)" }
        + sheet.lines.filter { $0.finding.code == .slipNotReturned }.map(\.finding.subject)
    }
    #expect(try seen() == ["A001 missing", "A001"])
    _ = try takeBack()
    #expect(try seen() == [])
  }

  @Test func `a sign-out that was a mistake is undone, and the mark stays`() throws {
    let step = try signOut().sequence
    let undone = try office.desk.perform(UndoVisitStep("A001", undoes: step), as: mei)
    #expect(undone.state == .inside && undone.slipPlace == .out)
    let back = try takeBack()
    #expect(back.slipPlace == .returned && back.forcedReason == "门岗看见离开")
    #expect(try places() == [1, 0, 0])
  }

  @Test func `a slip that another has by now is not given out again by undoing`() throws {
    let command = ReturnSlip("A001", documentReturned: true)
    let first = try office.desk.performNumbered(command, as: mei)
    try admit("李四", slip: "A001")
    #expect(throws: Refusal.visit(.slipTaken("A001"))) {
      try office.desk.perform(UndoVisitStep(first.outcome.id, undoes: first.sequence), as: mei)
    }
  }
}
