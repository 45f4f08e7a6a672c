import Desk
import Domain
import Terminal

/// Where a session is shown, and where what happens to it comes from: a screen with keys, or lines
/// that are read aloud and answered.
package protocol Face: AnyObject {
  /// Shows how everything stands.
  func show(_ session: Session)

  /// Shows that a step takes its time; nothing is asked before it is done.
  func showWaiting(_ session: Session)

  /// Waits until something happens, and gives all that has; never nothing.
  ///
  /// - Parameters:
  ///   - session: what was shown, which the face may move in by itself where no key would do.
  ///   - milliseconds: how long to wait before the ``Event/deadline``.
  ///   - descriptors: files that may have something to read.
  /// - Returns: what was heard, in its order.
  func next(
    for session: inout Session, within milliseconds: Int, watching descriptors: [Int32]
  ) -> [Heard]

  /// Throws away what was typed ahead.
  func dropTypeAhead()

  /// Shows the next state of the session whole.
  func repaint()
}

extension Face {
  package func showWaiting(_ session: Session) { show(session) }
}

/// What a face has heard.
package enum Heard: Sendable {
  case event(Event)
  /// Something is asked of the desk.
  case request(Request)
}

/// A screen of cells, on which a session is drawn.
final class ScreenFace<Screen: Display>: Face {
  private let display: Screen

  private var shown: ShownFrame?

  init(_ display: Screen) { self.display = display }

  func show(_ session: Session) {
    let next = session.frame(of: display.size, over: shown)
    shown = next
    display.show(next.frame)
  }

  func next(
    for session: inout Session, within milliseconds: Int, watching descriptors: [Int32]
  ) -> [Heard] {
    let events = display.nextEvents(within: milliseconds, watching: descriptors)
    guard TooSmall.isNeeded(for: display.size) else { return events.map(Heard.event) }
    return events.map { .event($0.isBlind ? .deadline : $0) }
  }

  func dropTypeAhead() { display.dropTypeAhead() }

  func repaint() { display.repaint() }
}

extension Event {
  /// Whether it would do something that nobody sees, where the screen is too small for anything: all
  /// that is typed, but what leaves and what draws anew.
  fileprivate var isBlind: Bool {
    switch self {
    case .key(let key): key != .control("q") && key != .control("l")
    case .paste: true
    default: false
    }
  }
}
