import Domain
import Foundation
import Resources

/// Where whatever the program says leaves it: what a terminal must not get is made visible.
enum Said {
  /// Lines for standard output.
  ///
  /// - Throws: ``LostOutput`` if not all of it could be written.
  static func out(_ text: String) throws { try exactly(OutsideText.visibleLines(text)) }

  /// Lines of the program's own, as they are: a script for a shell is run.
  static func exactly(_ text: String) throws { try put(text, to: STDOUT_FILENO) }

  /// Lines for standard error; where these are lost, nobody can be told.
  static func error(_ text: String) { try? put(OutsideText.visibleLines(text), to: STDERR_FILENO) }

  private static func put(_ text: String, to descriptor: Int32) throws {
    var left = Array((text + "\n").utf8)[...]
    while !left.isEmpty {
      let written = left.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        left = left.dropFirst(written)
      } else {
        switch errno {
        case EINTR: continue
        case EAGAIN:
          var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&wait, 1, 1_000)
        // Whoever read it has gone, or wanted none of it.
        case EPIPE, EBADF: return
        default: throw LostOutput(words: String(cString: strerror(errno)))
        }
      }
    }
  }
}

/// The answer could not be written whole.
struct LostOutput: Error {
  /// What the system says.
  let words: String

  var phrase: Phrase {
    Phrase(
      "结果没有写全（系统说：\(words)）；做了的已经做了，请换个地方再看结果。",
      "The answer is not written whole (the system says: \(words)); what is done stands. Send it elsewhere."
    )
  }
}
