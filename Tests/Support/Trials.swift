import Foundation

/// How long the faults are looked at: few trials with every run of the tests, or the figures of one
/// of the two columns of docs/robustness.md.
///
/// `$FRONTDESK_FAULTS` says which: `ci`, `release`, or nothing; `$FRONTDESK_FAULTS_ALONE` that nothing
/// else runs beside them.
package enum Trials {
  private enum Scale: String { case everyday, ci, release }

  private static let scale =
    ProcessInfo.processInfo.environment["FRONTDESK_FAULTS"].flatMap(Scale.init) ?? .everyday
  private static let judgesTimes =
    ProcessInfo.processInfo.environment["FRONTDESK_FAULTS_ALONE"] != nil

  /// Whether something that promises to be done within a time was.
  ///
  /// Where the faults run together with every other test, they are not judged. By themselves they
  /// are allowed ten times what is promised: that tells a program that hangs or goes round in
  /// circles, and never a machine that was busy. What it took is reported.
  package static func isWithin(_ promised: Duration, _ took: Duration) -> Bool {
    !judgesTimes || took < promised * 10
  }

  /// How many milliseconds are waited for what is promised within so many, as ``isWithin(_:_:)`` has it.
  package static func patience(_ promised: Int) -> Int {
    judgesTimes ? promised * 10 : Patience.milliseconds
  }

  /// How many trials there are to be of one kind.
  package static func count(_ everyday: Int, ci: Int, release: Int) -> Int {
    switch scale {
    case .everyday: everyday
    case .ci: ci
    case .release: release
    }
  }

  /// Writes down what was tried and what came of it, where somebody asked for more than the everyday.
  package static func report(_ line: String) {
    guard scale != .everyday else { return }
    FileHandle.standardError.write(Data("faults: \(line)\n".utf8))
  }
}
