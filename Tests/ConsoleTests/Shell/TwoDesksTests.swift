import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// Two desks on one file, with a case that both have open.
@Suite(.serialized)
struct TwoDesksTests {
  private let desks: TwoDesks
  private let id: String

  init() throws {
    desks = try TwoDesks()
    id = try desks.takeComplaint()
    try desks.verify(id)
  }

  private func assign() throws {
    try desks.second.perform(
      AssignIntake(id, to: .repair, person: try StaffNumber("1001"), limit: nil),
      as: desks.assistant)
  }

  private func play(
    _ keys: [Key], before place: Int, meanwhile: @escaping () throws -> Void
  ) throws -> [Frame] { try desks.play(keys, before: place, meanwhile: meanwhile) }

  private func texts() throws -> [String] {
    try desks.first.ask(ShowIntake(id), as: desks.supervisor).intake.steps.map(\.text)
  }

  @Test func `saving is refused once, with who did what, and nothing typed is lost`() throws {
    let typed = "已联系物业".map { Key.character($0) }
    let keys = [.control("e")] + typed + [.function(9), .function(9)]
    let frames = try play(keys, before: typed.count + 1) { try assign() }
    let refused = frames[typed.count + 2].lines.joined(separator: "\n")
    #expect(refused.contains("王芳 14:03 已派给维修部") || refused.contains("王芳 14:03 已派给工程部"))
    #expect(refused.contains("已联系物业"))
    // The list behind is as it is now: the case has somebody in charge.
    let after = frames[typed.count + 3].lines.joined(separator: "\n")
    #expect(after.contains("已派"))
    #expect(try texts().last == "已联系物业")
  }

  @Test func `nobody else at the record, nothing in the way`() throws {
    let typed = "已联系".map { Key.character($0) }
    _ = try play([.control("e")] + typed + [.function(9)], before: 0) {}
    #expect(try texts().last == "已联系")
  }

  @Test func `what was opened after the other's step is saved at once`() throws {
    let typed = "已联系".map { Key.character($0) }
    _ = try play([.control("r")] + [.control("e")] + typed + [.function(9)], before: 0) {
      try assign()
    }
    #expect(try texts().last == "已联系")
  }

  @Test func `the rules still count when it is saved again`() throws {
    // The form of an assignment; meanwhile the other closes the way to it.
    let steps = try desks.first.ask(ShowIntake(id), as: desks.supervisor).intake.steps.count
    try assign()
    let stale = desks.first.having(seen: [id: steps])
    #expect {
      try stale.perform(AcceptIntake(self.id), as: self.desks.supervisor)
    } throws: { error in
      guard case .intake(.changedMeanwhile(let step))? = error as? Refusal else { return false }
      return step.name == "王芳" && step.when == "14:03" && step.others == 0
    }
    #expect(try desks.first.ask(ShowIntake(id), as: desks.supervisor).intake.state == .assigned)
    try desks.first.having(seen: [id: steps + 1]).perform(AcceptIntake(id), as: desks.supervisor)
    #expect(try desks.first.ask(ShowIntake(id), as: desks.supervisor).intake.state == .inProgress)
  }
}
