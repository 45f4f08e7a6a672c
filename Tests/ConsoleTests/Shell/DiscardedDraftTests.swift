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

  /// What is written into the file as soon as nobody types; nothing where nothing has changed.
  private func written(by session: inout Session) -> [FormKey: [String: String]]? {
    session.isUnkept ? session.takeUnkept(force: true) : nil
  }

  private func press(_ key: String, in session: inout Session) {
    if let key = Key(key) { _ = session.update(.key(key)) }
  }
}
