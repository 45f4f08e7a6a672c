import Console
import Desk
import Domain
import Support
import Terminal
import Testing

/// What was left out of a complaint, filled in at the console through the palette.
@Suite(.serialized)
struct FillInActionTests {
  private let rehearsal: Rehearsal

  init() throws {
    rehearsal = try Rehearsal(at: "2024-11-04 08:00")
    try rehearsal.prepare(.shift)
    try rehearsal.set("2024-11-04 11:00")
  }

  /// A complaint by telephone of somebody who gave a name and a number.
  private func take(house: String?) throws -> String {
    var source = RegisterIntake.Source()
    source.house = house
    source.name = "王小明"
    source.phone = "13800136621"
    var content = IntakeContent()
    content.title = "电梯异响"
    content.text = "电梯运行时异响"
    content.demand = "修好"
    content.terms[.target] = TermID(.office)
    let command = RegisterIntake(.complaint, by: .phone, from: source, content: content)
    return try rehearsal.desk.perform(command, as: rehearsal.clerk("1002")).id
  }

  /// Opens the queue, looks for an action by its name, and types what its form asks.
  private func play(_ action: String, _ typed: [Key] = []) throws -> String {
    var console = try RehearsalConsole(on: rehearsal, clerk: "1002")
    let name = action.map { Key.character($0) }
    let frames = console.play(keys: [.function(7), .function(2)] + name + typed)
    return frames.last?.lines.joined(separator: "\n") ?? ""
  }

  @Test func `a unit that was left out is filled in, and then asked for no more`() throws {
    let id = try take(house: nil)
    #expect(try play("补填").contains("补填缺项"))
    let house = "3-1203".map { Key.character($0) }
    let saved = try play("补填", [.enter] + house + [.function(9)])
    #expect(saved.contains("缺项已补"))
    let card = try rehearsal.desk.ask(ShowIntake(id), as: rehearsal.supervisor)
    #expect(card.intake.reporter.household == "3-1203")
    #expect(card.intake.reporter.name.whole == "王小明")
    #expect(try !play("补填").contains("补填缺项"))
  }

  @Test func `a complaint that has everything is asked for nothing`() throws {
    _ = try take(house: "3-1203")
    #expect(try !play("补填").contains("补填缺项"))
  }

  @Test func `nothing filled in is nothing saved`() throws {
    let id = try take(house: nil)
    #expect(try play("补填", [.enter, .function(9)]).contains("什么也没补"))
    let card = try rehearsal.desk.ask(ShowIntake(id), as: rehearsal.supervisor)
    #expect(card.intake.steps.count == 1)
  }
}
