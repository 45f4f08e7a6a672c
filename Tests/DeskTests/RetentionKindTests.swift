import Desk
import Domain
import Storage
import Support
import Testing

/// Each kind of record keeps its names for as long as its own setting says.
struct RetentionKindTests {
  private let office: Rehearsal
  private let head: SignedIn
  private let second: SignedIn

  init() throws {
    office = try Rehearsal(at: "2020-01-02 09:00")
    try office.prepare(.empty)
    try office.set("2020-01-02 09:00")
    head = try office.supervisor
    second = try office.clerk("1003")
  }

  private func enquiry(_ name: String) throws -> String {
    var source = RegisterIntake.Source()
    source.house = "3-1203"
    source.name = name
    source.phone = "139-8888-7777"
    var content = IntakeContent()
    content.text = "问物业费"
    return try office.desk.perform(
      RegisterIntake(.enquiry, by: .visit, from: source, content: content), as: head
    ).id
  }

  private func close(_ id: String) throws {
    try office.desk.perform(
      AssignIntake(id, to: .customerService, person: StaffNumber("1001"), limit: nil), as: head)
    var handling = Handling(result: "已答复", cause: nil)
    handling.feedback = .visit
    try office.desk.perform(HandleIntake(id, handling), as: head)
  }

  private func found(_ text: String) throws -> [String] {
    try office.desk.ask(FindEverything(text), as: head).map(\.id)
  }

  @Test func `a closed case loses name and phone after its years, an open one keeps them`() throws {
    let ended = try enquiry("钱多多")
    try close(ended)
    let open = try enquiry("孙小圣")
    #expect(try found("钱多多") == [ended] && found("7777").contains(ended))
    try office.set("2022-12-01 09:00")
    #expect(try office.desk.ask(RetentionDue(), as: head).intakes == 0)
    try office.set("2023-02-01 09:00")
    let due = try office.desk.ask(RetentionDue(), as: head)
    let erased = try office.desk.perform(RunRetention(agreedBy: second), as: head)
    #expect(erased.intakes == 1 && erased.details == 1 && due == erased)
    #expect(try found("钱多多").isEmpty && found("孙小圣") == [open])
    #expect(try !found("7777").contains(ended))
    let card = try office.desk.ask(ShowIntake(ended), as: head)
    #expect(card.intake.reporter.name.masked == "〔已依法删除〕")
    #expect(card.intake.reporter.phone.whole.isEmpty && card.intake.text == "问物业费")
    #expect(try office.desk.perform(RunRetention(agreedBy: second), as: head).intakes == 0)
    #expect(try office.desk.checkJournal().isSound)
  }

  @Test func `the notebook and loans lose who it was, and drafts that nobody went on with go`()
    throws
  {
    var note = WriteNote("送水工摔倒", place: "大堂", needsAction: false, occurred: nil)
    note.people = "郑和、冯骥"
    let line = try office.desk.perform(note, as: head)
    try office.desk.perform(ChangeArticle("推车", .add(owned: 2, place: nil)), as: head)
    let loan = try office.desk.perform(
      LendArticle("推车", to: Borrower(.contractor, name: "卫青", phone: "13700001111")), as: head)
    try office.desk.keep(
      [FormDraft(form: "visit.admit", subject: "", payload: #"{"name":"霍去病"}"#)], of: head)
    office.pass(minutes: 60)
    try office.desk.perform(ReturnArticle(.loan(loan.id)), as: head)
    #expect(try found("冯骥") == [line.label])
    try office.set("2021-02-01 09:00")
    let erased = try office.desk.perform(RunRetention(agreedBy: second), as: head)
    #expect(erased.notes == 1 && erased.loans == 1 && erased.drafts == 1)
    #expect(try found("冯骥").isEmpty && found("送水工") == [line.label])
    #expect(try office.desk.drafts(of: head).isEmpty)
    #expect(try office.desk.ask(FindSubject(SubjectQuery("卫青")), as: head).isEmpty)
    #expect(try office.desk.checkJournal().isSound)
  }

  @Test(arguments: [
    SettingKey.visitRetentionDays, .intakeRetentionDays, .notebookRetentionDays, .loanRetentionDays,
    .draftRetentionDays,
  ])
  func `zero days is never`(key: SettingKey) throws {
    #expect(key.accepts("0") && !key.accepts("-1") && !key.accepts("x"))
    #expect(try office.house.settings.number(key) > 0)
  }
}

extension Rehearsal {
  fileprivate var house: HouseRules {
    get throws { try desk.ask(HouseRulesInForce()) }
  }
}
