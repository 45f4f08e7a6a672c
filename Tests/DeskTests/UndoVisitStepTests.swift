import Desk
import Domain
import Storage
import Support
import Testing

/// A slip taken back by mistake is out again, for whoever did it and while nothing else happened.
struct UndoVisitStepTests {
  private let office: Rehearsal
  private let mei: SignedIn
  private let visit: Visit

  init() throws {
    office = try Rehearsal()
    let household = Household(
      code: "A-101", area: "", building: "A", unit: "", room: "101", isOccupied: true, movedIn: nil,
      residents: [])
    try office.desk.perform(ImportRoster([household]), as: office.supervisor)
    mei = try office.hire("1002", "王梅", as: [.receptionist])
    var visitor = VisitorParticulars()
    visitor.name = "张三"
    visit = try office.desk.perform(
      AdmitVisitor(
        to: "A-101", visitor: visitor,
        document: try office.desk.read(.passport, number: nil, override: nil), hostCall: nil,
        reason: nil, documentReturned: true), as: mei)
  }

  private func takeBack() throws -> Int {
    try office.desk.performNumbered(ReturnSlip(visit.id, documentReturned: true), as: mei).sequence
  }

  private var inside: [String] {
    get throws { try office.desk.ask(ListVisits(.open), as: mei).map(\.visit.id) }
  }

  @Test func `the visitor is inside again, and the journal has both steps`() throws {
    let step = try takeBack()
    #expect(try inside == [])
    try office.desk.perform(UndoVisitStep(visit.id, undoes: step), as: mei)
    #expect(try inside == [visit.id])
    #expect(try office.journalKinds().suffix(2) == ["visit.return", "visit.undo"])
  }

  @Test func `nobody undoes what another has done`() throws {
    let step = try takeBack()
    let lan = try office.hire("1003", "陈兰", as: [.receptionist])
    #expect(throws: Refusal.visit(.notToBeUndone("V-1"))) {
      try office.desk.perform(UndoVisitStep(visit.id, undoes: step), as: lan)
    }
    #expect(try inside == [])
  }

  @Test func `a step is undone once, and only the last one`() throws {
    let first = try takeBack()
    try office.desk.perform(UndoVisitStep(visit.id, undoes: first), as: mei)
    #expect(throws: Refusal.visit(.notToBeUndone("V-1"))) {
      try office.desk.perform(UndoVisitStep(visit.id, undoes: first), as: mei)
    }
  }

  @Test func `somebody who was led in waits again`() throws {
    var visitor = VisitorParticulars()
    visitor.name = "李四"
    let waiting = try office.desk.perform(
      AdmitVisitor(
        to: "A-101", visitor: visitor,
        document: try office.desk.read(.passport, number: nil, override: nil), hostCall: nil,
        reason: nil, documentReturned: false), as: mei)
    let step = try office.desk.performNumbered(LeadInside(waiting.id), as: mei).sequence
    let undone = try office.desk.perform(UndoVisitStep(waiting.id, undoes: step), as: mei)
    #expect(undone.state == .waiting)
    #expect(undone.documentReturnedAt == nil)
  }
}
