import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// Whoever sits down at a journal that is broken is told before they work, and nobody
/// waits for the look at it.
struct JournalWarningTests {
  private static let sentence = Phrase("操作日志对不上。", "The journal does not agree.")

  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
  }

  private func frames(
    as clerk: String?, finding flaw: Phrase?, typing text: String = ""
  ) throws -> [String] {
    let scene = Scene(
      language: .english, now: office.now, house: try office.desk.ask(HouseRulesInForce()),
      pinyin: Rehearsal.pinyin)
    var loop = ConsoleLoop(
      desk: office.desk, session: Session(scene), clerk: try clerk.map(office.clerk),
      clock: { [office] in office.now }, inspect: { flaw })
    let display = ScriptedDisplay(
      keys: text.map { $0 == "\n" ? .enter : .character($0) })
    _ = loop.run(on: display)
    return display.frames.map { $0.lines.joined(separator: "\n") }
  }

  @Test func `the first screen waits for no look at the journal`() throws {
    let frames = try frames(as: "1002", finding: Self.sentence)
    #expect(frames.count >= 2)
    #expect(frames[0].contains("Complaints") && !frames[0].contains("does not agree"))
    #expect(frames[1].contains("The journal does not agree."))
  }

  @Test func `a journal that is whole is not spoken of`() throws {
    let frames = try frames(as: "1002", finding: nil)
    #expect(!frames.joined().contains("does not agree"))
  }

  @Test func `a locked desk says it to whoever signs in, and to nobody before`() throws {
    let typed = "1002\n\(Rehearsal.pin)\n"
    let frames = try frames(as: nil, finding: Self.sentence, typing: typed)
    #expect(!frames.dropLast().joined().contains("does not agree"))
    #expect(frames.last?.contains("The journal does not agree.") == true)
  }
}
