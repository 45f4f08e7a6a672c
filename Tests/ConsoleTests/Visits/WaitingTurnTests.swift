import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// The pane asks why somebody is led in whose turn it is not, and asks nobody else.
struct WaitingTurnTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    for name in ["张伟", "李强"] {
      var visitor = VisitorParticulars()
      visitor.name = name
      visitor.purpose = "探访"
      try office.desk.perform(
        AdmitVisitor(
          to: "3-1203", visitor: visitor,
          document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil), hostCall: nil,
          reason: nil, documentReturned: false), as: office.clerk("1002"))
    }
  }

  /// Chooses to lead in the visitor with that slip, and types on; what is seen then.
  private func lead(_ slip: String, _ keys: [Key] = []) throws -> [String] {
    var console = try RehearsalConsole(on: office, clerk: "1002")
    let chosen =
      [.function(6)] + slip.map { Key.character($0) } + [.function(10), .character("2")]
    return try #require(console.play(keys: chosen + keys).last).lines
  }

  private var inside: [String?] {
    get throws {
      try office.desk.ask(ListVisits(.open), as: office.clerk("1002")).map(\.visit)
        .filter { $0.state == .inside }.map(\.slip)
    }
  }

  @Test func `whose turn it is goes in without a question`() throws {
    #expect(try lead("V-1")[22].contains("V-1 已进入"))
    #expect(try lead("V-2")[22].contains("V-2 已进入"))
    #expect(try inside == ["V-1", "V-2"])
  }

  @Test func `who came later goes first once the reason is written`() throws {
    #expect(try lead("V-2").contains { $0.contains("V-1 张** 先到，还在等") })
    #expect(try lead("V-2", [.function(9)]).contains { $0.contains("请填理由") })
    #expect(try inside.isEmpty)
    let reason = "急病".map { Key.character($0) }
    #expect(try lead("V-2", reason + [.function(9)])[22].contains("V-2 已进入"))
    #expect(try inside == ["V-2"])
  }

  @Test func `the record says before whom somebody was led in`() throws {
    let reason = "急病".map { Key.character($0) }
    _ = try lead("V-2", reason + [.function(9)])
    var console = try RehearsalConsole(on: office, clerk: "1002")
    let keys: [Key] = [.function(6)] + "V-2".map { Key.character($0) } + [.enter]
    let record = try #require(console.play(keys: keys).last).lines
    #expect(record.contains { $0.contains("急病") })
    #expect(record.contains { $0.contains("先于") && $0.contains("V-1 张**") })
  }

  @Test func `once the stocktake is signed, who waits still waits, and who is inside is late`()
    throws
  {
    _ = try lead("V-1")
    office.pass(minutes: 5)
    try takeStock()
    office.pass(minutes: 1)
    var console = try RehearsalConsole(on: office, clerk: "1002")
    let rows = try #require(console.play(keys: [.function(6)]).last).lines
    #expect(rows[0].contains("在场 2 !1"))
    #expect(rows.contains { $0.contains("V-1 ") && $0.contains("超时未还") })
    #expect(rows.contains { $0.contains("V-2 ") && $0.contains("等6分") && !$0.contains("!") })
    var other = try RehearsalConsole(on: office, clerk: "1002")
    let keys: [Key] = [.function(6)] + "V-1".map { Key.character($0) } + [.enter]
    let record = try #require(other.play(keys: keys).last).lines
    #expect(record.contains { $0.contains("上次盘点时人还在内") })
  }

  private func takeStock() throws {
    try office.desk.perform(OpenStocktake(), as: office.supervisor)
    for finding in try office.desk.ask(ShowStocktake(), as: office.supervisor).unanswered {
      try office.desk.perform(AnswerFinding(finding.id, with: .done("好")), as: office.supervisor)
    }
    try office.desk.perform(SignStocktake(.complaints), as: office.clerk("1003"))
    try office.desk.perform(SignStocktake(.repairs), as: office.clerk("2002"))
  }
}
