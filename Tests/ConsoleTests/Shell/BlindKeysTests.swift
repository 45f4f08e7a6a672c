import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

@testable import Console

/// What is typed where the screen is too small to see what it would do.
struct BlindKeysTests {
  private func heard(_ key: Key, columns: Int, rows: Int) throws -> Event? {
    let rehearsal = try Rehearsal()
    let house = try rehearsal.desk.ask(HouseRulesInForce())
    var session = Session(
      Scene(language: .chinese, now: rehearsal.now, house: house, pinyin: Rehearsal.pinyin))
    let face = ScreenFace(ScriptedDisplay(Size(columns: columns, rows: rows), keys: [key]))
    let all = face.next(for: &session, within: 0, watching: [])
    #expect(all.count == 1)
    guard case .event(let event)? = all.first else { return nil }
    return event
  }

  @Test func `it does nothing, but for leaving and drawing anew`() throws {
    #expect(try heard(.function(9), columns: 59, rows: 16) == .deadline)
    #expect(try heard(.character("水"), columns: 60, rows: 15) == .deadline)
    #expect(try heard(.control("q"), columns: 50, rows: 12) == .key(.control("q")))
    #expect(try heard(.function(9), columns: 60, rows: 16) == .key(.function(9)))
  }
}
