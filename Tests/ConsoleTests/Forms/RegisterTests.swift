import Console
import Desk
import Domain
import Support
import Terminal
import Testing

/// Taking something down at a desk that is not alone.
struct RegisterTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
    try office.set("2024-11-04 13:42")
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func screen(_ frames: [Frame]) -> String {
    frames.last?.lines.joined(separator: "\n") ?? ""
  }

  /// A complaint, filled in up to the person in charge.
  private var filledIn: [Key] {
    [.function(7), .control("n"), .character("1"), .enter] + typed("12-302")
      + [.enter, .enter, .enter, .enter] + typed("路灯不亮") + [.enter] + typed("小区北门路灯不亮")
      + Array(repeating: .enter, count: 5) + typed("2001") + [.enter]
  }

  @Test func `whoever left meanwhile is refused by name, and nothing typed is lost`() throws {
    var console = try RehearsalConsole(on: office, clerk: "1002")
    #expect(screen(console.play(keys: filledIn)).contains("2001 赵强"))
    try office.desk.perform(LeaveStaff(try StaffNumber("2001")), as: try office.supervisor)
    let refused = screen(console.play(keys: [.function(9)]))
    #expect(refused.contains("2001 已离职"))
    #expect(refused.contains("小区北门路灯不亮"))
  }

  @Test func `what somebody else took down meanwhile is offered all the same`() throws {
    var console = try RehearsalConsole(on: office, clerk: "1003")
    #expect(!screen(console.play(keys: filledIn)).contains("可能重复"))
    var source = RegisterIntake.Source()
    source.house = "12-302"
    var content = IntakeContent()
    content.title = "北门路灯"
    content.text = "北门路灯不亮"
    try office.desk.perform(
      RegisterIntake(.complaint, by: .visit, from: source, content: content),
      as: try office.clerk("1004"))
    #expect(screen(console.play(keys: [.control("l")])).contains("可能重复"))
    #expect(screen(console.play(keys: [.function(9)])).contains("可能已经登记过"))
  }

  private func open() throws -> [IntakeCard] {
    try office.desk.ask(ReadDesk(), as: try office.supervisor).intakes
  }

  @Test func `linking from the form leaves two intakes in one matter`() throws {
    var console = try RehearsalConsole(on: office, clerk: "1003")
    let keys: [Key] =
      [.function(7), .control("n"), .character("1"), .enter] + typed("12-302")
      + [.enter, .enter, .enter, .enter] + typed("3号梯异响") + [.enter]
      + typed("电梯运行时异响，老人不敢乘坐") + [.function(9)]
    #expect(screen(console.play(keys: keys)).contains("2 并入同一事项 T20241104-002"))
    _ = console.play(keys: [.character("2")])
    let cards = try open().filter { $0.matter.contacts > 1 }
    #expect(cards.map(\.intake.id).sorted() == ["T20241104-002", "T20241104-003"])
    #expect(Set(cards.map(\.matter.id)).count == 1)
  }
}
