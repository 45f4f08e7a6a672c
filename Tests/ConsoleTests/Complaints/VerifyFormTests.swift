import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// The form of what checking the facts has shown holds the class that the record has.
struct VerifyFormTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func play(_ keys: [Key]) throws -> [String] {
    var console = try RehearsalConsole(on: office, clerk: "1001")
    return try #require(console.play(keys: [.function(7)] + keys).last).lines
  }

  private func classification(of id: String) throws -> Classification {
    let cards = try office.desk.ask(ReadDesk(), as: office.supervisor).intakes
    return try #require(cards.first { $0.intake.id == id }).intake.classification
  }

  @Test func `what was known of the class stands there, and is kept as it was`() throws {
    let id = try office.complain("外墙渗水", "主卧外墙雨后渗水", against: .developer)
    let open = typed(id) + [.enter, .character("2")]
    #expect(try play(open).contains { $0.contains("[二类 开发商") })
    _ = try play(open + typed("属实") + [.function(9)])
    let found = try classification(of: id)
    #expect(found.validity == .effective)
    #expect(found.responsibility == .developer)
    #expect(found.finalClass == nil)
  }

  @Test func `another class that is chosen there is what was found`() throws {
    let id = try office.complain("外墙渗水", "主卧外墙雨后渗水", against: .developer)
    let keys = typed(id) + [.enter, .character("2")] + typed("外网施工") + [.enter, .enter]
    _ = try play(keys + [.character("3"), .function(9)])
    #expect(try classification(of: id).finalClass == .external)
  }

  @Test func `several records of different classes leave it empty`() throws {
    _ = try office.complain("外墙渗水", "主卧外墙雨后渗水", against: .developer)
    _ = try office.complain("前台态度", "办事时被大声呵斥")
    let screen = try play([.insert, .insert, .function(10), .character("2")])
    #expect(screen.contains { $0.contains("核实结果") })
    #expect(!screen.contains { $0.contains("[一类") || $0.contains("[二类") })
  }
}
