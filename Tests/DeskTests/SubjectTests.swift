import Desk
import Domain
import Storage
import Support
import Testing

/// One person asks what is kept of them: it is found, handed to them, put right, and erased.
struct SubjectTests {
  private let office: Rehearsal
  private let head: SignedIn
  private let second: SignedIn
  /// Nobody in the cast is called so.
  private let name = "闻人听雨"
  private let phone = "13766665555"

  init() throws {
    office = try Rehearsal(at: "2024-11-04 08:00")
    try office.prepare(.shift)
    try office.set("2024-11-04 08:10")
    head = try office.supervisor
    second = try office.clerk("1003")
  }

  private func come(leaves: Bool = true) throws -> Visit {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.phone = phone
    visitor.plate = "粤B12345"
    visitor.purpose = "visiting"
    let visit = try office.desk.perform(
      AdmitVisitor(
        to: "3-1203", visitor: visitor,
        document: DocumentSeen(kind: .passport, lastFour: "0001", digest: "d1"), hostCall: nil,
        reason: nil, documentReturned: true), as: head)
    office.pass(minutes: 1)
    if leaves {
      try office.desk.perform(
        ReturnSlip(visit.slip ?? visit.id, documentReturned: true), as: head)
    }
    return visit
  }

  private func say() throws {
    var visitor = VisitorParticulars()
    visitor.name = name
    try office.desk.perform(
      Instruct(for: "3-1203", .doNotAdmit, about: visitor, reason: "业主要求"), as: head)
  }

  private func note() throws -> NotebookLine {
    var note = WriteNote("\(name)在大堂吵闹", place: "大堂", needsAction: false, occurred: nil)
    note.people = "\(name)、王小明"
    let line = try office.desk.perform(note, as: head)
    return try office.desk.perform(
      RemarkOnNote(line.id, text: "已给 \(phone) 回电"), as: head)
  }

  private func enquiry(closes: Bool) throws -> String {
    var source = RegisterIntake.Source()
    source.house = "3-1203"
    source.name = name
    source.phone = "137-6666-5555"
    var content = IntakeContent()
    content.text = "\(name)问车位"
    let id = try office.desk.perform(
      RegisterIntake(.enquiry, by: .visit, from: source, content: content), as: head
    ).id
    guard closes else { return id }
    try office.desk.perform(
      AssignIntake(id, to: .customerService, person: StaffNumber("1001"), limit: nil), as: head)
    var handling = Handling(result: "已告诉\(name)", cause: nil)
    handling.feedback = .visit
    try office.desk.perform(HandleIntake(id, handling), as: head)
    return id
  }

  private func records(_ text: String? = nil, digest: String? = nil) throws -> [PersonalRecord] {
    try office.desk.ask(FindSubject(SubjectQuery(text ?? name, digest: digest)), as: head)
  }

  private func erase(_ text: String? = nil, only: [String] = []) throws -> EraseSubject.Outcome {
    var subject = SubjectQuery(text ?? name)
    subject.only = only
    return try office.desk.perform(
      EraseSubject(subject, reason: "\(name)本人要求", agreedBy: second), as: head)
  }

  private func isFound(_ text: String) throws -> Bool {
    try !office.desk.ask(FindEverything(text), as: head).isEmpty
  }

  @Test func `they are found by name, phone, plate and document, in every kind of record`() throws {
    let visit = try come()
    try say()
    let line = try note()
    let id = try enquiry(closes: true)
    try office.desk.keep(
      [FormDraft(form: "visit.admit", subject: "", payload: "{\"name\":\"\(name)\"}")], of: second)
    let found = try records()
    #expect(
      found.map(\.kind).reduce(into: Set()) { $0.insert($1) }
        == [.visit, .instruction, .intake, .notebook, .text, .draft])
    #expect(found.map(\.id).contains(visit.id) && found.map(\.id).contains(line.label))
    #expect(try records(phone).map(\.id).contains(id))
    #expect(try records("137 6666 5555").map(\.id).contains(visit.id))
    #expect(try records("粤B-12345").map(\.id).contains(visit.id))
    #expect(try records("谁也不是", digest: "d1").first?.id == visit.id)
    #expect(!"\(found)".contains(name) && !"\(found)".contains(phone))
  }

  @Test func `erased, nothing names them any more, and the records stay and verify`() throws {
    let visit = try come()
    try say()
    let line = try note()
    let id = try enquiry(closes: true)
    try office.desk.keep(
      [FormDraft(form: "visit.admit", subject: "", payload: "{\"name\":\"\(name)\"}")], of: second)
    let outcome = try erase()
    #expect(outcome.open.isEmpty && outcome.held.isEmpty && outcome.details > 3)
    #expect(try records().isEmpty && records(phone).isEmpty)
    for word in [name, "听雨", phone, "5555", "12345"] { #expect(try !isFound(word), "\(word)") }
    #expect(try office.desk.drafts(of: second).isEmpty)
    let card = try office.desk.ask(ShowIntake(id), as: head)
    #expect(card.intake.reporter.name.masked == Sensitive.erased)
    #expect(card.intake.text == "〔已依法删除〕问车位")
    #expect(card.intake.outcome.result == "已告诉〔已依法删除〕")
    let kept = try office.desk.ask(ListNotes(), as: head).first { $0.id == line.id }
    #expect(kept?.entry.text == "〔已依法删除〕在大堂吵闹")
    #expect(kept?.entry.people.map(\.whole) == [Sensitive.erased, "王小明"])
    #expect(kept?.remarks.map(\.text) == ["已给 〔已依法删除〕 回电"])
    #expect(try isFound("吵闹") && isFound("问车位") && isFound(visit.id))
    let said = try office.desk.ask(ListInstructions(includingEnded: true), as: head)
    #expect(said.count == 1 && said[0].endedAt != nil && said[0].person.isEmpty)
    #expect(try office.desk.checkJournal().isSound)
  }

  @Test func `what is not at its end stays, whole, and is told`() throws {
    let visit = try come(leaves: false)
    let id = try enquiry(closes: false)
    let line = try note()
    let outcome = try erase()
    #expect(Set(outcome.open) == [visit.id, id])
    #expect(try isFound(name))
    let card = try office.desk.ask(ShowIntake(id), as: head)
    #expect(card.intake.reporter.name.whole == name && card.intake.text.contains(name))
    let kept = try office.desk.ask(ListNotes(), as: head).first { $0.id == line.id }
    #expect(kept?.entry.text.contains(name) == false)
  }

  @Test func `of two of one name only the records that are named are emptied`() throws {
    let mine = try come()
    let theirs = try come()
    let outcome = try erase(only: [mine.id])
    #expect(outcome.erased.map(\.id) == [mine.id])
    #expect(try records().map(\.id) == [theirs.id])
    #expect(try isFound(name))
  }

  @Test func `a sealed handover that named them verifies, and reads so`() throws {
    var note = WriteNote("\(name)的钥匙没还", place: nil, needsAction: true, occurred: nil)
    note.people = name
    let line = try office.desk.perform(note, as: office.clerk("1002"))
    try office.set("2024-11-04 19:40")
    let record = try office.desk.perform(
      SubmitHandover(remark: "\(name)来过"), as: office.clerk("1002"))
    let receiver = try office.clerk("1004")
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: "先上班"), as: receiver)
    try office.desk.perform(
      ReadHandoverItem([line.label]), as: receiver)
    try office.desk.perform(
      AcceptHandover(record.id, withoutCount: "\(name)还拿着柜子的钥匙"), as: receiver)
    try office.desk.perform(ResolveNote(line.id, text: "\(name)还了"), as: head)
    #expect(try erase().open.isEmpty)
    let sheet = try office.desk.ask(ShowHandover(record.id), as: head)
    #expect(sheet.isSound == true)
    #expect(sheet.record.items.map(\.text) == ["〔已依法删除〕的钥匙没还"])
    #expect(sheet.record.remark == "〔已依法删除〕来过")
    #expect(try office.desk.checkJournal().isSound)
  }

  @Test func `what is put right is right everywhere, and searched by the new`() throws {
    let visit = try come()
    let id = try enquiry(closes: false)
    try say()
    try office.desk.perform(
      CorrectSubject(SubjectQuery(name), name: "闻人知雪", phone: nil, reason: "写错了"), as: head)
    #expect(try records().filter { $0.kind != .text }.isEmpty)
    let found = try records("闻人知雪")
    #expect(Set(found.map(\.kind)) == [.visit, .intake, .instruction])
    #expect(try isFound("知雪") && isFound("wrzx"))
    #expect(try !office.desk.ask(FindEverything("听雨"), as: head).map(\.id).contains(visit.id))
    try office.desk.perform(
      CorrectSubject(SubjectQuery("闻人知雪"), name: nil, phone: "13900009999", reason: "换号"),
      as: head)
    #expect(
      try office.desk.ask(ShowIntake(id), as: head).intake.reporter.phone.whole == "13900009999")
    #expect(try isFound("9999"))
  }

  private func lend() throws -> Int {
    try office.desk.perform(
      LendArticle("推车", to: Borrower(.contractor, name: name, phone: phone)), as: head
    ).id
  }

  @Test
  func `a loan that is out and a line of the notebook are put right, one that is back stands`()
    throws
  {
    try office.desk.perform(ChangeArticle("推车", .add(owned: 2, place: nil)), as: head)
    let back = try lend()
    try office.desk.perform(ReturnArticle(.loan(back)), as: head)
    let out = try lend()
    let line = try note()
    let outcome = try office.desk.perform(
      CorrectSubject(SubjectQuery(name), name: "闻人知雪", phone: nil, reason: "写错了"), as: head)
    #expect(outcome.standing == ["L-\(back)"])
    #expect(Set(outcome.corrected.map(\.id)) == ["L-\(out)", line.label])
    let found = try records("闻人知雪")
    #expect(found.map(\.id).contains("L-\(out)"))
    #expect(found.contains { $0.kind == .text && $0.id == line.label })
    // The line itself stays as it was written.
    #expect(try records().contains { $0.kind == .notebook && $0.id == line.label })
  }

  @Test func `the journal says that it was done, and of how many, but not of whom`() throws {
    _ = try come()
    try office.desk.perform(PrintSubject(SubjectQuery(name), reason: "\(name)持证件来"), as: head)
    _ = try erase()
    #expect(
      try office.journalKinds().suffix(3) == ["subject.print", "retention.erase", "subject.erase"])
    #expect(try records(phone).isEmpty)
  }

  @Test func `it takes two people, a reason, and more than one character`() throws {
    _ = try come()
    func refusal(_ text: String, _ reason: String, _ second: SignedIn) -> Refusal? {
      do {
        try office.desk.perform(
          EraseSubject(SubjectQuery(text), reason: reason, agreedBy: second), as: head)
        return nil
      } catch { return error as? Refusal }
    }
    #expect(refusal(name, "x", head) == .access(.secondPersonRequired))
    #expect(refusal(name, "", second) == .privacy(.reasonMissing))
    #expect(refusal("闻", "x", second) == .privacy(.textTooShort(least: 2)))
    #expect(refusal("没有这个人", "x", second) == .privacy(.nothingFound))
    let clerk = try office.clerk("1002")
    #expect(throws: Refusal.access(.roleMayNot(kind: "subject.print"))) {
      try office.desk.ask(FindSubject(SubjectQuery(name)), as: clerk)
    }
  }

  @Test func `a complaint about whoever asks is not theirs to find, to hand out or to erase`()
    throws
  {
    let other = try office.hire("1105", "郑云", as: [.officeHead])
    let id = try office.complain("前台态度", "\(name)说前台态度差", name: name)
    try office.desk.perform(
      RecordConduct(id, of: head.number, course: "当面争吵", witness: "王小明"), as: other)
    #expect(throws: Refusal.privacy(.nothingFound)) {
      try office.desk.perform(PrintSubject(SubjectQuery(name), reason: "本人要求"), as: head)
    }
    #expect(try records().isEmpty)
    #expect(throws: Refusal.privacy(.nothingFound)) { try erase() }
    let seen = try office.desk.ask(FindSubject(SubjectQuery(name)), as: other)
    #expect(seen.contains { $0.id == id })
  }

  @Test func `a signed line about what is not at its end stays with it`() throws {
    let id = try enquiry(closes: false)
    _ = try come()
    try office.set("2024-11-04 19:40")
    let giver = try office.clerk("1002")
    try office.desk.perform(ChangeDraft(.explain(item: id, "\(name)等回话")), as: giver)
    let record = try office.desk.perform(SubmitHandover(remark: "平稳"), as: giver)
    let receiver = try office.clerk("1004")
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: "先上班"), as: receiver)
    try office.desk.perform(ReadHandoverItem([]), as: receiver)
    try office.desk.perform(AcceptHandover(record.id, withoutCount: "停电"), as: receiver)
    let before = try office.desk.ask(ShowHandover(record.id), as: head).record.items
    #expect(before.contains { $0.id == id && $0.remark == "\(name)等回话" })
    #expect(try erase().open == [id])
    let after = try office.desk.ask(ShowHandover(record.id), as: head)
    #expect(after.isSound == true)
    #expect(after.record.items.first { $0.id == id } == before.first { $0.id == id })
  }

  @Test func `what is signed and what is shown of it are emptied alike`() throws {
    let id = try enquiry(closes: false)
    var promise = RespondToCustomer(id, "给\(name)回话", by: .phone)
    promise.promised = try Rehearsal.moment("2024-11-04 22:00")
    promise.isAdditional = true
    try office.desk.perform(promise, as: head)
    // Others mention the record, in words of their own.
    var note = WriteNote("\(id) 的\(name)又来过", place: "大堂", needsAction: true, occurred: nil)
    note.people = ""
    try office.desk.perform(note, as: head)
    _ = try come()
    try office.set("2024-11-04 19:40")
    let record = try office.desk.perform(
      SubmitHandover(remark: "平稳"), as: try office.clerk("1002"))
    let receiver = try office.clerk("1004")
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: "先上班"), as: receiver)
    try office.desk.perform(ReadHandoverItem([]), as: receiver)
    try office.desk.perform(AcceptHandover(record.id, withoutCount: "停电"), as: receiver)
    #expect(record.items.contains { $0.id == "\(id)/1" && $0.text.contains(name) })
    #expect(try erase().open == [id])
    let after = try office.desk.ask(ShowHandover(record.id), as: head)
    #expect(after.isSound == true)
    #expect(after.record.items.first { $0.id == "\(id)/1" }?.text.contains(name) == true)
    #expect(after.record.items.first { $0.kind == "notebook" }?.text.contains(name) == false)
  }
}
