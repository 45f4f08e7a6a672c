import Foundation

/// How long the faults are looked at: few trials with every run of the tests, the figures of the
/// gate, or those of a release.
///
/// `$FRONTDESK_FAULTS` says which: `ci`, `release`, or nothing.
package enum Trials {
  private enum Scale: String { case everyday, ci, release }

  private static let scale =
    ProcessInfo.processInfo.environment["FRONTDESK_FAULTS"].flatMap(Scale.init) ?? .everyday

  /// Whether it is judged how long something took: not in the everyday run, which shares its machine
  /// with every other test.
  package static var judgesTimes: Bool { scale != .everyday }

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
