import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

// What was said is seen only inside.
@testable import Console

/// Whoever sits down next finds nothing of what was said to the one before, and a key struck twice
/// does one thing.
struct NextPersonTests {
  private static let secret = Phrase("已登记 马平推人", "Registered: 马平 pushed somebody")

  @Test func `another person reads nothing of what was said, and takes back nothing that was done`()
    throws
  {
    var session = try Session.ofTheDay(.chinese)
    session.say(Message(Self.secret, .done))
    session.last["intake"] = ["text": "马平推人"]
    session.undo = [Errand(kind: "visit.admit") { _, _ in Errand.Done(Phrase("", "")) }]
    session.lockNow()
    let next = try #require(
      session.scene.staff.values.first { $0.number != session.scene.clerk?.number })
    session.open(to: next, drafts: [:])
    #expect(!session.past.contains { $0.phrase == Self.secret })
    #expect(session.last.isEmpty && session.undo.isEmpty)
    #expect(!session.message.phrase.text(in: .chinese).contains("马平推人"))
  }

  @Test func `who comes back to their own desk finds it all`() throws {
    var session = try Session.ofTheDay(.chinese)
    let here = try #require(session.scene.clerk)
    session.say(Message(Self.secret, .done))
    session.lockNow()
    session.open(to: here, drafts: [:])
    #expect(session.past.contains { $0.phrase == Self.secret })
  }

  @Test func `F9 struck twice gives a slip out, and takes it back only when it is struck again`()
    throws
  {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.shift)
    var console = try RehearsalConsole(on: rehearsal, clerk: "1002")
    let words = ["3-1203", "张伟", "13800138000"]
    var keys: [String] = ["F6", "Ctrl+N"]
    for word in words { keys += word.map(String.init) + ["Enter"] }
    keys += ["Enter", "1", "Enter", "F9", "F9", "F9"]
    let frames = console.play(keys: keys.compactMap { Key($0) })
    let last = frames.suffix(3).map { $0.lines.joined(separator: "\n") }
    #expect(last[0].contains("访客单 V-1：3-1203"), "\(last[0])")
    #expect(last[1].contains("请再按一次 F9"), "\(last[1])")
    #expect(last[1].contains("访客单 V-1：3-1203") && last[1].contains("在内"))
    #expect(last[2].contains("已离开"), "\(last[2])")
  }
}
