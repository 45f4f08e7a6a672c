import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// Writing a slip off asks first whether its visitor has left.
@Suite(.serialized)
struct WriteOffTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    try office.admit("张伟", to: "3-1203")
  }

  /// F10 3 on the only row: the digit answers, the words say why.
  private func writeOff(gone digit: Character) throws -> String {
    var console = try RehearsalConsole(on: office, clerk: "1001")
    let reason = "访客说丢了".map { Key.character($0) }
    let keys: [Key] = [.function(6), .function(10), .character("3"), .character(digit)]
    let frames = console.play(keys: keys + reason + [.function(9)])
    return frames.last?.lines.joined(separator: "\n") ?? ""
  }

  private func states() throws -> [VisitState] {
    try office.desk.ask(ListVisits(.day(try #require(Day("2024-11-04")))), as: office.clerk("1002"))
      .map(\.visit.state)
  }

  @Test func `of somebody inside it is not written off`() throws {
    #expect(try writeOff(gone: "2").contains("人还在里面就先不核销"))
    #expect(try states() == [.inside])
  }

  @Test func `of somebody who has left it is`() throws {
    #expect(try writeOff(gone: "1").contains("V-1 已核销"))
    #expect(try states() == [.writtenOff])
  }
}
