import Foundation
import Support
import Testing

/// The real display on a real terminal; a process each, one after the other.
@Suite(.serialized)
struct RealTerminalTests {
  private func ready() throws -> RehearsalProcess {
    let process = try RehearsalProcess("guarded")
    try process.wait(for: "shown")
    return process
  }

  @Test(arguments: [("\u{18}", 9), ("\u{0B}", 137), ("\u{07}", 139)] as [(String, Int32)])
  func `the terminal is given back after any death`(key: String, status: Int32) throws {
    let process = try ready()
    #expect(!process.isGivenBack)
    process.type(key)
    #expect(try process.end() == status)
    expectRestored(process)
  }

  @Test func `the terminal is given back after a trap`() throws {
    let process = try ready()
    process.type("\u{14}")
    #expect([132, 133, 134].contains(try process.end()))
    expectRestored(process)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `asked to end, the program ends in order`(signal: Int32) throws {
    let process = try ready()
    process.signal(signal)
    try process.wait(for: "terminate")
    #expect(try process.end() == 0)
    expectRestored(process)
  }

  private func expectRestored(
    _ process: RehearsalProcess, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(process.isGivenBack, sourceLocation: sourceLocation)
    let written = process.written()
    for mode in ["?1049l", "?2004l", "?25h", "?1000l"] {
      #expect(written.contains("\u{1B}[" + mode), sourceLocation: sourceLocation)
    }
    #expect(written.hasSuffix("\u{1B}[0m"), sourceLocation: sourceLocation)
  }

  @Test func `a key that comes while it leaves throws away nothing that it sends`() throws {
    let process = try ready()
    #expect(process.keepsWhatWasSent)
    process.type("\u{11}")
    #expect(try process.end() == 7)
    #expect(process.isGivenBack)
  }

  @Test func `leaving in order leaves the screen once`() throws {
    let process = try ready()
    process.type("\u{11}")
    #expect(try process.end() == 7)
    #expect(process.written().components(separatedBy: "?1049l").count == 2)
  }

  @Test func `after a hang-up everything is gone within a second`() throws {
    let process = try ready()
    process.type("水")
    try process.wait(for: "shown")
    process.hangUp()
    #expect(try process.end(within: Trials.patience(1_000)) == 129)
  }

  @Test func `a program that hangs is gone within a second of a hang-up too`() throws {
    let process = try ready()
    process.type("\u{0F}")
    try process.wait(for: "key(Ctrl+O)")
    process.hangUp()
    #expect(try process.end(within: Trials.patience(1_000)) == 128 + SIGKILL)
  }

  @Test func `stopped and let go again, the program takes its screen back`() throws {
    let process = try RehearsalProcess("guarded")
    let child = try #require(pid_t(process.wait(for: "ready").dropFirst(6)))
    try process.wait(for: "shown")
    _ = process.written()
    process.signal(SIGSTOP, to: child)
    process.signal(SIGCONT, to: child)
    try process.wait(for: "resize(80x24)")
    try process.wait(for: "shown")
    #expect(process.written().contains("翠湖苑… 80x24"))
  }

  @Test func `the program ends in order when its guardian is killed`() throws {
    let process = try ready()
    process.signal(SIGKILL)
    // The guardian leads the session here, so its death is a hang-up too.
    let report = try process.wait(for: "")
    #expect(report == "hangUp" || report == "terminate")
    #expect(try process.end(within: Trials.patience(2_000)) == -SIGKILL)
  }

  @Test func `nothing stops the console in the middle of something`() throws {
    let process = try RehearsalProcess("guarded")
    let child = try #require(pid_t(process.wait(for: "ready").dropFirst(6)))
    try process.wait(for: "shown")
    process.signal(SIGTSTP)
    process.signal(SIGTSTP, to: child)
    process.type("a")
    try process.wait(for: "key(a)")
  }

  @Test func `keys of other terminals arrive under this one's name`() throws {
    let process = try ready()
    process.type("\u{1B}[11~漏\u{1B}[[B\u{1B}3")
    for key in ["key(F1)", "key(漏)", "key(F2)", "key(F3)"] { try process.wait(for: key) }
  }

  @Test func `a lone Esc is told by silence, and an arrow torn apart is not text`() throws {
    let process = try ready()
    process.type("\u{1B}")
    try process.wait(for: "key(Esc)")
    process.type("[A水")
    #expect(try process.wait(for: "key(") == "key(水)")
  }

  @Test func `a megabyte pasted is one event, cut where a paste ends`() throws {
    let process = try ready()
    process.type("\u{1B}[200~" + String(repeating: "漏水\n", count: 150_000) + "\u{1B}[201~")
    #expect(try process.wait(for: "paste").contains("isCut: true"))
  }

  @Test func `a storm of resizes ends at the last size`() throws {
    let process = try ready()
    for step in 0..<500 {
      process.resize(columns: UInt16(1 + step * 7 % 200), rows: UInt16(1 + step * 3 % 60))
    }
    process.resize(columns: 100, rows: 30)
    while try process.wait(for: "resize") != "resize(100x30)" {}
    process.type("a")
    try process.wait(for: "key(a)")
  }

  @Test func `one key costs few bytes, and no screen is cleared for it`() throws {
    let process = try ready()
    process.type("a")
    try process.wait(for: "shown")
    _ = process.written()
    process.type("水")
    try process.wait(for: "shown")
    let bytes = process.written()
    #expect(bytes.contains("水"))
    #expect(bytes.utf8.count < 60)
  }

  @Test func `what is written to standard error does not reach the screen`() throws {
    let process = try ready()
    process.type("\u{05}")
    try process.wait(for: "shown")
    process.type("\u{11}")
    _ = try process.end()
    #expect(!process.written().contains("scribble"))
  }

  @Test(arguments: [
    ("dumb", "refused noTerminalType"), ("", "refused noTerminalType"),
    ("no-such-thing", "refused unknownTerminalType(\"no-such-thing\")"),
    // Known nowhere here, and spoken by terminals that people have: they go by their kin's name.
    ("xterm-kitty", "ready"), ("putty-256color", "ready"), ("tmux-something", "ready"),
    ("vt220", "ready"), ("linux", "ready"), ("rxvt", "ready"), ("screen-256color", "ready"),
  ])
  func `each kind of terminal gets a screen or a reason`(type: String, report: String) throws {
    let process = try RehearsalProcess(environment: ["TERM": type])
    try process.wait(for: report)
  }

  @Test func `Chinese is shown in a locale that knows none`() throws {
    let process = try RehearsalProcess(environment: ["LC_ALL": "C"])
    try process.wait(for: "shown")
    process.type("\u{11}")
    #expect(try process.end() == 7)
    #expect(process.written().contains("翠湖苑"))
  }

  @Test func `the environment does not freeze the size`() throws {
    let process = try RehearsalProcess(environment: ["LINES": "10", "COLUMNS": "20"])
    try process.wait(for: "shown")
    #expect(process.written().contains("80x24"))
  }

  @Test(arguments: [("", true), ("1", false)])
  func `colours are left out where they are not wanted`(noColor: String, isColored: Bool) throws {
    let process = try RehearsalProcess(environment: ["NO_COLOR": noColor])
    try process.wait(for: "shown")
    #expect(process.written().contains("\u{1B}[36m") == isColored)
  }

  @Test func `a terminal that draws signs wide is found out and drawn for`() throws {
    let process = try ready()
    #expect(process.written().contains("翠湖苑… 80x24"))
    process.type("\u{1B}[1;3R")
    try process.wait(for: "resize(80x24)")
    try process.wait(for: "shown")
    #expect(process.written().contains("翠湖苑. 80x24"))
  }

  @Test(arguments: [("2", true), ("0", false)])
  func `a frame is shown in one piece where the terminal can`(answer: String, can: Bool) throws {
    let process = try ready()
    #expect(!process.written().contains("\u{1B}[?2026h"))
    process.type("\u{1B}[?2026;\(answer)$ya")
    try process.wait(for: "key(a)")
    try process.wait(for: "shown")
    let frame = process.written()
    #expect(frame.hasPrefix("\u{1B}[?2026h") == can)
    #expect(frame.hasSuffix("\u{1B}[?2026l") == can)
    #expect(frame.contains("a"))
  }

  @Test func `each frame is counted for whoever waits for it`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let fifo = folder.appending(path: "frames").path
    try #require(mkfifo(fifo, 0o600) == 0)
    let frames = open(fifo, O_RDWR | O_NONBLOCK)
    defer { close(frames) }
    let process = try RehearsalProcess(environment: ["FRONTDESK_FRAMES": fifo])
    try process.wait(for: "shown")
    process.type("a")
    try process.wait(for: "shown")
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = read(frames, &buffer, buffer.count)
    #expect(buffer.prefix(max(0, count)) == [0x31, 0x0A, 0x32, 0x0A])
  }
}
