import Desk
import Domain
import Support
import Testing

/// What somebody had begun to type is kept for them, and is no record of the trade.
struct FormDraftTests {
  private let office: Rehearsal
  private let mei: SignedIn
  private let draft = FormDraft(form: "visit.admit", subject: "", payload: #"{"name":"张"}"#)

  init() throws {
    office = try Rehearsal()
    mei = try office.hire("1002", "王梅", as: [.receptionist])
  }

  @Test func `each sees only their own`() throws {
    try office.desk.keep([draft], of: mei)
    #expect(try office.desk.drafts(of: mei) == [draft])
    #expect(try office.desk.drafts(of: office.supervisor) == [])
  }

  @Test func `what is kept takes the place of what was kept before`() throws {
    try office.desk.keep([draft], of: mei)
    let other = FormDraft(form: "intake.register", subject: "", payload: "{}")
    try office.desk.keep([other], of: mei)
    #expect(try office.desk.drafts(of: mei) == [other])
    try office.desk.keep([], of: mei)
    #expect(try office.desk.drafts(of: mei) == [])
  }

  @Test func `the journal has no line of it`() throws {
    let before = try office.journalKinds()
    try office.desk.keep([draft], of: mei)
    #expect(try office.journalKinds() == before)
  }
}
