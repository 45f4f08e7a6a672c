import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// A desk that is left alone locks itself, and what was shown whole is masked again, by a clock that
/// nobody sets.
struct LeftAloneTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
  }

  /// Plays events, each after so many milliseconds of the steady clock.
  private func play(_ events: [(after: Int, event: Event)]) throws -> [String] {
    let steady = Steady()
    let scene = Scene(
      language: .chinese, now: office.now, house: try office.desk.ask(HouseRulesInForce()),
      pinyin: Rehearsal.pinyin)
    var loop = ConsoleLoop(
      desk: office.desk, session: Session(scene), clerk: try office.clerk("1002"),
      clock: { [office] in office.now }, steady: { steady.milliseconds })
    let display = ScriptedDisplay(script: events.map(\.event))
    var waits = events.map(\.after)[...]
    display.beforeEvent = { _ in steady.milliseconds += waits.popFirst() ?? 0 }
    _ = loop.run(on: display)
    return display.frames.map { $0.lines.joined(separator: "\n") }
  }

  private func keys(_ keys: Key...) -> [(after: Int, event: Event)] {
    keys.map { (10, .key($0)) }
  }

  @Test func `after three minutes without a key it is locked, and nothing of the list is seen`()
    throws
  {
    let frames = try play([(179_000, .deadline), (2_000, .deadline)])
    #expect(frames[1].contains("卫生间漏水"))
    #expect(frames[2].contains("登录") && !frames[2].contains("卫生间漏水"))
  }

  @Test func `a wall clock that was put back or forward locks neither earlier nor later`() throws {
    try office.set("2034-11-04 08:00")
    let early = try play([(179_000, .deadline)])
    #expect(early[1].contains("卫生间漏水"))
    try office.set("2004-11-04 08:00")
    let late = try play([(181_000, .deadline)])
    #expect(!late[1].contains("卫生间漏水"))
  }

  @Test func `the key that finds it left alone is typed nowhere`() throws {
    let frames = try play([(200_000, .key(.function(7))), (10, .key(.character("9")))])
    #expect(frames[1].contains("登录") && !frames[1].contains("卫生间漏水"))
    #expect(!frames[2].contains("卫生间漏水"))
  }

  @Test func `a key in between begins the minutes anew`() throws {
    let frames = try play([
      (100_000, .key(.function(7))), (100_000, .deadline), (70_000, .deadline), (20_000, .deadline),
    ])
    #expect(frames[2].contains("卫生间漏水") && frames[3].contains("卫生间漏水"))
    #expect(!frames[4].contains("卫生间漏水"))
  }

  @Test func `what was shown whole is masked again after thirty seconds`() throws {
    let shown = keys(
      .function(6), .character("张"), .enter, .function(10), .character("4"), .character("1"))
    let frames = try play(shown + [(29_000, .deadline), (2_000, .deadline)])
    #expect(frames[shown.count].contains("张伟") && frames[shown.count + 1].contains("张伟"))
    #expect(!frames[shown.count + 2].contains("张伟"))
    #expect(frames[shown.count + 2].contains("张**"))
  }
}

/// Milliseconds that a test lets pass; one thread plays.
private final class Steady: @unchecked Sendable {
  var milliseconds = 1_000
}
