import Foundation

/// A program that was started, and may come to harm before it has ended.
final class ProgramRun {
  /// How it ended, and what it said.
  struct Ending {
    /// The status it left with; nil where a signal killed it.
    let status: Int32?
    let signal: Int32?
    let output: String
    let error: String

    /// Whether it said that it has done what it was to do.
    var isConfirmed: Bool { status == 0 }
    /// Whether it fell by its own fault: a trap or a wild pointer, or a report of one.
    var isCrash: Bool {
      error.contains("Fatal error") || signal.map { $0 != SIGKILL && $0 != SIGTERM } ?? false
    }

    /// The lines that it said to their end.
    var lines: [Substring] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }

    /// The code of the complaint that it made.
    var code: String {
      let object = try? JSONSerialization.jsonObject(with: Data(error.utf8)) as? [String: Any]
      return object?["code"] as? String ?? ""
    }
  }

  private let process = Process()
  private let output = Pipe()
  private let error = Pipe()
  /// What was read of its output before it ended.
  private var heard = Data()

  init(
    _ program: URL, _ words: [String], environment: [String: String], folder: URL? = nil
  ) throws {
    process.executableURL = program
    process.arguments = words
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardOutput = output
    process.standardError = error
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  var isRunning: Bool { process.isRunning }
  var id: pid_t { process.processIdentifier }

  func kill(_ signal: Int32 = SIGKILL) { Foundation.kill(process.processIdentifier, signal) }

  /// Waits until it has said so many lines, or has ended.
  func hear(lines count: Int) {
    while heard.count(where: { $0 == UInt8(ascii: "\n") }) < count {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { return }
      heard += more
    }
  }

  /// Waits for its end.
  func end() -> Ending {
    let said = heard + output.fileHandleForReading.readDataToEndOfFile()
    let complained = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let isExit = process.terminationReason == .exit
    return Ending(
      status: isExit ? process.terminationStatus : nil,
      signal: isExit ? nil : process.terminationStatus,
      output: String(decoding: said, as: UTF8.self),
      error: String(decoding: complained, as: UTF8.self))
  }
}

extension Sequence {
  /// Starts a run for each element, several at a time, and gives what came of each in order.
  func eachRun<Result>(
    atOnce width: Int = 4, start: (Element) throws -> ProgramRun,
    judge: (Element, ProgramRun.Ending) throws -> Result
  ) throws -> [Result] {
    var results: [Result] = []
    var waiting: [(Element, ProgramRun)] = []
    for element in self {
      waiting.append((element, try start(element)))
      guard waiting.count >= width else { continue }
      let (first, run) = waiting.removeFirst()
      results.append(try judge(first, run.end()))
    }
    for (element, run) in waiting { results.append(try judge(element, run.end())) }
    return results
  }
}
