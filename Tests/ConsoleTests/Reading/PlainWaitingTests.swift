import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

@testable import Console

/// A step that takes its time, by ear.
struct PlainWaitingTests {
  @Test func `it is told, and its end is said with it and not with the next line`() throws {
    let rehearsal = try Rehearsal(at: "2024-11-04 13:42")
    try rehearsal.prepare(.shift)
    let house = try rehearsal.desk.ask(HouseRulesInForce())
    var session = Session(Scene(language: .chinese, now: rehearsal.now, house: house))
    session.isRead = true
    let lines = ScriptedLines([.line("1002")])
    let face = PlainFace(lines)
    face.show(session)
    _ = face.next(for: &session, within: 0, watching: [])
    _ = face.next(for: &session, within: 0, watching: [])
    session.message = Message(Phrase("正在保存", "Saving"), .plain)
    face.showWaiting(session)
    session.say(Message(Phrase("已存好。", "Saved."), .done))
    face.show(session)
    let waiting = try #require(lines.said.firstIndex(of: "正在保存"))
    let done = try #require(lines.said.firstIndex(of: "已存好。"))
    // Nothing is asked between the two.
    #expect(lines.said[waiting..<done].allSatisfy { !$0.hasPrefix(">") })
    #expect(lines.said.filter { $0 == "正在保存" }.count == 1)
  }
}
