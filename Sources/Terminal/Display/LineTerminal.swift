/// Something that says lines and hears lines: no screen, no cursor, no colour.
package protocol LineTerminal: AnyObject {
  func say(_ lines: [String])

  /// Asks for a line; what is typed is not shown where it is secret.
  func ask(_ prompt: String, isSecret: Bool)

  /// Waits until something happens, and gives it; a line at a time, for the next may be answered
  /// elsewhere.
  ///
  /// - Parameters:
  ///   - milliseconds: how long to wait before ``LineEvent/deadline``.
  ///   - descriptors: files that may have something to read.
  /// - Returns: what has happened, in its order.
  func nextEvents(within milliseconds: Int, watching descriptors: [Int32]) -> [LineEvent]

  /// Throws away what somebody has typed ahead; what comes from a pipe or a file stays.
  func dropTypeAhead()
}

/// Something that happened while lines were waited for.
package enum LineEvent: Hashable, Sendable {
  /// A line without its end, and whether it was longer than a line may be.
  case line(String, isCut: Bool = false)
  /// Ctrl+C; what was typed of a line stays.
  case interrupt
  /// There are no more lines.
  case end
  case hangUp
  case terminate
  case wake(Int32)
  case deadline
}
