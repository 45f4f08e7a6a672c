import Foundation
import Resources

/// What one thing takes in the program, and what it takes SQLite alone, in one run.
struct Measurement {
  /// The goal of the performance page it belongs to.
  let goal: String
  let what: Phrase
  /// In microseconds.
  let ours: Double
  let raw: Double
  /// The greatest ratio that will do; nothing where it is only told.
  let must: Double?

  var ratio: Double { raw > 0 ? ours / raw : 0 }
  var isGood: Bool { must.map { ratio <= $0 } ?? true }

  var json: JSONValue {
    [
      "goal": .string(goal), "what": .string(what.text(in: .english)), "unit": "us",
      "ours": .decimal(Self.rounded(ours)), "raw": .decimal(Self.rounded(raw)),
      "ratio": .decimal(Self.rounded(ratio)),
      "must": must.map(JSONValue.decimal) ?? .null, "ok": .bool(isGood),
    ]
  }

  func cells(in language: Language) -> [String] {
    [
      goal, what.text(in: language), Self.text(ours), Self.text(raw), Self.text(ratio),
      must.map(Self.text) ?? "", isGood ? "ok" : "!",
    ]
  }

  static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  private static func text(_ value: Double) -> String {
    let rounded = rounded(value)
    return value >= 100 ? String(Int(value.rounded())) : "\(rounded)"
  }
}

/// How long something takes, over and over, in microseconds.
struct Timings {
  private var sorted: [Double]

  /// Runs `body` so many times, after some to warm up.
  init(_ times: Int, warmUp: Int = 3, _ body: (Int) throws -> Void) rethrows {
    let taken = try (0..<(times + warmUp)).map { try Timings.time(body, $0) }
    sorted = taken.dropFirst(warmUp).sorted()
  }

  private init(_ taken: [Double]) { sorted = taken.sorted() }

  /// Runs two things by turns, so that whatever else the machine does befalls both.
  static func beside(
    _ times: Int, warmUp: Int = 3, _ first: (Int) throws -> Void, _ second: (Int) throws -> Void
  ) rethrows -> (Timings, Timings) {
    var (one, other): ([Double], [Double]) = ([], [])
    for round in 0..<(times + warmUp) {
      let (early, late) = (try time(first, round), try time(second, round))
      guard round >= warmUp else { continue }
      one.append(early)
      other.append(late)
    }
    return (Timings(one), Timings(other))
  }

  private static func time(_ body: (Int) throws -> Void, _ round: Int) rethrows -> Double {
    let start = ContinuousClock.now
    try body(round)
    let time = start.duration(to: .now).components
    return Double(time.seconds) * 1e6 + Double(time.attoseconds) / 1e12
  }

  var median: Double { percentile(50) }

  func percentile(_ percent: Int) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }
}
