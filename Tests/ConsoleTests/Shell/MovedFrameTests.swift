import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

@testable import Console

/// What is drawn over the screen before, because only the selection has moved, is what would have
/// been drawn on an empty one.
struct MovedFrameTests {
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 18)])
  func `moving in a list leaves nothing of what was selected before`(size: Size) throws {
    try walk(size, .chinese, seed: 1)
  }

  @Test func `the third part of a very wide screen stays as it is`() throws {
    try walk(Size(columns: 180, rows: 16), .english, seed: 2)
  }

  private func walk(_ size: Size, _ language: Language, seed: UInt64) throws {
    var chance = Chance(seed)
    var session = try Session.ofTheDay(language)
    var shown: ShownFrame?
    var redrawn = 0
    for step in 1...240 {
      // A pane for sixty keys.
      let move = try #require(moves.randomElement(using: &chance))
      let key = step % 60 == 1 ? Key.function(5 + step / 60) : move
      _ = session.update(.key(key))
      let next = session.frame(of: size, over: shown)
      if next.changes == shown?.changes, next.selected != shown?.selected { redrawn += 1 }
      let whole = session.frame(of: size)
      #expect(next.frame == whole, "key \(step), \(key)")
      if next.frame != whole { #expect(next.frame.lines == whole.lines) }
      shown = next
    }
    // Else nothing was tried.
    #expect(redrawn > 60)
  }

  private let moves: [Key] = [
    .down, .down, .down, .down, .up, .up, .pageDown, .pageUp, .home, .end, .insert, .character("1"),
    .backspace, .escape,
  ]
}

extension Session {
  /// A supervisor's session in the middle of the sample's day.
  static func ofTheDay(_ language: Language) throws -> Session {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    let clerk = try rehearsal.clerk("1001")
    let house = try rehearsal.desk.ask(HouseRulesInForce())
    var session = Session(
      Scene(language: language, now: rehearsal.now, house: house, pinyin: Rehearsal.pinyin))
    let staff = try rehearsal.desk.ask(StaffList(), as: clerk)
    session.open(to: try #require(staff.first { $0.number == clerk.number }), drafts: [:])
    session.show(try rehearsal.desk.ask(ReadDesk(), as: clerk), at: rehearsal.now)
    return session
  }
}
