/// Lines for tests: a script is heard, and everything that was said is kept.
package final class ScriptedLines: LineTerminal {
  /// Everything that was said; a question and its answer stand on one line.
  package private(set) var said: [String] = []
  /// Called before each event is given: a test moves its clock there.
  package var beforeEvent: (LineEvent) -> Void = { _ in }
  private var script: ArraySlice<LineEvent>
  private var isSecret = false

  package init(_ script: [LineEvent]) { self.script = script[...] }

  package func say(_ lines: [String]) { said += lines }

  package func ask(_ prompt: String, isSecret: Bool) {
    said.append(prompt)
    self.isSecret = isSecret
  }

  package func nextEvents(within milliseconds: Int, watching descriptors: [Int32]) -> [LineEvent] {
    guard let event = script.popFirst() else { return [.end] }
    beforeEvent(event)
    if case .line(let text, _) = event, let prompt = said.popLast() {
      said.append(prompt + " " + (isSecret ? "****" : text))
    }
    return [event]
  }

  package func dropTypeAhead() {}
}
