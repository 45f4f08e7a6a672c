internal import CNcurses

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

  /// Starts the program again under this process, and waits for its end.
  ///
  /// To be called first, before there are threads, open files or signal handlers.
  ///
  /// - Parameter reports: the folder in which a crash leaves a report, without the contents of
  ///   memory; nil is for none.
  /// - Returns: how the child ended; nil in the child itself, which goes on as the program.
  package static func watch(reportsTo reports: String?) -> Ending? {
    if desk_is_guarded() {
      desk_die_when_told()
      return nil
    }
    let status = desk_guard(CommandLine.unsafeArgv, backtrace(reports))
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
