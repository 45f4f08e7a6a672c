import Foundation
import Resources
import Terminal

/// What is written down when the console has died: signal, place and time, and nobody's data.
struct CrashReport {
  let outcome: TerminalGuardian.Outcome
  let signal: Int32
  /// How often the console had been started again before.
  let restarts: Int

  /// Files the report, and keeps the newest ones; returns its name.
  func file(in folder: String) -> String? {
    let moment = Date.now.formatted(
      Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted))
    let path = "\(folder)/crash-\(moment)-\(getpid())-\(restarts).json"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = Array((json(moment).line + "\n").utf8)
    guard write(file, bytes, bytes.count) == bytes.count else { return nil }
    CrashReport.forget(in: folder)
    return path
  }

  private func json(_ moment: String) -> JSONValue {
    let environment = ProcessInfo.processInfo.environment
    return [
      "at": .string(moment), "version": .string(Release.version), "signal": .number(Int(signal)),
      "status": .number(Int(outcome.status)), "seconds": .number(outcome.milliseconds / 1_000),
      "place": .string(outcome.place), "restarts": .number(restarts),
      "terminal": JSONValue(environment["TERM"]),
      "overSSH": .bool(environment["SSH_CONNECTION"] != nil),
    ]
  }

  /// How many reports of the last days there are.
  static func count(in folder: String, days: Double) -> Int {
    let limit = Date(timeIntervalSinceNow: -days * 86_400)
    return reports(in: folder).count { report in
      report.name.hasPrefix("crash-") && report.date > limit
    }
  }

  /// The runtime's own reports stand beside ours; of each kind the newest stay.
  private static func forget(in folder: String) {
    let all = reports(in: folder).sorted { $0.date > $1.date }
    for isOurs in [true, false] {
      for report in all.filter({ $0.name.hasPrefix("crash-") == isOurs }).dropFirst(most) {
        unlink("\(folder)/\(report.name)")
      }
    }
  }

  private static func reports(in folder: String) -> [(name: String, date: Date)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      return (attributes?[.modificationDate] as? Date).map { (name, $0) }
    }
  }

  private static let most = 20
}

/// How often the console is started again after a crash.
struct Restarts {
  private var moments: [ContinuousClock.Instant] = []

  var count: Int { moments.count }

  /// Takes note of another start; false where there have been too many of late.
  mutating func allowsOne() -> Bool {
    let now = ContinuousClock.now
    guard moments.count(where: { $0.duration(to: now) < Restarts.span }) < Restarts.most else {
      return false
    }
    moments.append(now)
    return true
  }

  private static let most = 3
  private static let span = Duration.seconds(600)
}
