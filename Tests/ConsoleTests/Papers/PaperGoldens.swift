import Console
import Desk
import Domain
import Resources
import Support
import Testing

/// Each paper as it comes out of the printer, as plain files that anybody can read.
///
/// `RECORD=1 swift test --filter PaperGoldens` writes them anew.
struct PaperGoldens {
  private let desk: Rehearsal

  init() throws {
    desk = try Rehearsal()
    try desk.prepare(.shift)
  }

  private func paper(
    _ id: String, as form: PaperForm, in language: Language = .chinese
  ) throws -> Paper {
    let file = try desk.desk.ask(ReadCaseFile(id), as: desk.supervisor)
    return CasePaper(file, as: form, in: language).paper
  }

  private func check(_ text: String, is name: String) throws {
    try RecordedPaper.check(text, is: name)
  }

  private func text(
    _ id: String, as form: PaperForm, in language: Language = .chinese
  ) throws -> String {
    try PaperText(paper(id, as: form, in: language)).file
  }

  @Test func `a complaint as it was received`() throws {
    let id = try desk.leak()
    try check(text(id, as: .complaint), is: "complaint.txt")
    try check(text(id, as: .information), is: "information.txt")
  }

  @Test func `the handling record and the letter to the developer`() throws {
    let id = try desk.leak()
    try check(text(id, as: .handling), is: "handling.txt")
    try check(text(id, as: .letter), is: "letter.txt")
    try check(text(id, as: .letter, in: .english), is: "letter-en.txt")
  }

  @Test func `the dossier of a major matter, with every report of it`() throws {
    try check(text(desk.trapped(), as: .dossier), is: "dossier.txt")
  }

  @Test func `the record of a dispute`() throws {
    try check(text(desk.piano(), as: .dispute), is: "dispute.txt")
  }

  @Test func `the repair order, in both languages`() throws {
    let id = try desk.pipe()
    try check(text(id, as: .repair), is: "repair.txt")
    try check(text(id, as: .repair, in: .english), is: "repair-en.txt")
    try check(PaperHTML(paper(id, as: .repair)).file, is: "repair.html")
  }

  @Test func `the sheet of a stocktake that is not signed yet, and half a page of it`() throws {
    let desk = try Rehearsal()
    try desk.prepare(.day)
    try desk.desk.perform(OpenStocktake(), as: desk.supervisor)
    let open = try desk.desk.ask(ShowStocktake(), as: desk.supervisor)
    let finding = try #require(open.unanswered.first)
    try desk.desk.perform(
      AnswerFinding(finding.id, with: .accepted(reason: "明早\u{202E}再定")), as: desk.supervisor)
    try desk.desk.perform(
      CountArticle("备用钥匙", counted: 16, reason: "lent", note: "保安"), as: desk.supervisor)
    let sheet = try desk.desk.ask(ShowStocktake(), as: desk.supervisor)
    let zone = try desk.desk.ask(HouseRulesInForce()).zone
    let paper = StocktakePaper(sheet, in: zone, language: .chinese)
    try check(PaperText(paper.paper).file, is: "stocktake.txt")
    try check(PaperHTML(paper.paper).file, is: "stocktake.html")
    try check(paper.chat + "\n", is: "stocktake-short.txt")
    try check(
      StocktakePaper(sheet, in: zone, language: .english).text + "\n", is: "stocktake-en.txt")
    try check(paper.csv.lines + "\n", is: "stocktake.csv")
    // What was sealed before records and answerers were told prints as it did.
    var old = sheet
    old.records = nil
    old.lines = sheet.lines.map { line in
      var line = line
      line.answeredBy = nil
      line.answeredAt = nil
      return line
    }
    let bare = StocktakePaper(old, in: zone, language: .chinese)
    try check(PaperText(bare.paper).file, is: "stocktake-old.txt")
    try check(PaperHTML(bare.paper).file, is: "stocktake-old.html")
    try check(bare.chat + "\n", is: "stocktake-old-short.txt")
    try check(
      StocktakePaper(old, in: zone, language: .english).text + "\n", is: "stocktake-old-en.txt")
  }

  @Test func `the day's register and the roll-call`() throws {
    let desk = try Rehearsal()
    try desk.prepare(.day)
    try desk.set("2024-11-04 13:42")
    let mei = try desk.clerk("1002")
    var left = ReturnSlip("V-1", documentReturned: true)
    left.forced = "门岗看见离开"
    try desk.desk.perform(left, as: mei)
    func check(
      _ which: ReadVisitSheet.Which, _ what: PrintVisits.What, _ language: Language, is name: String
    ) throws {
      let sheet = try desk.desk.ask(ReadVisitSheet(which), as: mei)
      let paper = VisitPaper(sheet, as: what, of: Day("2024-11-04"), in: language).paper
      try self.check(PaperText(paper).file, is: name)
    }
    let day = try #require(Day("2024-11-04"))
    try check(.day(day), .register, .chinese, is: "register.txt")
    try check(.day(day), .register, .english, is: "register-en.txt")
    try check(.open, .rollCall, .chinese, is: "rollcall.txt")
  }

  @Test func `what is still open is a line to write on`() throws {
    let text = try text(desk.pipe(), as: .repair)
    #expect(text.contains("业主：____") && text.contains("[ ]\u{A0}满意"))
    #expect(text.contains("到场时间") && !text.contains("null") && !text.contains("nil"))
  }

  @Test func `a case is printed as what it has come to`() throws {
    let cases: [(String, PaperForm)] = [
      (try desk.pipe(), .repair), (try desk.leak(), .handling),
      (try desk.shout(), .complaint), (try desk.trapped(), .dossier), (try desk.piano(), .dispute),
    ]
    for (id, form) in cases {
      let card = try desk.desk.ask(ShowIntake(id), as: desk.supervisor)
      #expect(PaperForm.usual(for: card.intake, of: card.matter) == form)
    }
  }
}
