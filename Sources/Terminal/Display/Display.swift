/// A screen to draw on and a keyboard to listen to.
///
/// The loop of a program shows a frame, takes the events, changes itself by them, and shows the
/// next: events that have come together are given together, so that what was typed ahead is taken
/// in before anything is painted.
package protocol Display: AnyObject {
  var size: Size { get }

  /// Shows a frame; what is the same as before is not sent again.
  func show(_ frame: Frame)

  /// Waits until something happens, and gives all that has; never nothing.
  ///
  /// - Parameters:
  ///   - milliseconds: how long to wait before ``Event/deadline``; nil is for as long as it takes.
  ///   - descriptors: files that may have something to read, for ``Event/wake(_:)``; one that is
  ///     not read then wakes again at once.
  /// - Returns: the events in the order in which they are to be taken.
  func nextEvents(within milliseconds: Int?, watching descriptors: [Int32]) -> [Event]

  /// Throws away the keys that were typed ahead, before a question that must not be answered by
  /// reflex. Those already given by ``nextEvents(within:watching:)`` are the caller's to drop.
  func dropTypeAhead()

  /// Draws the next frame from nothing, for a terminal on which something else has written.
  func repaint()

  func ring()
}

extension Display {
  package func nextEvents() -> [Event] { nextEvents(within: nil, watching: []) }
}
