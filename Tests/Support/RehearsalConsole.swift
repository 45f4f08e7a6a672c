import Console
import Desk
import Domain
import Resources
import Terminal

/// The whole console on a display of memory, over a rehearsal's desk.
package struct RehearsalConsole {
  private let rehearsal: Rehearsal
  private var loop: ConsoleLoop
  private let size: Size

  /// Makes a console; it is locked if nobody is named.
  package init(
    on rehearsal: Rehearsal, size: Size = Size(columns: 80, rows: 24),
    language: Language = .chinese, clerk: String? = nil, isRead: Bool = false,
    keeper: CopyKeeper? = nil
  ) throws {
    self.rehearsal = rehearsal
    self.size = size
    let desk = rehearsal.desk
    let house = try desk.ask(HouseRulesInForce())
    let scene = Scene(
      language: language, now: rehearsal.now, house: house, pinyin: Rehearsal.pinyin)
    var session = Session(scene)
    session.isRead = isRead
    loop = ConsoleLoop(
      desk: desk, session: session, clerk: try clerk.map(rehearsal.clerk),
      keeper: keeper, clock: { rehearsal.now })
  }

  /// Plays the cues to their end.
  ///
  /// - Returns: what was seen: at first, and after each cue.
  package mutating func play(_ cues: [Cue]) -> [Frame] {
    let display = display(for: cues)
    _ = loop.run(on: display)
    return display.frames
  }

  /// Plays the cues to their end on a face of the test's own, which hears them from the display.
  package mutating func play(_ cues: [Cue], on face: (ScriptedDisplay) -> some Face) {
    _ = loop.run(on: face(display(for: cues)))
  }

  private func display(for cues: [Cue]) -> ScriptedDisplay {
    let rehearsal = rehearsal
    var waits = cues.compactMap { cue in
      if case .wait(let minutes) = cue { minutes } else { nil }
    }[...]
    let display = ScriptedDisplay(size, script: cues.map(\.event))
    display.beforeEvent = { event in
      if event == .deadline, let minutes = waits.popFirst() { rehearsal.pass(minutes: minutes) }
    }
    return display
  }

  /// Plays lines to their end, without a screen.
  package mutating func play(on lines: ScriptedLines) { _ = loop.run(on: PlainFace(lines)) }

  package mutating func play(keys: [Key]) -> [Frame] { play(keys.map { .event(.key($0)) }) }
}

/// What happens to a console in a play.
package enum Cue: Hashable, Sendable {
  case event(Event)
  /// The clock goes on by so many minutes.
  case wait(Int)

  fileprivate var event: Event {
    switch self {
    case .event(let event): event
    case .wait: .deadline
    }
  }
}
