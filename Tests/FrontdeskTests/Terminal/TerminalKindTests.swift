import Foundation
import Support
import Testing

/// Each kind of terminal gets a first screen on which one can begin.
@Suite(.serialized)
struct TerminalKindTests {
  private let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00", people: ConsoleOnTerminal.people) }

  /// What the console sends before the first key.
  private func opening(_ settings: [String: String]) throws -> (ConsoleOnTerminal, sent: String) {
    let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00", environment: settings)
    return (console, console.terminal.written())
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "tmux-256color", "screen-256color", "screen", "vt220", "rxvt",
    // Debian has these in a package of its own; without it they go by xterm's name.
    "putty-256color", "xterm-direct", "xterm-kitty",
  ])
  func `a first screen in Chinese, and a key that does something`(type: String) throws {
    let (console, sent) = try opening(["TERM": type])
    for text in ["翠湖苑", "王强", "投诉", "帮助"] { #expect(sent.contains(text), "\(type): \(text)") }
    try console.type(Bytes.f8, untilSeen: "[F8 盘点")
  }

  @Test func `the Linux console has no Chinese characters, and gets English`() throws {
    let (console, sent) = try opening(["TERM": "linux"])
    #expect(sent.contains("Complaints") && sent.contains("Help"))
    try console.type("\u{1B}[[E", untilSeen: "[F5 Handover")
  }

  @Test func `with NO_COLOR nothing is coloured, and the pane is still marked`() throws {
    let (_, sent) = try opening(["NO_COLOR": "1"])
    for color in sent.matches(of: /\u{1B}\[(?<numbers>[0-9;]+)m/) {
      let numbers = color.numbers.split(separator: ";").compactMap { Int($0) }
      #expect(!numbers.contains { (30...37).contains($0) || (40...47).contains($0) || $0 >= 90 })
    }
    #expect(sent.contains("[F7 投诉"))
    #expect(sent.contains("\u{1B}[7m") || sent.contains(";7m"))
  }

  @Test(arguments: [("dumb", "xterm-256color"), ("no-such-thing", "no-such-thing")])
  func `a terminal that will not do is refused in a sentence`(type: String, said: String) throws {
    let process = try TerminalProcess(
      Run.program.path, ["--data", desk.data, "--at", "2024-05-06 09:00"],
      environment: ["TERM": type, "LANG": "C.UTF-8"])
    #expect(try process.end() == 64)
    #expect(process.written().contains(said))
    #expect(process.isGivenBack)
  }

  @Test func `without a terminal nothing is opened`() throws {
    let run = try Run(["--data", desk.data], environment: ["TERM": "xterm"])
    #expect(run.status == 64)
    #expect(run.error.contains("终端"))
    #expect(!run.output.contains("\u{1B}"))
  }
}
