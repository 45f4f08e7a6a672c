import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

// What would be written into the file is nobody's business outside the console.
@testable import Console

/// A draft that was thrown away comes back, and never over another that was begun since.
struct DiscardedDraftTests {
  private let step = Errand(kind: "visit.admit") { _, _ in Errand.Done(Phrase("", "")) }

  @Test func `a draft that was put aside since is brought back after it`() throws {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    var console = try RehearsalConsole(on: rehearsal, clerk: "1001")
    let thrownAway = ["F6", "Ctrl+N"] + "3-1203".map(String.init) + ["F10", "9"]
    let putAside = ["Ctrl+N"] + "5-302".map(String.init) + ["F12"]
    let keys = (thrownAway + putAside + ["Ctrl+Z", "Ctrl+Z"]).compactMap { Key($0) }
    let frames = console.play(keys: keys)
    let first = try #require(frames.dropLast().last)
    let second = try #require(frames.last)
    #expect(first.lines.contains { $0.contains("[3-1203") })
    #expect(second.lines.contains { $0.contains("[5-302") })
  }

  @Test func `a draft that is back is written down again, before anything more is typed`() throws {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    let clerk = try rehearsal.clerk("1001")
    let house = try rehearsal.desk.ask(HouseRulesInForce())
    var session = Session(
      Scene(language: .chinese, now: rehearsal.now, house: house, pinyin: Rehearsal.pinyin))
    let person = try #require(
      try rehearsal.desk.ask(StaffList(), as: clerk).first { $0.number == clerk.number })
    session.open(to: person, drafts: [:])
    session.show(try rehearsal.desk.ask(ReadDesk(), as: clerk), at: rehearsal.now)
    for key in ["F6", "Ctrl+N", "3", "-", "1"] { press(key, in: &session) }
    #expect(written(by: &session)?.values.first?["house"] == "3-1")
    for key in ["F10", "9"] { press(key, in: &session) }
    #expect(written(by: &session)?.isEmpty == true)
    press("Ctrl+Z", in: &session)
    #expect(written(by: &session)?.values.first?["house"] == "3-1")
  }

  @Test func `a draft that was thrown away comes back after other things were done`() throws {
    var session = try Session.ofTheDay(.chinese)
    throwAway("3-1203", in: &session)
    carryOut(undone: false, in: &session)
    carryOut(undone: true, in: &session)
    // What was done last and can be undone is undone first.
    #expect(session.update(.key(.control("z"))) != nil)
    session.take(Errand.Done(Phrase("", "")), of: step)
    #expect(session.form == nil)
    // From wherever one is by then.
    press("F7", in: &session)
    // A step that cannot be taken back lies in between, and may be what was meant.
    press("Ctrl+Z", in: &session)
    #expect(session.form == nil)
    #expect(session.message.phrase.text(in: .chinese).contains("再按 Ctrl+Z"))
    #expect(session.update(.key(.control("z"))) == nil)
    #expect(session.focus == .visitors)
    #expect(session.form?.texts()["house"] == "3-1203")
  }

  @Test func `of each form the last that was thrown away is kept`() throws {
    var session = try Session.ofTheDay(.chinese)
    throwAway("3-1203", in: &session)
    throwAway("5-302", in: &session)
    #expect(session.discarded.map { $0.filling.texts()["house"] } == ["5-302"])
  }

  @Test func `nobody else brings a draft back, nor does whoever erases a person`() throws {
    var session = try Session.ofTheDay(.chinese)
    throwAway("3-1203", in: &session)
    let erasing = Errand(kind: EraseSubject.kind) { _, _ in Errand.Done(Phrase("", "")) }
    session.take(Errand.Done(Phrase("", "")), of: erasing)
    #expect(session.discarded.isEmpty)
    throwAway("3-1203", in: &session)
    #expect(session.discarded.count == 1)
    let other = try #require(
      session.scene.staff.values.first { $0.number != session.scene.clerk?.number })
    session.open(to: other, drafts: [:])
    #expect(session.discarded.isEmpty)
  }

  /// Something is done at the desk, which can be undone or cannot.
  private func carryOut(undone: Bool, in session: inout Session) {
    var done = Errand.Done(Phrase("", ""))
    if undone { done.undo = [step] }
    session.take(done, of: step)
  }

  /// Begins a visitor of the unit, and throws the draft away.
  private func throwAway(_ house: String, in session: inout Session) {
    for key in ["F6", "Ctrl+N"] + house.map(String.init) + ["F10", "9"] {
      press(key, in: &session)
    }
  }

  /// What is written into the file as soon as nobody types; nothing where nothing has changed.
  private func written(by session: inout Session) -> [FormKey: [String: String]]? {
    session.isUnkept ? session.takeUnkept(force: true) : nil
  }

  private func press(_ key: String, in session: inout Session) {
    if let key = Key(key) { _ = session.update(.key(key)) }
  }
}
