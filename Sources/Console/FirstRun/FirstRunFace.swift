import Terminal

/// Where a first start is shown, and where what happens to it comes from.
package protocol FirstRunFace: AnyObject {
  func show(_ run: FirstRun)

  /// Shows that something takes its time; nothing is asked meanwhile.
  func showWaiting(_ run: FirstRun)

  /// Waits until something happens, and gives all that has.
  ///
  /// - Parameters:
  ///   - run: what was shown, in which the face may fill in what no key types.
  ///   - milliseconds: how long to wait before the ``Event/deadline``.
  /// - Returns: what happened, in its order.
  func next(for run: inout FirstRun, within milliseconds: Int) -> [Event]

  /// Shows the next state whole.
  func repaint()
}

/// A first start on a screen.
final class FirstRunScreen<Screen: Display>: FirstRunFace {
  private let display: Screen

  init(_ display: Screen) { self.display = display }

  func show(_ run: FirstRun) { display.show(run.frame(of: display.size)) }

  func showWaiting(_ run: FirstRun) { show(run) }

  func next(for run: inout FirstRun, within milliseconds: Int) -> [Event] {
    display.nextEvents(within: milliseconds, watching: [])
  }

  func repaint() { display.repaint() }
}
