import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// Giver and receiver at one desk, and what another desk does meanwhile.
@Suite(.serialized)
struct HandoverAtOneDeskTests {
  private let desks: TwoDesks
  private let id: String

  init() throws {
    desks = try TwoDesks()
    id = try desks.takeComplaint()
    try desks.first.perform(
      StartShift(pattern: nil, withoutRecord: "第一班"), as: desks.supervisor)
  }

  private func verify() throws { try desks.verify(id) }

  private func play(
    _ keys: [Key], before place: Int = 0, meanwhile: @escaping () throws -> Void = {}
  ) throws -> [String] {
    try desks.play(keys, before: place, meanwhile: meanwhile)
      .map { $0.lines.joined(separator: "\n") }
  }

  private func typed(_ text: String) -> [Key] { text.map { Key.character($0) } }

  private func records() throws -> [HandoverRecord] {
    try desks.first.ask(ReadDesk(), as: desks.supervisor).waiting
  }

  /// Opens the form, says how the shift went, gives the PIN.
  private func giving(pin: String) -> [Key] {
    [.function(5), .function(9)] + typed("平稳") + [.enter] + typed(pin) + [.function(9)]
  }

  @Test func `the giver signs with their own PIN, asked once more`() throws {
    _ = try play(giving(pin: "9999"))
    #expect(try records().isEmpty)
    _ = try play(giving(pin: Rehearsal.pin))
    #expect(try records().map(\.giver.text) == ["1001"])
  }

  @Test func `what another desk does before the giver's signature is shown, and asked again`()
    throws
  {
    let keys = giving(pin: Rehearsal.pin)
    let again = typed(Rehearsal.pin) + [.function(9)]
    let frames = try play(keys + [.enter] + again, before: keys.count - 1) { try verify() }
    let refused = frames[keys.count]
    #expect(refused.contains("看过之后清单有变化") && refused.contains(id))
    #expect(refused.contains("平稳"), "what was typed stays")
    let record = try #require(try records().first)
    #expect(record.remark == "平稳" && record.items.first?.state.hasPrefix("verifying") == true)
  }

  @Test func `the receiver answers each line and signs at the giver's desk`() throws {
    _ = try play(giving(pin: Rehearsal.pin))
    let record = try #require(try records().first)
    let keys: [Key] =
      [.function(5), .function(9), .character("2")] + typed("没见到人") + [.enter, .enter]
      + typed("1101") + [.enter] + typed(Rehearsal.pin) + [.function(9)]
    _ = try play(keys)
    let sheet = try desks.first.ask(ShowHandover(record.id), as: desks.supervisor)
    #expect(sheet.record.receiver == desks.assistant.number && sheet.isSound == true)
    #expect(sheet.record.items[0].reservation == "没见到人")
  }

  @Test func `a receiver at the giver's desk refuses the whole, and the giver stays on duty`()
    throws
  {
    _ = try play(giving(pin: Rehearsal.pin))
    let record = try #require(try records().first)
    // The first letters of what it is called narrow the menu down.
    let keys: [Key] =
      [.function(5), .function(10)] + typed("jjjb") + [.enter] + typed("数不对") + [.enter]
      + typed("1101") + [.enter] + typed(Rehearsal.pin) + [.function(9)]
    let frames = try play(keys)
    #expect(frames.last?.contains("被拒，重交或裁定") == true)
    let sheet = try desks.first.ask(ShowHandover(record.id), as: desks.supervisor)
    #expect(sheet.record.state == .disputed && sheet.record.dispute == "数不对")
    #expect(throws: Refusal.handover(.disputeOpen(record.id))) {
      try desks.first.perform(EndShift(), as: desks.supervisor)
    }
  }

  @Test func `a supervisor settles a refused record from the review`() throws {
    try desks.second.perform(
      StartShift(pattern: nil, withoutRecord: "第一班"), as: desks.assistant)
    let record = try desks.second.perform(SubmitHandover(remark: "平稳"), as: desks.assistant)
    try desks.first.perform(
      ObjectToHandover(record.id, .whole, reason: "数不对"), as: desks.supervisor)
    let keys: [Key] =
      [.function(2)] + typed("79") + [.enter, .character("1")] + typed("重新点过") + [.enter]
      + typed("以后当面点") + [.enter]
      // A line that says nothing is proposed as a defect; this time it is let pass.
      + [.character("1"), .function(9)]
    let frames = try play(keys)
    #expect(frames.last?.contains("已裁定并封存") == true)
    let sheet = try desks.first.ask(ShowHandover(record.id), as: desks.supervisor)
    #expect(sheet.record.state == .accepted && sheet.isSound == true)
    let lines = try desks.first.ask(HandoversToReview(every: true), as: desks.supervisor)
    #expect(lines.first?.comments.map(\.text) == ["以后当面点"])
  }

  @Test func `a line that changed under the receiver is told and answered again`() throws {
    _ = try play(giving(pin: Rehearsal.pin))
    let record = try #require(try records().first)
    let signing: [Key] = typed("1101") + [.enter] + typed(Rehearsal.pin) + [.function(9)]
    let keys: [Key] = [.function(5), .function(9), .character("1")] + signing
    let again: [Key] = [.character("1"), .enter] + typed(Rehearsal.pin) + [.function(9)]
    let frames = try play(keys + again, before: keys.count - 1) { try verify() }
    #expect(frames[keys.count].contains("读过之后有变化"))
    let sheet = try desks.first.ask(ShowHandover(record.id), as: desks.supervisor)
    #expect(sheet.record.state == .accepted)
    #expect(sheet.record.items[0].stateWhenRead?.hasPrefix("verifying") == true)
  }
}
