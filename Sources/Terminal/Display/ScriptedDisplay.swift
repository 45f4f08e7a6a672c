/// A display for tests, which types a script and keeps every frame it was shown.
///
/// Events come one at a time, so the frame at index `n` is what was seen after `n` events. When
/// the script has ended, the program is asked to end.
package final class ScriptedDisplay: Display {
  package private(set) var size: Size
  package private(set) var frames: [Frame] = []
  package private(set) var bells = 0
  /// Called with each event before it is given: a test moves its clock there.
  package var beforeEvent: (Event) -> Void = { _ in }
  private var script: ArraySlice<Event>

  package init(_ size: Size = Size(columns: 80, rows: 24), script: [Event] = []) {
    self.size = size
    self.script = script[...]
  }

  package convenience init(_ size: Size = Size(columns: 80, rows: 24), keys: [Key]) {
    self.init(size, script: keys.map(Event.key))
  }

  /// Adds to what is still to be typed.
  package func type(_ keys: [Key]) { script += keys.map(Event.key) }

  package func show(_ frame: Frame) { frames.append(frame) }

  package func nextEvents(within milliseconds: Int?, watching descriptors: [Int32]) -> [Event] {
    guard let event = script.popFirst() else { return [.terminate] }
    beforeEvent(event)
    if case .resize(let size) = event { self.size = size }
    return [event]
  }

  /// Does nothing: a script says only what is typed after it was asked for.
  package func dropTypeAhead() {}

  package func repaint() {}

  package func ring() { bells += 1 }
}
