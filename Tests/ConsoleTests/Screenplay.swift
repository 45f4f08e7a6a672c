import Console
import Domain
import Foundation
import Resources
import Support
import Terminal

/// One play: how the stage is set, what is typed, and what is seen.
///
/// A line is a word and what belongs to it. `size`, `language`, `at`, `stage` and `clerk` set the
/// stage; without `clerk` the console is locked, and with `a11y` it is for a screen reader. `keys` presses keys by their names (`Down*3` three
/// times), `type` types a text, `paste` pastes one, `wait` lets minutes pass, `resize` gives the
/// screen another size. After `screen` stands what is seen then, each row behind a bar, with the
/// cursor as `_`. A line that begins with `#` says something to the reader.
struct Screenplay {
  /// A screen, where it stands in the file, and after how many cues it is seen.
  struct Screen {
    let line: Int
    let cues: Int
    var lines: [String] = []
  }

  private let source: [String]
  private var size = Size(columns: 80, rows: 24)
  private var language = Language.chinese
  private var moment = "2024-11-04 08:00"
  private var stage = Rehearsal.Stage.shift
  private var clerk: String?
  /// Whether the screen is for a screen reader.
  private(set) var isRead = false
  private var cues: [Cue] = []
  private(set) var screens: [Screen] = []

  init(_ text: String) throws {
    source = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in source.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      if line.hasPrefix("|"), !screens.isEmpty {
        screens[screens.count - 1].lines.append(String(line.dropFirst()))
      } else {
        try read(line, number: index + 1)
      }
    }
  }

  private mutating func read(_ line: String, number: Int) throws {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    let unreadable = Unreadable(line: number, text: line)
    switch parts[0] {
    case "size": size = try Self.size(rest, else: unreadable)
    case "language":
      guard let language = Language(rawValue: rest) else { throw unreadable }
      self.language = language
    case "at": moment = rest
    case "stage":
      guard let stage = Rehearsal.Stage(rawValue: rest) else { throw unreadable }
      self.stage = stage
    case "clerk": clerk = rest
    case "a11y": isRead = true
    case "keys":
      cues += try rest.split(separator: " ").flatMap { try Self.keys(String($0), else: unreadable) }
    case "type": cues += rest.map { .event(.key(.character($0))) }
    case "paste": cues.append(.event(.paste(Paste(rest))))
    case "resize": cues.append(.event(.resize(try Self.size(rest, else: unreadable))))
    case "wait":
      guard let minutes = Self.minutes(rest) else { throw unreadable }
      cues.append(.wait(minutes))
    case "screen": screens.append(Screen(line: number, cues: cues.count))
    default: throw unreadable
    }
  }

  private static func size(_ text: String, else unreadable: Unreadable) throws -> Size {
    let parts = text.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2 else { throw unreadable }
    return Size(columns: parts[0], rows: parts[1])
  }

  private static func keys(_ word: String, else unreadable: Unreadable) throws -> [Cue] {
    let parts = word.split(separator: "*")
    let count = parts.count == 2 ? Int(parts[1]) : nil
    guard let key = Key(count == nil ? word : String(parts[0])) else { throw unreadable }
    return Array(repeating: .event(.key(key)), count: count ?? 1)
  }

  /// `5m`, `2h` or `3d`.
  private static func minutes(_ text: String) -> Int? {
    let units: [Character: Int] = ["m": 1, "h": 60, "d": 24 * 60]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()) else {
      return nil
    }
    return count * unit
  }
}

/// A face that hands every state of the session on.
private final class Listener: Face {
  private let display: ScriptedDisplay
  private let body: (Session) -> Void

  init(_ display: ScriptedDisplay, _ body: @escaping (Session) -> Void) {
    self.display = display
    self.body = body
  }

  func show(_ session: Session) { body(session) }

  func next(
    for session: inout Session, within milliseconds: Int, watching descriptors: [Int32]
  ) -> [Heard] {
    display.nextEvents(within: milliseconds, watching: descriptors).map(Heard.event)
  }

  func dropTypeAhead() {}

  func repaint() {}
}

/// A line that is no direction.
private struct Unreadable: Error, CustomStringConvertible {
  let line: Int
  let text: String

  var description: String { "line \(line) says nothing that can be played: \(text)" }
}

// MARK: Acting

extension Screenplay {
  /// Plays it, and gives what is seen at each screen, and what was read from end to end.
  func act() throws -> (screens: [[String]], readWhole: [String]) {
    let rehearsal = try Rehearsal(at: "2024-11-04 08:00")
    try rehearsal.prepare(stage)
    try rehearsal.set(moment)
    var console = try RehearsalConsole(
      on: rehearsal, size: size, language: language, clerk: clerk, isRead: isRead)
    var frames: [Frame] = []
    let readWhole = try rehearsal.readingWhole { frames = console.play(cues) }
    return (screens.map { frames[$0.cues].readable }, readWhole)
  }

  /// Plays it for whoever only listens, and gives each state of the session to the closure.
  func listen(_ body: @escaping (Session) -> Void) throws {
    let rehearsal = try Rehearsal(at: "2024-11-04 08:00")
    try rehearsal.prepare(stage)
    try rehearsal.set(moment)
    var console = try RehearsalConsole(
      on: rehearsal, size: size, language: language, clerk: clerk, isRead: true)
    console.play(cues) { Listener($0, body) }
  }

  /// The same, of no other states but those whose screen is recorded.
  func listenAtScreens(_ body: @escaping (Session) -> Void) throws {
    let places = Set(screens.map(\.cues))
    var place = 0
    try listen { session in
      if places.contains(place) { body(session) }
      place += 1
    }
  }

  /// The file with what was seen.
  func recorded(_ seen: [[String]]) -> String {
    var lines: [String] = []
    var left = seen[...]
    for line in source where !line.hasPrefix("|") {
      lines.append(line)
      if line == "screen", let screen = left.popFirst() { lines += screen.map { "|" + $0 } }
    }
    return lines.joined(separator: "\n")
  }
}

extension Frame {
  /// The rows, with the cursor as `_`.
  var readable: [String] {
    var frame = self
    if let cursor {
      frame.write("_", in: Rect(origin: cursor, size: Size(columns: 1, rows: 1)))
    }
    return frame.lines.map { $0.replacing(Self.seal, with: "*****-*****-*****-*****") }
  }

  /// A seal hangs on the estate's key, which is another each time.
  private static var seal: Regex<Substring> { /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/ }
}
