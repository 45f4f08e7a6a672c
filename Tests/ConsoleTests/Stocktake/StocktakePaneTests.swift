import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// The stocktake pane: several findings answered at once, and who may sign.
@Suite(.serialized)
struct StocktakePaneTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
    try office.set("2024-11-04 18:00")
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func play(
    _ keys: [Key], columns: Int = 80, language: Language = .chinese
  ) throws -> [[String]] {
    var console = try RehearsalConsole(
      on: office, size: Size(columns: columns, rows: 24), language: language, clerk: "1001")
    return console.play(keys: [.function(8)] + keys).map(\.lines)
  }

  private func sheet() throws -> StocktakeSheet {
    try office.desk.ask(ShowStocktake(), as: office.supervisor)
  }

  private func open() throws {
    try office.desk.perform(OpenStocktake(), as: office.supervisor)
  }

  private func answerAll() throws {
    for finding in try sheet().unanswered {
      try office.desk.perform(AnswerFinding(finding.id, with: .done("好")), as: office.supervisor)
    }
  }

  @Test func `whoever signs is told how many articles nobody has counted`() throws {
    try open()
    try answerAll()
    func isTold() throws -> Bool {
      try #require(play([.function(9)]).last).contains { $0.contains("还有 2 样物品没点") }
    }
    #expect(try isTold())
    for (article, count) in [("备用钥匙", 17), ("对讲机", 4)] {
      try office.desk.perform(CountArticle(article, counted: count), as: office.supervisor)
    }
    #expect(try !isTold())
  }

  @Test func `the findings that are marked are answered by one form, and none besides`() throws {
    try open()
    let frames = try play(
      [.insert, .insert, .down, .control("g"), .function(10), .character("1")] + typed("已办好")
        + [.function(9)])
    let answered = try sheet().lines.map { $0.answer == .done("已办好") }
    #expect(answered == [true, true, false, true, false, false, false])
    #expect(frames.contains { $0.contains { $0.contains("操作 标记的 3 条") } })
    #expect(frames.contains { $0.contains { $0.hasPrefix("已办  标记的 3 条") } })
    #expect(frames.last?.contains { $0.contains("3 条都答复为已办。") } == true)
    #expect(frames.last?.contains { $0.contains("+") && $0.contains("FC-") } == false)
  }

  @Test func `what is only given to somebody is not said to be done`() throws {
    try open()
    let given: [Key] =
      [.insert, .insert, .function(10), .character("2")] + typed("2002") + [.enter]
    let rows = try #require(try play(given + typed("+2h") + [.function(9)]).last)
    #expect(rows.contains { $0.contains("2 条都交给了人。") })
  }

  @Test func `F9 asks before it begins, since a cut-off is not taken back`() throws {
    let asked = try #require(try play([.function(9)]).last)
    #expect(asked.contains { $0.contains("截止线定在现在，不能撤回") })
    _ = try play([.function(9), .escape])
    #expect(try sheet().stocktake.state == .look)
    _ = try play([.function(9), .character("1")])
    #expect(try sheet().stocktake.state == .opened)
  }

  @Test func `a change after the first signature says that this one fell`() throws {
    try open()
    try answerAll()
    try office.desk.perform(SignStocktake(.complaints), as: office.clerk("1003"))
    let fell = "签字已作废，须重签：投诉等签字"
    let counted = try #require(
      try play([.function(4), .character("6"), .home, .character("=")]).last)
    #expect(counted.contains { $0.contains("备用钥匙：实点 17，应有 17  \(fell)") })
    #expect(try sheet().stocktake.signatures == [])
    let answer: [Key] = [.function(10), .character("1")] + typed("又打了电话") + [.function(9)]
    let answered = try #require(try play(answer).last)
    #expect(answered.contains { $0.contains("已答复。  \(fell)") })
    try office.desk.perform(SignStocktake(.complaints), as: office.clerk("1003"))
    #expect(try sheet().stocktake.toSignAgain == [])
  }

  @Test func `one finding without an answer is told as one`() throws {
    try open()
    for finding in try sheet().unanswered.dropFirst() {
      try office.desk.perform(AnswerFinding(finding.id, with: .done("好")), as: office.supervisor)
    }
    let rows = try #require(try play([.function(9)], language: .english).last)
    #expect(rows.contains { $0.contains("1 finding lacks an answer") })
  }

  @Test func `a marked row shows its mark, and only findings take one`() throws {
    try open()
    let rows = try #require(try play([.insert, .end, .insert, .up, .up, .insert]).last)
    #expect(rows.count { $0.contains("+!  FC-") } == 1)
    #expect(!rows.contains { $0.contains("+") && ($0.contains("签字  ") || $0.contains("备用钥匙")) })
  }

  @Test func `marks are of one view, and go with it`() throws {
    try open()
    let frames = try play([
      .insert, .insert, .function(4), .character("2"), .function(4), .character("1"), .home,
      .function(10),
    ])
    let last = try #require(frames.last)
    #expect(!last.contains { $0.contains("标记的") || $0.contains("+!") })
  }

  @Test func `those are offered for a part who may sign it, and have not signed the other`() throws
  {
    try open()
    try answerAll()
    let complaints = try #require(try play([.function(9), .character("1")]).last)
    #expect(complaints.contains { $0.contains("1003 陈静") })
    #expect(!complaints.contains { $0.contains("2002 孙涛") })
    try office.desk.perform(SignStocktake(.complaints), as: office.clerk("1003"))
    let repairs = try #require(try play([.function(9), .enter]).last)
    #expect(repairs.contains { $0.contains("2002 孙涛") })
    #expect(!repairs.contains { $0.contains("1003 陈静") })
  }

  @Test func `after a wrong PIN the next one is typed from its beginning`() throws {
    try open()
    try answerAll()
    _ = try play(
      [.function(9), .character("1")] + typed("1003") + [.enter] + typed("9999")
        + [.function(9)] + typed("1234") + [.function(9)])
    #expect(try sheet().stocktake.signatures.map(\.part) == [.complaints])
  }

  @Test func `the menu has no line for what a row has no use for, and the digits after stay`()
    throws
  {
    try open()
    let rows = try #require(try play([.end, .function(10)]).last)
    #expect(!rows.contains { $0.contains("2 -") || $0.contains("3 -") })
    #expect(rows.contains { $0.contains("5 签字") })
  }

  @Test func `a finding is told with its record, its policy once and who answered it`() throws {
    try open()
    let first = try #require(try sheet().unanswered.first)
    let answer = FindingAnswer.done("已回电")
    try office.desk.perform(AnswerFinding(first.id, with: answer), as: office.supervisor)
    let rows = try #require(try play([]).last)
    #expect(
      rows.contains {
        $0.hasPrefix("T20241104-001  无责任人  已办：已回电（李梅 18:00 答）") && $0.contains("新建")
      })
    let steps = try #require(try play([.function(4), .character("2")]).last)
    #expect(steps.contains { $0.contains("T20241104-002  无责任人  5-302 3号梯异响") })
  }

  @Test func `what was given to somebody until tomorrow says so in the next look`() throws {
    try open()
    let due = try Rehearsal.moment("2024-11-05 12:00")
    for finding in try sheet().unanswered {
      let given = FindingAnswer.person(try StaffNumber("2002"), due: due)
      try office.desk.perform(AnswerFinding(finding.id, with: given), as: office.supervisor)
    }
    try office.desk.perform(SignStocktake(.complaints), as: office.clerk("1003"))
    try office.desk.perform(SignStocktake(.repairs), as: office.clerk("2002"))
    try office.set("2024-11-04 18:30")
    let rows = try #require(try play([]).last)
    #expect(rows.contains { $0.contains("!") && $0.contains("已交 孙涛 11-05") })
    #expect(rows.contains { $0.contains("已交 孙涛 办，至 11-05 12:00") })
  }

  @Test func `the time until when it is given stands whole beside the name`() throws {
    try open()
    let due = try Rehearsal.moment("2024-11-05 12:00")
    let first = try #require(try sheet().unanswered.first)
    let given = FindingAnswer.person(try StaffNumber("2002"), due: due)
    try office.desk.perform(AnswerFinding(first.id, with: given), as: office.supervisor)
    for columns in [80, 120] {
      let rows = try #require(try play([], columns: columns).last)
      #expect(rows.contains { $0.contains("孙涛 11-05 12:00") }, "\(columns)")
    }
  }

  @Test func `an article told at length says that digits count it in the list, and there they do`()
    throws
  {
    try open()
    let keys = typed("备用钥匙") + [.enter]
    let frames = try play(keys + [.escape] + typed("17") + [.enter])
    #expect(frames[keys.count + 1].contains { $0.contains("在列表里输数字后 Enter") })
    #expect(try sheet().counts.contains { $0.counted == 17 })
  }

  @Test func `before the stocktake is open no article says how it is counted`() throws {
    let frames = try play(typed("备用钥匙") + [.enter])
    #expect(try #require(frames.last).contains { $0.contains("应有") && $0.contains("17") })
    #expect(frames.last?.contains { $0.contains("输数字后") } == false)
  }

  @Test(arguments: [(Language.chinese, "在案", "9时40"), (.english, "On file", "9h40")])
  func `an age is that of the record, and its heading says so on screen, paper and in the table`(
    language: Language, title: String, age: String
  ) throws {
    // Received at 08:20; that nobody is named is found at 18:00.
    let rows = try #require(try play([], language: language).last)
    #expect(rows.contains { $0.contains(" \(title)  ") })
    #expect(rows.contains { $0.contains("FC-01  T20241104-001") && $0.contains(age) })
    let paper = StocktakePaper(try sheet(), in: EstateZone(offsetMinutes: 480), language: language)
    #expect(PaperText(paper.paper).pages.contains { $0.contains("\(title) \(age)") })
    let heading = try #require(paper.csv.lines.split(whereSeparator: \.isNewline).first)
      .split(separator: ",")
    #expect(heading.contains { $0 == title })
    #expect(heading.contains { $0 == (language == .chinese ? "在案自" : "On file since") })
  }
}
