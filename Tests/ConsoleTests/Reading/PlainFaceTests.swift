import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

@testable import Console

/// What a line is taken for, and what is never lost.
struct PlainFaceTests {
  @Test func `what follows the slash is read as a person means it, an input method on or off`() {
    #expect(PlainCommand("") == .actions)
    #expect(PlainCommand("n") == .key(.control("n")))
    #expect(PlainCommand("ｎ") == .key(.control("n")))
    #expect(PlainCommand("F9") == .key(.function(9)))
    #expect(PlainCommand("f9") == .key(.function(9)))
    #expect(PlainCommand("Ctrl+Z") == .key(.control("z")))
    #expect(PlainCommand("^z") == .key(.control("z")))
    #expect(PlainCommand("31") == .code("31"))
    #expect(PlainCommand("３１") == .code("31"))
    #expect(PlainCommand("3") == .number(3))
    #expect(PlainCommand("？") == .help)
    #expect(PlainCommand("+还有 一句") == .add("还有 一句"))
    #expect(PlainCommand("f 漏水") == .find("漏水"))
    #expect(PlainCommand("p pd") == .palette("pd"))
    #expect(PlainCommand("保存") == .key(.function(9)))
    #expect(PlainCommand("离岗") == .key(.control("o")))
    #expect(PlainCommand("language") == .command(.language))
    #expect(PlainCommand("nonsense") == .unknown("nonsense"))
    for mark in "/／、\\" { #expect(PlainCommand.isMark(mark)) }
    #expect(!PlainCommand.isMark("漏"))
  }

  @Test(arguments: [
    ("再按一次 Ctrl+Q 退出。", "再按一次 /q 退出。"), ("没有找到。Esc 清空，F3 在全部记录里找。", "没有找到。/b 清空，/f 在全部记录里找。"),
    ("没有改动，按 F12 退回", "没有改动，按 /b 退回"), ("等王芳答复（F2 72）。", "等王芳答复（/72）。"),
    ("To hand over, F9 first.", "To hand over, /s first."), ("/F4 全部列出", "/F4 全部列出"),
    ("F9-2 和 CF9 的住户", "F9-2 和 CF9 的住户"),
  ])
  func `a sentence names keys as they are typed in lines`(seen: String, said: String) throws {
    var scene = try begin([]).0.scene
    #expect(scene.say(seen, seen) == seen)
    scene.isTyped = true
    #expect(scene.say(seen, seen) == said)
  }

  @Test func `what a message says of keys can be typed as it is said`() throws {
    var (session, face, lines) = try begin([.line("/z")])
    face.show(session)
    for case .event(let event) in face.next(for: &session, within: 0, watching: []) {
      _ = session.update(event)
    }
    face.show(session)
    #expect(lines.said.contains { $0.contains("请用 /F10 里的操作") })
    #expect(!lines.said.contains { $0.contains("Ctrl+") })
  }

  @Test func `the first start names keys as they are typed in lines, too`() throws {
    var run = FirstRun(try begin([]).0.scene)
    run.say(Phrase("不能跳过。Ctrl+Q 退出。", "Ctrl+Q leaves."), .refused)
    let lines = ScriptedLines([])
    PlainFirstRun(lines, path: "desk.sqlite").show(run)
    #expect(lines.said.contains("不能跳过。/q 退出。"))
  }

  /// A session with the visitor form open, and a face that hears those lines.
  private func begin(_ lines: [LineEvent]) throws -> (Session, PlainFace, ScriptedLines) {
    let rehearsal = try Rehearsal(at: "2024-11-04 13:42")
    try rehearsal.prepare(.shift)
    let clerk = try rehearsal.clerk("1002")
    let house = try rehearsal.desk.ask(HouseRulesInForce())
    var session = Session(
      Scene(
        language: .chinese, now: rehearsal.now, house: house, pinyin: Rehearsal.pinyin))
    session.isRead = true
    let staff = try rehearsal.desk.ask(StaffList(), as: clerk)
    let person = try #require(staff.first { $0.number.text == "1002" })
    session.open(to: person, drafts: [:])
    session.show(try rehearsal.desk.ask(ReadDesk(), as: clerk), at: rehearsal.now)
    for key in [Key.function(6), .control("n")] { _ = session.update(.key(key)) }
    let said = ScriptedLines(lines)
    return (session, PlainFace(said), said)
  }

  /// Goes to the field of the visitor's name.
  private func goToName(in session: inout Session) {
    let scene = session.scene
    session.form?.move(to: 1, in: scene)
  }

  @Test func `a line begun before the desk locked itself is back in its field after signing in`()
    throws
  {
    var (session, face, lines) = try begin([.line("3-1203"), .line("张伟先生")])
    func turn() {
      face.show(session)
      _ = face.next(for: &session, within: 0, watching: [])
    }
    // The line, and then what it does in the form.
    turn()
    turn()
    goToName(in: &session)
    face.show(session)
    session.lockNow()
    turn()
    face.show(session)
    #expect(lines.said.contains("锁定前打的这一行留着，登录后放回原处。"))
    #expect(!lines.said.contains { $0.hasPrefix("工号或口令") })
    _ = session.update(.key(.function(5)))
    let clerk = try #require(session.scene.clerk)
    session.open(to: clerk, drafts: [:])
    goToName(in: &session)
    turn()
    turn()
    let text = session.form?.texts().values.contains("张伟先生")
    let isTold = lines.said.contains { $0.contains("张伟先生") && $0.hasPrefix("锁定前打的是") }
    #expect(text == true || isTold)
  }

  @Test func `while somebody types nothing is said, whatever another desk writes`() throws {
    let (session, face, lines) = try begin([])
    face.show(session)
    let count = lines.said.count
    face.show(session)
    var later = session
    later.tick(to: session.scene.now.adding(minutes: 5))
    face.show(later)
    #expect(lines.said.count == count)
  }

  @Test func `what finds no room in a field is said, and the rest stands there`() throws {
    let long = String(repeating: "长", count: 700)
    var (session, face, lines) = try begin([.line(long)])
    face.show(session)
    goToName(in: &session)
    _ = face.next(for: &session, within: 0, watching: [])
    _ = face.next(for: &session, within: 0, watching: [])
    face.show(session)
    #expect(lines.said.contains { $0.hasPrefix("放不下了，没有放进去的是：长") })
  }

  @Test func `a list that is read keeps still, and says how many are new`() throws {
    let rehearsal = try Rehearsal(at: "2024-11-04 13:42")
    try rehearsal.prepare(.day)
    let clerk = try rehearsal.clerk("1002")
    let house = try rehearsal.desk.ask(HouseRulesInForce())
    var session = Session(Scene(language: .english, now: rehearsal.now, house: house))
    session.isRead = true
    let staff = try rehearsal.desk.ask(StaffList(), as: clerk)
    session.open(to: try #require(staff.first { $0.number.text == "1002" }), drafts: [:])
    session.show(try rehearsal.desk.ask(ReadDesk(), as: clerk), at: rehearsal.now)
    let size = Size(columns: 80, rows: 24)
    let before = session.frame(of: size)
    for count in 1...3 { _ = try rehearsal.complain("楼道灯 \(count)", "不亮", house: "5-302") }
    session.hold(try rehearsal.desk.ask(ReadDesk(), as: clerk), at: rehearsal.now)
    let after = session.frame(of: size)
    #expect(after.lines[22].hasSuffix("3 new, Ctrl+R to load"))
    // The list, from its heads on, stands as it stood.
    #expect(Array(after.lines[3..<22]) == Array(before.lines[3..<22]))
    session.show(try rehearsal.desk.ask(ReadDesk(), as: clerk), at: rehearsal.now)
    #expect(!session.frame(of: size).lines[22].contains("Ctrl+R"))
    #expect(session.everything.contains { $0.contains("楼道灯 3") })
  }
}
