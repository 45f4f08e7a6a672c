/// Why no console can be opened here.
package enum TerminalFailure: Error, Hashable, Sendable {
  /// Input or output is not a terminal but a pipe or a file.
  case notATerminal
  /// `TERM` is not set, or names a terminal that cannot place its cursor (`dumb`).
  case noTerminalType
  /// `TERM` names a terminal that the system has no description of.
  case unknownTerminalType(String)
  /// No locale that can show Chinese is installed.
  case noUTF8Locale
  /// The terminal could not be opened for another reason.
  case refused
}
