import Desk
import Domain
import Support
import Testing

/// What the law wants kept is not erased, and what is due besides is.
struct LegalHoldTests {
  private let office: Rehearsal
  private let head: SignedIn
  private let second: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-01-02 09:00")
    try office.prepare(.empty)
    try office.set("2024-01-02 09:00")
    head = try office.supervisor
    second = try office.clerk("1003")
  }

  private func visit(_ name: String, phone: String = "13911112222", leaves: Bool = true) throws
    -> Visit
  {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.phone = phone
    visitor.purpose = "visiting"
    let visit = try office.desk.perform(
      AdmitVisitor(
        to: "3-1203", visitor: visitor,
        document: DocumentSeen(kind: .passport, lastFour: nil, digest: nil), hostCall: nil,
        reason: nil, documentReturned: true), as: head)
    office.pass(minutes: 1)
    if leaves {
      try office.desk.perform(
        ReturnSlip(visit.slip ?? visit.id, documentReturned: true), as: head)
    }
    return visit
  }

  private func run() throws -> RunRetention.Erased {
    try office.desk.perform(RunRetention(agreedBy: second), as: head)
  }

  private func name(of id: String) throws -> String? {
    let unmasked = try? office.desk.perform(Unmask(id, reason: "correction"), as: head)
    return unmasked?.name
  }

  @Test func `a record on hold stays and is counted; released, its time comes`() throws {
    let held = try visit("张三")
    let other = try visit("李四")
    let hold = try office.desk.perform(
      PlaceHold(.record(held.id), reason: "法院调取", agreedBy: second), as: head)
    try office.set("2024-06-01 09:00")
    let first = try run()
    #expect(first.visits == 1 && first.held == 1)
    #expect(try name(of: held.id) == "张三" && name(of: other.id) == "")
    try office.desk.perform(
      ReleaseHold(hold.id, reason: "已结案", agreedBy: second), as: head)
    let then = try run()
    #expect(then.visits == 1 && then.held == 0)
    #expect(try name(of: held.id) == "")
  }

  @Test func `a person on hold keeps whatever names them, also what comes later`() throws {
    try office.desk.perform(
      PlaceHold(.person("139 1111 2222"), reason: "公安协查", agreedBy: second), as: head)
    _ = try visit("张三")
    _ = try visit("李四", phone: "13800001111")
    try office.set("2024-06-01 09:00")
    let erased = try run()
    #expect(erased.visits == 1 && erased.held == 1)
    let subject = try office.desk.perform(
      EraseSubject(SubjectQuery("张三"), reason: "本人要求", agreedBy: second), as: head)
    #expect(subject.erased.isEmpty && subject.held.count == 1)
  }

  @Test func `a hold takes two people, a reason, and something that is there`() throws {
    let visit = try visit("张三")
    func refusal(_ held: LegalHold.Subject, _ reason: String, _ second: SignedIn) -> Refusal? {
      do {
        try office.desk.perform(PlaceHold(held, reason: reason, agreedBy: second), as: head)
        return nil
      } catch { return error as? Refusal }
    }
    #expect(refusal(.record(visit.id), "x", head) == .access(.secondPersonRequired))
    #expect(refusal(.record(visit.id), "", second) == .privacy(.reasonMissing))
    #expect(
      refusal(.record("T20990101-001"), "x", second) == .privacy(.noSuchRecord("T20990101-001")))
    #expect(refusal(.person("张"), "x", second) == .privacy(.textTooShort(least: 2)))
    #expect(refusal(.record(visit.slip ?? ""), "x", second) == nil)
    #expect(refusal(.record(visit.id), "x", second) == .privacy(.heldAlready(visit.id)))
  }

  @Test func `a hold on a person leaves no name behind when it is over`() throws {
    let hold = try office.desk.perform(
      PlaceHold(.person("司马相如"), reason: "公安协查", agreedBy: second), as: head)
    #expect(try office.desk.ask(ListHolds(), as: head).map(\.masked) == ["司马**"])
    try office.desk.perform(ReleaseHold(hold.id, reason: "完", agreedBy: second), as: head)
    #expect(try office.desk.ask(ListHolds(), as: head).isEmpty)
    let all = try office.desk.ask(ListHolds(includingReleased: true), as: head)
    #expect(all.map(\.subject) == [.person("")])
    #expect(throws: Refusal.privacy(.noSuchHold("LH-\(hold.id)"))) {
      try office.desk.perform(ReleaseHold(hold.id, reason: "完", agreedBy: second), as: head)
    }
  }

  @Test func `who was never signed out is told, and neither erased nor counted`() throws {
    let lost = try visit("王五", leaves: false)
    try office.set("2024-06-01 09:00")
    let due = try office.desk.ask(RetentionDue(), as: head)
    #expect(due.neverSignedOut == [lost.id] && due.visits == 0)
    #expect(try run().neverSignedOut == [lost.id])
    #expect(try name(of: lost.id) == "王五")
  }

  @Test func `a loan is held by its number, however it is written, and none that there is not`()
    throws
  {
    try office.desk.perform(ChangeArticle("推车", .add(owned: 1, place: nil)), as: head)
    let loan = try office.desk.perform(
      LendArticle("推车", to: Borrower(.contractor, name: "张三", phone: "13911112222")), as: head)
    let hold = try office.desk.perform(
      PlaceHold(.record("l-00\(loan.id)"), reason: "公安协查", agreedBy: second), as: head)
    #expect(hold.subject == .record("L-\(loan.id)"))
    #expect(throws: Refusal.self) {
      try office.desk.perform(
        PlaceHold(.record("L-99"), reason: "公安协查", agreedBy: second), as: head)
    }
  }
}
