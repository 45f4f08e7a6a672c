import Foundation
import Support
import Testing

/// The real console in a tmux of its own, whose screen can be read.
final class ConsoleInTmux {
  private let socket = "frontdesk-\(UUID().uuidString)"
  private let frames: FrameCount

  init(
    _ desk: TestDesk, at moment: String, arguments: [String] = [],
    environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws {
    frames = try FrameCount(in: desk.folder)
    let settings = [
      "FRONTDESK_FRAMES": frames.path, "FRONTDESK_PIN": "1234", "LANG": "C.UTF-8",
      "XDG_STATE_HOME": desk.folder.appending(path: "state").path,
    ].merging(environment) { $1 }.map { "\($0)=\($1)" }
    try tmux(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env"]
        + settings + [Run.program.path, "--data", desk.data, "--at", moment] + arguments)
    try tmux(["set-option", "-g", "remain-on-exit", "on"])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")

  @discardableResult
  private func tmux(_ words: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    // Its server lives on, and must not hold what Foundation waits at for other processes. Nor may
    // it inherit the signals that are blocked in whatever thread this is: it hears by one of them
    // that its console has ended, and would wait for that for ever.
    let alone =
      "for ((i = 3; i < 256; i++)); do exec {i}>&-; done; exec env --default-signal tmux \"$@\""
    process.arguments = ["-c", alone, "tmux", "-L", socket, "-u"] + words
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // The end of its output is its end: `waitUntilExit` would wait for the server too, which inherits
    // what Foundation waits at.
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    return String(decoding: bytes, as: UTF8.self)
  }
}

// MARK: At the keyboard

extension ConsoleInTmux {
  /// Presses keys by tmux's names: `F6`, `Enter`, `C-n`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types text as it stands.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Fills a field and goes to the next.
  func fill(_ text: String) throws {
    if !text.isEmpty { try type(text) }
    try press("Enter")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }
}

// MARK: Before the screen

extension ConsoleInTmux {
  /// The rows of the screen, without the blanks that end them.
  func screen() throws -> [String] {
    try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// Where the terminal's cursor is, and whether it can be seen.
  func cursor() throws -> (column: Int, row: Int, isVisible: Bool) {
    let text = try tmux(["display-message", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}"])
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(numbers.count == 3)
    return (numbers[0], numbers[1], numbers[2] == 1)
  }

  /// Waits, frame by frame, until the screen is as wanted, and returns it.
  @discardableResult
  func wait(
    _ wish: String, sourceLocation: SourceLocation = #_sourceLocation,
    until isSo: ([String]) -> Bool
  ) throws -> [String] {
    let end = Date(timeIntervalSinceNow: Patience.seconds)
    while true {
      let rows = try screen()
      if isSo(rows) { return rows }
      try #require(
        Date.now < end, "never saw \(wish):\n\(rows.joined(separator: "\n"))",
        sourceLocation: sourceLocation)
      // A frame that was counted may still be on its way through tmux.
      _ = frames.next(within: 100)
    }
  }

  /// Waits until all of the texts can be read on the screen, and returns its rows.
  @discardableResult
  func see(
    _ texts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try wait("\(texts)", sourceLocation: sourceLocation) { rows in
      texts.allSatisfy { text in rows.contains { $0.contains(text) } }
    }
  }

  /// Whether the console has ended.
  var isOver: Bool {
    get throws { try tmux(["display-message", "-p", "#{pane_dead}"]).hasPrefix("1") }
  }
}
