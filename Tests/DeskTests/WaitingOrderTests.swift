import Desk
import Domain
import Support
import Testing

/// Those who wait are led in by the order in which they came, or for a reason (rule RV-3).
struct WaitingOrderTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
  }

  private func arrive(_ name: String) throws -> Visit {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.purpose = "探访"
    return try office.desk.perform(
      AdmitVisitor(
        to: "3-1203", visitor: visitor,
        document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil), hostCall: nil,
        reason: nil, documentReturned: false), as: office.clerk("1002"))
  }

  private func lead(_ visit: Visit, because reason: String? = nil) throws -> Visit {
    try office.desk.perform(LeadInside(visit.id, reason: reason), as: office.clerk("1002"))
  }

  @Test func `who came later waits for who came before, and is told whom`() throws {
    let first = try arrive("张伟")
    let second = try arrive("李强")
    office.pass(minutes: 5)
    let third = try arrive("王刚")
    for reason in [nil, ""] {
      #expect(throws: Refusal.visit(.waitedLonger(first.slip ?? ""))) {
        try lead(third, because: reason)
      }
    }
    #expect(try office.desk.ask(ListVisits(.open), as: office.clerk("1002")).count == 3)
    #expect(try lead(first).state == .inside)
    // In one and the same minute the order of the journal decides.
    #expect(throws: Refusal.visit(.waitedLonger(second.slip ?? ""))) { try lead(third) }
    #expect(try lead(second).state == .inside)
    #expect(try lead(third).state == .inside)
  }

  @Test func `for a reason, which stands in the visit with who came before, somebody goes first`()
    throws
  {
    let first = try arrive("张伟")
    let second = try arrive("李强")
    #expect(try lead(second, because: "老人身体不适").state == .inside)
    let open = try office.desk.ask(ListVisits(.open), as: office.clerk("1002"))
    let line = try #require(open.first { $0.visit.id == second.id })
    #expect(line.visit.exception == "老人身体不适")
    #expect(line.visit.ledBefore == first.id)
    #expect(line.earlier?.slip == first.slip && line.earlier?.name.masked == "张**")
    // Whose turn it is needs none, and none is noted.
    let led = try lead(first, because: "随便")
    #expect(led.exception == nil && led.ledBefore == nil)
  }

  @Test func `who is led in by mistake, and waits again, was led in before nobody`() throws {
    _ = try arrive("张伟")
    let second = try arrive("李强")
    let clerk = try office.clerk("1002")
    let step = try office.desk.performNumbered(
      LeadInside(second.id, reason: "急病"), as: clerk
    ).sequence
    let undone = try office.desk.perform(UndoVisitStep(second.id, undoes: step), as: clerk)
    #expect(undone.ledBefore == nil)
    let open = try office.desk.ask(ListVisits(.open), as: clerk)
    #expect(open.allSatisfy { $0.earlier == nil })
  }

  @Test func `a reason that ends as the one before it is noted, too, and none is noted twice`()
    throws
  {
    _ = try arrive("张伟")
    var visit = try arrive("李强")
    visit.note(reason: "主管同意照顾老人")
    for _ in 1...2 { visit.note(reason: "老人") }
    #expect(visit.exception == "主管同意照顾老人；老人")
  }
}
