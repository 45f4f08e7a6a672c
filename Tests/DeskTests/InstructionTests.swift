import Desk
import Domain
import Storage
import Support
import Testing

/// What households have said about visitors is heeded while it holds.
struct InstructionTests {
  private let office: Rehearsal
  private let mei: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    let unit = Household(
      code: "A-101", area: "", building: "A", unit: "", room: "101", isOccupied: true, movedIn: nil,
      residents: [
        Resident(name: "赵敏", role: .owner, phone: "13900001111")
      ])
    try office.desk.perform(ImportRoster([unit]), as: office.supervisor)
    mei = try office.hire("1002", "王梅", as: [.receptionist])
  }

  private func visitor(_ name: String, phone: String = "") -> VisitorParticulars {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.phone = phone
    return visitor
  }

  @discardableResult
  private func say(
    _ kind: Instruction.Kind, about visitor: VisitorParticulars = VisitorParticulars(),
    digest: String? = nil, until: String? = nil, because reason: String = "业主要求"
  ) throws -> Instruction {
    try office.desk.perform(
      Instruct(
        for: "A-101", kind, about: visitor, documentDigest: digest,
        until: try until.map(Rehearsal.moment), reason: reason), as: mei)
  }

  @discardableResult
  private func admit(
    _ visitor: VisitorParticulars, digest: String? = nil, call: HostCall? = nil,
    reason: String? = nil, by clerk: SignedIn? = nil
  ) throws -> Visit {
    try office.desk.perform(
      AdmitVisitor(
        to: "A-101", visitor: visitor,
        document: DocumentSeen(kind: .idCard, lastFour: nil, digest: digest), hostCall: call,
        reason: reason, documentReturned: true), as: clerk ?? mei)
  }

  @Test(arguments: ["李四", " 李四 "])
  func `somebody not to be admitted is refused by name`(name: String) throws {
    try say(.doNotAdmit, about: visitor("李四"))
    #expect(throws: Refusal.visit(.notToBeAdmitted("业主要求"))) { try admit(visitor(name)) }
    try admit(visitor("李四光"))
  }

  @Test func `by phone under another name, and by document under any`() throws {
    try say(.doNotAdmit, about: visitor("李四", phone: "13800138000"))
    #expect(throws: Refusal.self) { try admit(visitor("王五", phone: "138 0013 8000")) }
    try say(.doNotAdmit, digest: "abc", because: "警方")
    #expect(throws: Refusal.visit(.notToBeAdmitted("警方"))) {
      try admit(visitor("赵六"), digest: "abc")
    }
  }

  @Test func `another person of the same name is told apart by the document`() throws {
    try say(.doNotAdmit, about: visitor("李四"), digest: "abc")
    try admit(visitor("李四"), digest: "xyz")
  }

  @Test func `a supervisor may admit with a reason`() throws {
    try say(.doNotAdmit, about: visitor("李四"))
    let supervisor = try office.supervisor
    #expect(throws: Refusal.visit(.reasonMissing)) {
      try admit(visitor("李四"), by: supervisor)
    }
    try admit(visitor("李四"), reason: "业主当面同意", by: supervisor)
  }

  @Test func `a unit that wants to be called first is called, unless somebody is awaited`() throws {
    try say(.callFirst, because: "")
    #expect(throws: Refusal.visit(.hostMustBeCalled("A-101"))) { try admit(visitor("李四")) }
    let call = HostCall(answer: .answered, number: "", at: office.now)
    let visit = try admit(visitor("李四"), call: call)
    // Nobody said which number: it was the household's own.
    #expect(visit.hostCall?.number.whole == "13900001111")
    let shown = visit.hostCall.map { "\($0.number)" }
    #expect(shown == "139****1111")
    try say(.expected, about: visitor("王五"), because: "")
    try admit(visitor("王五"))
  }

  @Test func `a call that is wanted for one person is wanted for nobody else`() throws {
    try say(.callFirst, about: visitor("李四"), because: "")
    try admit(visitor("王五"))
    #expect(throws: Refusal.visit(.hostMustBeCalled("A-101"))) { try admit(visitor("李四")) }
  }

  @Test func `whoever was awaited and came is awaited no more`() throws {
    let awaited = try say(.expected, about: visitor("王五"), because: "")
    let visit = try admit(visitor("王五"))
    let all = try office.desk.ask(
      ListInstructions(for: "A-101", includingEnded: true), as: mei)
    #expect(all.first { $0.id == awaited.id }?.visit == visit.id)
    #expect(try office.desk.ask(ListInstructions(), as: mei) == [])
  }

  @Test func `an instruction holds until its end, or until it is ended`() throws {
    try say(.doNotAdmit, about: visitor("李四"), until: "2024-11-04 12:00")
    try office.set("2024-11-04 12:01")
    try admit(visitor("李四"))
    let other = try say(.doNotAdmit, about: visitor("王五"))
    try office.desk.perform(EndInstruction(other.id, reason: "业主撤回"), as: mei)
    try admit(visitor("王五"))
    #expect(throws: Refusal.visit(.instructionEnded("\(other.id)"))) {
      try office.desk.perform(EndInstruction(other.id, reason: "再来"), as: mei)
    }
  }

  @Test func `what says nothing about anybody is refused`() throws {
    #expect(throws: Refusal.visit(.instructionEmpty)) { try say(.expected) }
    #expect(throws: Refusal.visit(.reasonMissing)) {
      try say(.doNotAdmit, about: visitor("李四"), because: "")
    }
    #expect(throws: Refusal.visit(.instructionHouseMissing)) {
      try office.desk.perform(
        Instruct(for: nil, .callFirst, about: visitor(""), reason: ""), as: office.supervisor)
    }
    #expect(throws: Refusal.visit(.supervisorMustForbid)) {
      try office.desk.perform(
        Instruct(for: nil, .doNotAdmit, about: visitor("李四"), reason: "骗子"), as: mei)
    }
  }

  @Test func `for the whole estate a supervisor forbids`() throws {
    try office.desk.perform(
      Instruct(for: nil, .doNotAdmit, about: visitor("李四"), reason: "骗子"),
      as: office.supervisor)
    #expect(throws: Refusal.visit(.notToBeAdmitted("骗子"))) { try admit(visitor("李四")) }
  }

  @Test func `a returning visitor is recognised by the document without its number`() throws {
    let digest = try office.desk.read(.idCard, number: "11010519491231002X", override: nil).digest
    try admit(visitor("张伟"), digest: digest)
    let facts = try office.desk.ask(
      LookUpVisitor(house: "A-101", visitor: visitor(""), digest: digest), as: mei)
    #expect(facts.last?.name.masked == "张**")
  }

  @Test func `a document that is inside already is told, and under which name`() throws {
    let visit = try admit(visitor("张伟"), digest: "abc")
    office.pass(minutes: 20)
    func doubts(_ name: String, _ digest: String) throws -> [VisitDoubt] {
      let asked = LookUpVisitor(house: "a101", visitor: visitor(name), digest: digest)
      return try office.desk.ask(asked, as: mei).doubts(about: visitor(name))
    }
    let slip = try #require(visit.slip)
    #expect(try doubts("张伟", "abc") == [.alreadyInside(slip: slip, since: visit.arrivedAt)])
    #expect(
      try doubts("李四", "abc") == [
        .insideUnderAnotherName(slip: slip, since: visit.arrivedAt, name: visit.name)
      ])
    #expect(try doubts("张伟", "xyz") == [])
    try office.desk.perform(ReturnSlip(slip, documentReturned: true), as: mei)
    #expect(try doubts("张伟", "abc") == [])
  }

  @Test func `what a unit has said is told before somebody is let in`() throws {
    try say(.away, until: "2024-11-10 09:00", because: "出差")
    try say(.expected, about: visitor("王五"), because: "")
    try say(.doNotAdmit, about: visitor("李四"))
    func kinds(_ name: String) throws -> [String] {
      let asked = LookUpVisitor(house: "A-101", visitor: visitor(name), digest: nil)
      return try office.desk.ask(asked, as: mei).doubts(about: visitor(name)).map(\.code)
    }
    #expect(try kinds("王五") == ["away", "expected"])
    #expect(try kinds("李四") == ["doNotAdmit", "away"])
    #expect(try kinds("赵六") == ["away"])
    try office.set("2024-11-11 09:00")
    #expect(try kinds("赵六") == [])
  }

  @Test func `what has ended is listed for all units too`() throws {
    let said = try say(.away, because: "出差")
    try office.desk.perform(EndInstruction(said.id, reason: "回来了"), as: mei)
    #expect(try office.desk.ask(ListInstructions(), as: mei) == [])
    let all = try office.desk.ask(ListInstructions(includingEnded: true), as: mei)
    #expect(all.map(\.id) == [said.id])
  }

  @Test func `who comes often is offered first`() throws {
    for name in ["张伟", "李雷", "张伟"] {
      try admit(visitor(name))
      office.pass(minutes: 5)
    }
    let facts = try office.desk.ask(LookUpHouse("A-101"), as: mei)
    #expect(facts.frequent.map(\.name.whole) == ["张伟", "李雷"])
    #expect(facts.frequent.first?.times == 2)
  }
}
