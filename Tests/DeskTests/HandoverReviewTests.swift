import Desk
import Domain
import Storage
import Support
import Testing

/// The supervisor's list of handovers that want a look, comments, and defects that score.
struct HandoverReviewTests {
  private let office: Rehearsal
  private let giver: SignedIn
  private let receiver: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    giver = try office.hire("1002", "王梅", as: [.receptionist])
    receiver = try office.hire("1003", "周凯", as: [.receptionist])
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: "第一班"), as: giver)
    try office.set("2024-11-04 19:50")
  }

  private func submit() throws -> HandoverRecord {
    try office.desk.perform(SubmitHandover(remark: "平稳"), as: giver)
  }

  private func review(every: Bool = false) throws -> [HandoversToReview.Line] {
    try office.desk.ask(HandoversToReview(every: every), as: try office.supervisor)
  }

  private func supervise<C: Command>(_ command: C) throws -> C.Outcome {
    try office.desk.perform(command, as: try office.supervisor)
  }

  @Test func `a record without its second signature is listed until it is signed and looked at`()
    throws
  {
    let record = try submit()
    #expect(try review().map(\.concerns) == [[.unsigned]])
    try office.desk.perform(AcceptHandover(record.id), as: receiver)
    #expect(try review().isEmpty)
    #expect(try review(every: true).map(\.subject) == [record.id])
  }

  @Test func `a refused record is listed until it is settled`() throws {
    let record = try submit()
    try office.desk.perform(ObjectToHandover(record.id, .whole, reason: "数不对"), as: receiver)
    #expect(try review().map(\.concerns) == [[.disputed]])
    let settled = try supervise(SettleDispute(record.id, how: "重点过"))
    #expect(settled.state == .accepted)
    #expect(try review().isEmpty)
  }

  @Test func `a refused record was submitted: it waits for its signature, and is not missing`()
    throws
  {
    func findings() throws -> [String] {
      try office.desk.ask(ShowStocktake(), as: try office.supervisor).lines
        .map { "\($0.finding.code.rawValue) \($0.finding.subject)" }
        .filter { $0.hasPrefix("FC-41") || $0.hasPrefix("FC-42") }
    }
    let record = try submit()
    try office.desk.perform(ObjectToHandover(record.id, .whole, reason: "数不对"), as: receiver)
    try office.set("2024-11-04 22:00")
    #expect(try review().map(\.concerns) == [[.disputed]])
    #expect(try findings() == ["FC-41 \(record.id)"])
    let again = try submit()
    #expect(try findings() == ["FC-41 \(again.id)"])
  }

  @Test func `a shift that left no record scores once the supervisor confirms it`() throws {
    try office.set("2024-11-04 22:00")
    let line = try #require(try review().first)
    #expect(line.concerns == [.notRecorded] && line.proposed == [.notRecorded])
    let mark = try supervise(MarkHandoverDefect(line.subject, .notRecorded, reason: "没交"))
    #expect(mark.score == -10)
    #expect(try review().map(\.subject).isEmpty == false, "nobody can look at what is not there")
    #expect(try review().flatMap(\.proposed).isEmpty)
  }

  @Test func `each place scores by the figure of the house on the day of the mark`() throws {
    let record = try submit()
    _ = try supervise(MarkHandoverDefect(record.id, .incomplete, places: 2, reason: "两项没说明"))
    _ = try supervise(SetSetting(.handoverDefectPoints, to: "5"))
    office.pass(minutes: 1)
    _ = try supervise(MarkHandoverDefect(record.id, .abnormal, reason: "代签"))
    #expect(try review().first?.defects.map(\.score) == [-20, -5])
  }

  @Test func `an unexplained line is an incomplete record at once, and carried for long is listed`()
    throws
  {
    let id = try office.desk.perform(
      RegisterIntake(.complaint, by: .phone, from: RegisterIntake.Source(), content: lift),
      as: giver
    ).id
    _ = try supervise(SetSetting(.longCarriedShifts, to: "1"))
    let first = try submit()
    let answers = first.items.map { LineAnswer($0.id, stateSeen: $0.state) }
    #expect(try review().first { $0.subject == first.id }?.gaps == [.unexplained(id)])
    try office.desk.perform(AcceptHandover(first.id, answers: answers), as: receiver)
    try office.desk.perform(EndShift(), as: giver)
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: nil), as: receiver)
    let second = try office.desk.perform(SubmitHandover(remark: "平稳"), as: receiver)
    let line = try #require(try review().first { $0.subject == second.id })
    #expect(line.concerns == [.unsigned, .incomplete, .longCarried])
    #expect(line.gaps == [.unexplained(id)] && line.longCarried == [id])
  }

  private var lift: IntakeContent {
    var content = IntakeContent()
    content.title = "电梯异响"
    content.text = "电梯异响"
    content.terms[.target] = TermID(.office)
    return content
  }

  @Test func `what the supervisor says meets the next shift at its start, once`() throws {
    let record = try submit()
    _ = try supervise(ReviewHandover(record.id, comment: "钥匙请当面点"))
    #expect(try office.desk.ask(CommentsForShift(), as: giver).isEmpty)
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: nil), as: receiver)
    #expect(try office.desk.ask(CommentsForShift(), as: receiver).map(\.text) == ["钥匙请当面点"])
    let comment = try #require(try review(every: true).first?.comments.first)
    #expect(comment.seenBy == receiver.number)
    let third = try office.hire("1004", "陈静", as: [.receptionist])
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: nil), as: third)
    #expect(try office.desk.ask(CommentsForShift(), as: third).isEmpty)
  }

  @Test func `who has looked is known by name, and abnormal stays on the list until it is marked`()
    throws
  {
    let record = try submit()
    try office.desk.perform(AcceptHandover(record.id), as: receiver)
    _ = try supervise(ReviewHandover(record.id, abnormal: "代签"))
    let line = try #require(try review().first)
    #expect(line.looks.keys.map(\.text) == ["1001"] && line.proposed == [.abnormal])
    _ = try supervise(MarkHandoverDefect(record.id, .abnormal, reason: "代签"))
    #expect(try review().isEmpty)
  }

  @Test func `two looks of one minute both stand, each with what was said`() throws {
    let record = try submit()
    _ = try supervise(ReviewHandover(record.id, comment: "钥匙请当面点"))
    _ = try supervise(ReviewHandover(record.id, abnormal: "代签", comment: "请补签"))
    #expect(try review().first?.comments.map(\.text) == ["钥匙请当面点", "请补签"])
    #expect(try review().first?.record?.abnormal == "代签")
  }

  @Test func `a defect is confirmed once, whenever it is tried again`() throws {
    let record = try submit()
    _ = try supervise(MarkHandoverDefect(record.id, .abnormal, reason: "代签"))
    for _ in 1...2 {
      #expect(throws: Refusal.handover(.markedAlready(.abnormal, of: record.id))) {
        try supervise(MarkHandoverDefect(record.id, .abnormal, reason: "代签"))
      }
      office.pass(minutes: 1)
    }
    _ = try supervise(MarkHandoverDefect(record.id, .incomplete, reason: "没说明"))
    #expect(try review().first?.defects.map(\.score) == [-10, -10])
  }

  @Test func `what is refused leaves no mark`() throws {
    let record = try submit()
    #expect(throws: Refusal.handover(.placesOutOfRange)) {
      try supervise(MarkHandoverDefect(record.id, .abnormal, places: 0, reason: "代签"))
    }
    #expect(throws: Refusal.handover(.reasonMissing)) {
      try supervise(MarkHandoverDefect(record.id, .abnormal, reason: ""))
    }
    #expect(throws: Refusal.handover(.notFlawed("2024-11-04 day"))) {
      try supervise(MarkHandoverDefect("2024-11-04 day", .notRecorded, reason: "没交"))
    }
    #expect(throws: Refusal.handover(.textMissing)) {
      try supervise(ReviewHandover(record.id, comment: ""))
    }
    #expect(throws: Refusal.access(.roleMayNot(kind: "handover.mark"))) {
      try office.desk.perform(
        MarkHandoverDefect(record.id, .abnormal, reason: "代签"), as: receiver)
    }
    #expect(try review().flatMap(\.defects).isEmpty)
  }
}
