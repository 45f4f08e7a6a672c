import Foundation
import Support
import Testing

/// The real console on a terminal of its own, of which the test has the other end.
final class ConsoleOnTerminal {
  let terminal: TerminalProcess
  private let frames: FrameCount

  /// Opens the console, signed in, and waits for its first frame.
  init(
    _ desk: TestDesk, as clerk: String? = "1002", at moment: String, english: Bool = false,
    environment: [String: String] = [:], columns: UInt16 = 80, rows: UInt16 = 24,
    ignoringHangUp: Bool = false
  ) throws {
    frames = try FrameCount(in: desk.folder)
    var arguments = ["--data", desk.data, "--at", moment, "--language", english ? "en" : "zh-Hans"]
    if let clerk { arguments += ["--as", clerk] }
    let settings = [
      "FRONTDESK_FRAMES": frames.path, "FRONTDESK_PIN": "1234", "LANG": "C.UTF-8",
      // A test of a death waits for the end, not for a question.
      "FRONTDESK_RESTART": "no",
      "XDG_STATE_HOME": desk.folder.appending(path: "state").path,
    ]
    // As nohup starts what it starts.
    let deaf = ["-c", "trap '' HUP; exec \"$0\" \"$@\"", Run.program.path]
    terminal = try TerminalProcess(
      ignoringHangUp ? "/bin/sh" : Run.program.path, (ignoringHangUp ? deaf : []) + arguments,
      environment: settings.merging(environment) { $1 },
      columns: columns, rows: rows)
    try waitForFrame()
  }

  /// Who works at a desk that needs nobody else: each is a run of the program.
  static let people = ["1002 王强 --role receptionist --department customerService"]

  /// A desk with one unit, 2-101, at which 1002 is on duty on 2024-05-06.
  static func deskOnDuty() throws -> TestDesk {
    let desk = try TestDesk(at: "2024-05-01 08:00", people: people)
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
    return desk
  }

  /// Waits until at least one more frame has been shown.
  func waitForFrame(sourceLocation: SourceLocation = #_sourceLocation) throws {
    // What a frame sends must be taken off the terminal, or the program waits for us.
    let end = Date(timeIntervalSinceNow: Patience.seconds)
    while frames.next(within: 20) == 0 {
      terminal.listen()
      try #require(Date.now < end, "no frame", sourceLocation: sourceLocation)
    }
  }

  /// Waits, frame by frame, until a text was sent, in however many pieces, and returns what was sent
  /// with it.
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    // The console draws now and then by itself: that there are frames is no reason to wait on.
    let end = Date(timeIntervalSinceNow: Patience.seconds)
    var sent = terminal.written()
    while !sent.contains(text), !sent.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").contains(text)
    {
      try #require(Date.now < end, "\(text) was not drawn", sourceLocation: sourceLocation)
      try waitForFrame(sourceLocation: sourceLocation)
      sent += terminal.written()
    }
    return sent
  }

  /// Types something, waits for the frame that answers it, and returns the bytes it sent.
  @discardableResult
  func type(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    _ = frames.next(within: 0)
    terminal.type(text)
    try waitForFrame(sourceLocation: sourceLocation)
    return terminal.written()
  }

  /// Types something, waits until what it must show was sent, and returns all that was sent.
  ///
  /// That may take more than one frame: the next one may still answer what came before.
  @discardableResult
  func type(
    _ text: String, untilSeen sign: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    _ = terminal.written()
    terminal.type(text)
    return try wait(for: sign, sourceLocation: sourceLocation)
  }

  /// Goes through a form: each text and Enter, one after the other.
  func fill(_ texts: String...) throws {
    for text in texts { try type(text + "\r") }
  }

  /// The process in which the console runs, under its guardian.
  func console() throws -> pid_t { try Self.child(of: terminal) }

  /// Whether it runs: it may have been left.
  var isRunning: Bool { (try? Self.children(of: terminal))?.isEmpty == false }

  static func child(of terminal: TerminalProcess) throws -> pid_t {
    try #require(try children(of: terminal).first)
  }

  private static func children(of terminal: TerminalProcess) throws -> [pid_t] {
    let path = "/proc/\(terminal.process)/task/\(terminal.process)/children"
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: " ").compactMap {
      pid_t($0)
    }
  }
}

/// Keys as xterm sends them.
enum Bytes {
  /// Ctrl and a letter.
  static func control(_ letter: Character) -> String {
    String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
  }

  static let f1 = "\u{1B}OP"
  static let f5 = "\u{1B}[15~"
  static let f6 = "\u{1B}[17~"
  static let f7 = "\u{1B}[18~"
  static let f8 = "\u{1B}[19~"
  static let f9 = "\u{1B}[20~"
  static let down = "\u{1B}[B"
}
