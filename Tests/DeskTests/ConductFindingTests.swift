import Desk
import Domain
import Storage
import Support
import Testing

/// What a stocktake finds on a complaint about somebody's conduct is not theirs to settle, and the
/// journal tells them nothing of it (rule CI-17).
struct ConductFindingTests {
  private let office: Rehearsal
  /// A complaint about the conduct of 1004.
  private let id: String

  init() throws {
    office = try Rehearsal()
    id = try office.shoutAndTakeStock()
  }

  private func line() throws -> StocktakeSheet.Line {
    let lines = try office.desk.ask(ShowStocktake(), as: office.supervisor).lines
    return try #require(
      lines.first { $0.finding.subject == id && !$0.finding.code.isInformation })
  }

  private func give(to person: String) throws {
    let due = try Rehearsal.moment("2024-11-06 18:00")
    let answer = FindingAnswer.person(try StaffNumber(person), due: due)
    try office.desk.perform(
      AnswerFinding(try line().finding.id, with: answer), as: office.supervisor)
  }

  private func journalSubjects(as clerk: String) throws -> [String] {
    try office.desk.ask(JournalEntries(limit: 1000), as: office.clerk(clerk)).compactMap(\.subject)
  }

  @Test func `a finding on it is not given to whom it is about`() throws {
    #expect(throws: Refusal.intake(.accusedMayNot(id))) { try give(to: "1004") }
    #expect(try line().answer == nil)
    try give(to: "1003")
    #expect(try line().answer != nil)
  }

  @Test func `a finding on it is not answered by whom it is about`() throws {
    let finding = try line().finding.id
    #expect(throws: Refusal.intake(.restricted(id))) {
      try office.desk.perform(
        AnswerFinding(finding, with: .done("已办")), as: office.clerk("1004"))
    }
    try office.desk.perform(AnswerFinding(finding, with: .done("已办")), as: office.clerk("1002"))
    #expect(try line().answer == .done("已办"))
  }

  @Test func `whoever is complained of later has it no more, and it lacks an answer again`() throws
  {
    try give(to: "1003")
    try office.desk.perform(
      RecordConduct(id, of: StaffNumber("1003"), course: "在旁起哄", witness: "保洁员小何"),
      as: office.supervisor)
    #expect(try line().isUnanswered)
    #expect(throws: Refusal.intake(.accusedMayNot(id))) { try give(to: "1003") }
  }

  @Test func `what was given on it to another is not settled by whom it is about`() throws {
    try give(to: "1003")
    let given = try line().finding.id
    let sheet = try office.desk.ask(ShowStocktake(), as: office.supervisor)
    for finding in sheet.unanswered where finding.id != given {
      try office.desk.perform(AnswerFinding(finding.id, with: .done("好")), as: office.supervisor)
    }
    try office.desk.perform(SignStocktake(.complaints), as: office.clerk("1003"))
    try office.desk.perform(SignStocktake(.repairs), as: office.clerk("2002"))
    #expect(throws: Refusal.intake(.restricted(id))) {
      try office.desk.perform(SettleCommitment(1, text: "已办"), as: office.clerk("1004"))
    }
    try office.desk.perform(SettleCommitment(1, text: "已回电"), as: office.clerk("1003"))
  }

  @Test func `the journal tells nothing of it to whom it is about, and all to others`() throws {
    let finding = try line().finding.id
    try office.desk.perform(AnswerFinding(finding, with: .done("已办")), as: office.supervisor)
    let others = try journalSubjects(as: "1003")
    #expect(others.contains(id) && others.contains(finding))
    let own = try journalSubjects(as: "1004")
    #expect(!own.isEmpty && !own.contains { $0.contains(id) })
  }

  @Test func `the journal is asked for it without reading what grows with the years`() throws {
    let accused = try office.clerk("1004")
    let whole = try office.readingWhole {
      _ = try office.desk.ask(JournalEntries(limit: 100), as: accused)
    }
    #expect(whole.isEmpty)
  }
}
