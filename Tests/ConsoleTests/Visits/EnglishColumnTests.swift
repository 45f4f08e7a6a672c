import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// In English the lists of visitors have room for the longest of the desk's own words.
struct EnglishColumnTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    try office.set("2024-11-04 09:00")
  }

  private func play(_ keys: [Key]) throws -> [String] {
    var console = try RehearsalConsole(on: office, language: .english, clerk: "1002")
    return console.play(keys: [.function(6)] + keys).last?.lines ?? []
  }

  /// Somebody with a meal, whom the host does not want, or who is let in.
  private func register(_ name: String, refused: Bool) throws {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.purpose = "外卖"
    let answer: HostCall.Answer = refused ? .refused : .answered
    try office.desk.perform(
      AdmitVisitor(
        to: "3-1203", visitor: visitor,
        document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil),
        hostCall: HostCall(answer: answer, number: "", at: office.now), reason: nil,
        documentReturned: !refused), as: office.clerk("1002"))
  }

  @Test func `the longest purpose and state are read whole, and no column makes way`() throws {
    try register("张伟", refused: false)
    try register("赵六", refused: true)
    let today = try play([.function(4), .character("3")])
    #expect(today.contains { $0.contains("Until") && $0.contains("Stay") })
    // In the list, where the time at which they came follows.
    #expect(today.count { $0.contains(/Meal delivery +[0-9][0-9]:[0-9]/) } == 2)
    #expect(today.contains { $0.contains("turned away") })
  }

  @Test func `they are on the list of past days, too`() throws {
    try register("赵六", refused: true)
    try office.set("2024-11-06 09:00")
    let past = try play("赵六".map { .character($0) } + [.enter])
    #expect(past.contains { $0.contains("Meal delivery  turned away") })
  }

  @Test func `a stay of many days is told in days where hours find no room`() throws {
    try register("张伟", refused: false)
    office.pass(minutes: (12 * 24 + 14) * 60)
    let row = try #require(try play([]).first { $0.contains("V-1") })
    #expect(row.contains("  12d  "))
    #expect(!row.contains("##"))
  }
}
