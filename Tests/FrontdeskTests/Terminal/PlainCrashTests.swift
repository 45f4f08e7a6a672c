import Foundation
import Support
import Testing

/// The console in lines dies: what it leaves behind is a report, a terminal one can type on, and the
/// draft.
@Suite(.serialized)
struct PlainCrashTests {
  private let desk: TestDesk
  private var crashes: String { desk.folder.path + "/state/frontdesk/crashes" }
  private var environment: [String: String] {
    [
      "TERM": "dumb", "LANG": "C.UTF-8", "FRONTDESK_RESTART": "ask",
      "XDG_STATE_HOME": desk.folder.path + "/state",
    ]
  }

  init() throws { desk = try ConsoleOnTerminal.deskOnDuty() }

  private func opened() throws -> TerminalProcess {
    try TerminalProcess(
      Run.program.path,
      ["--plain", "--data", desk.data, "--at", "2024-05-06 09:00", "--language", "zh-Hans"],
      environment: environment)
  }

  private func wait(for text: String, times: Int = 1, on terminal: TerminalProcess) throws {
    let end = Date(timeIntervalSinceNow: Patience.seconds)
    while terminal.everything().ranges(of: text).count < times {
      terminal.listen(for: 50)
      try #require(Date.now < end, "“\(text)” did not come: \(terminal.everything())")
    }
  }

  private func signIn(on terminal: TerminalProcess, times: Int = 1) throws {
    try wait(for: "工号", times: times, on: terminal)
    terminal.type("1002\n")
    try wait(for: "口令", times: times, on: terminal)
    terminal.type("1234\n")
    try wait(for: "欢迎", times: times, on: terminal)
  }

  @Test(arguments: [SIGKILL, SIGSEGV])
  func `after any death Enter starts it again, and the draft is offered`(signal: Int32) throws {
    let terminal = try opened()
    try signIn(on: terminal)
    terminal.type("/F5\n/n\n蓝色雨伞\n")
    try wait(for: "地点", on: terminal)
    try ConsoleOnTerminal.waitForDraft(of: "蓝色雨伞", in: desk, on: terminal)
    terminal.signal(signal, to: try ConsoleOnTerminal.child(of: terminal))
    try wait(for: "Enter starts it again", on: terminal)
    #expect(terminal.isGivenBack)
    let report = try FileManager.default.contentsOfDirectory(atPath: crashes)
      .first { $0.hasPrefix("crash-") }
    let told = try JSON(
      String(contentsOfFile: "\(crashes)/\(try #require(report))", encoding: .utf8))
    #expect(told["signal"].int == Int(signal))
    #expect(told["place"].string == "handover notebook.write -")
    terminal.type("\n")
    try signIn(on: terminal, times: 2)
    try wait(for: "有 1 份草稿没写完", on: terminal)
    terminal.type("/q\n/q\n")
    #expect(try terminal.end() == 0)
    #expect(terminal.isGivenBack)
    #expect(!terminal.everything().contains("\u{1B}"))
  }

  @Test func `while a PIN is asked for what is typed is hidden, and after a death it is seen`()
    throws
  {
    let terminal = try opened()
    try wait(for: "工号", on: terminal)
    terminal.type("1002\n")
    try wait(for: "口令", on: terminal)
    terminal.type("9753\n")
    try wait(for: "工号", times: 2, on: terminal)
    #expect(!terminal.everything().contains("9753"))
    terminal.type("1002\n")
    try wait(for: "口令", times: 2, on: terminal)
    terminal.signal(SIGKILL, to: try ConsoleOnTerminal.child(of: terminal))
    try wait(for: "Enter starts it again", on: terminal)
    #expect(terminal.isGivenBack)
    terminal.type("q\n")
    #expect(try terminal.end() == 128 + SIGKILL)
  }

  @Test func `Ctrl+C is told once, by the console and not by its guardian as well`() throws {
    let terminal = try opened()
    try wait(for: "工号", on: terminal)
    terminal.type("\u{3}")
    try wait(for: "没有丢掉什么", on: terminal)
    try signIn(on: terminal)
    #expect(terminal.everything().ranges(of: "没有丢掉什么").count == 1)
    terminal.type("/q\n/q\n")
    #expect(try terminal.end() == 0)
  }
}
