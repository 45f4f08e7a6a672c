internal import CNcurses
import Glibc

/// A small parent that gives the terminal back whatever becomes of the program.
///
/// A process that is killed, or traps, can tidy nothing; only its parent can. So the program starts
/// itself again as its own child and waits. The child has no crash handlers, and ends in order when
/// its guardian is killed.
package enum TerminalGuardian {
  /// How the guarded program ended.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It could not be started.
    case neverBegan

    /// The status for the parent to exit with, as a shell would report it.
    package var status: Int32 {
      switch self {
      case .exited(let code): code
      case .killed(let signal): 128 + signal
      case .neverBegan: 126
      }
    }
  }

  /// What is known of a run of the program when it has ended.
  package struct Outcome: Hashable, Sendable {
    package let ending: Ending
    /// What it noted last by ``note(_:)``.
    package let place: String
    /// How long it ran, in milliseconds.
    package let milliseconds: Int

    package var status: Int32 { ending.status }

    /// By what one asks a program to end: Ctrl+C and Ctrl+\ while it leaves are among them.
    private static let asked = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

    /// The signal that it died of, where nobody asked it to end by that.
    package var crash: Int32? {
      guard case .killed(let signal) = ending, !Self.asked.contains(signal) else { return nil }
      return signal
    }
  }

  /// Notes where the program is, for a report of its death; never anything that somebody typed.
  package static func note(_ place: String) { desk_trace(place) }

  /// Starts the program again under this process, and waits for its end.
  ///
  /// To be called first, before there are threads, open files or signal handlers.
  ///
  /// - Parameters:
  ///   - reports: the folder in which a crash leaves a report, without the contents of memory; nil
  ///     is for none.
  ///   - hasScreen: whether it draws; a terminal of which it uses only lines is sent no sequences.
  /// - Returns: how the child ended; nil in the child itself, which goes on as the program.
  package static func watch(reportsTo reports: String?, hasScreen: Bool = true) -> Outcome? {
    if desk_is_guarded() {
      desk_die_when_told()
      return nil
    }
    let start = monotonicMilliseconds()
    var place = [CChar](repeating: 0, count: 128)
    let status = desk_guard(
      CommandLine.unsafeArgv, backtrace(reports), hasScreen, &place, place.count)
    let text = place.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return Outcome(
      ending: ending(of: status), place: String(decoding: text, as: UTF8.self),
      milliseconds: monotonicMilliseconds() - start)
  }

  private static func ending(of status: Int32) -> Ending {
    if status == -1 { return .neverBegan }
    if desk_was_killed(status) { return .killed(signal: desk_signal_of(status)) }
    return .exited(desk_code_of(status))
  }

  /// What the Swift runtime is told about crashes: a report in a file, with no registers, which
  /// hold what people have typed, and no question on a screen that nobody can read.
  static func backtrace(_ reports: String?) -> String {
    guard let reports else { return "enable=no" }
    return "enable=yes,timeout=5s,registers=none,images=none,threads=crashed,sanitize=yes,color=no,"
      + "interactive=no,symbolicate=fast,warnings=suppressed,output-to=\(reports)"
  }
}
