import Foundation
import Support
import Testing

/// The console dies: its guardian gives the terminal back, reports it without anybody's data, and
/// offers to start again; the draft is there again.
@Suite(.serialized)
struct CrashTests {
  private let desk: TestDesk
  private var crashes: String { desk.folder.path + "/state/frontdesk/crashes" }

  init() throws {
    desk = try ConsoleOnTerminal.deskOnDuty()
  }

  private func opened() throws -> ConsoleOnTerminal {
    try ConsoleOnTerminal(
      desk, at: "2024-05-06 09:00", environment: ["FRONTDESK_RESTART": "ask"])
  }

  private func reports() throws -> [JSON] {
    try FileManager.default.contentsOfDirectory(atPath: crashes).filter { $0.hasPrefix("crash-") }
      .map { try JSON(String(contentsOfFile: "\(crashes)/\($0)", encoding: .utf8)) }
  }

  /// Begins a note, and waits until it is kept as a draft.
  private func begin(_ text: String, on console: ConsoleOnTerminal) throws {
    try console.type(Bytes.f5)
    try console.type(Bytes.control("n"))
    try console.type(text)
    try console.waitForDraft(of: text, in: desk)
  }

  /// Kills the console, and waits until its guardian asks what to do, for the n-th time.
  private func die(
    _ console: ConsoleOnTerminal, of signal: Int32 = SIGKILL, time: Int = 1
  ) throws {
    console.terminal.signal(signal, to: try console.console())
    let end = Date(timeIntervalSinceNow: Patience.seconds)
    let question = "Enter starts it again"
    while console.terminal.everything().ranges(of: question).count < time {
      console.terminal.listen(for: 50)
      try #require(Date.now < end, "nobody asks")
    }
  }

  @Test(arguments: [SIGKILL, SIGSEGV])
  func `after any death Enter starts it again, and the draft is offered`(signal: Int32) throws {
    let console = try opened()
    try begin("蓝色雨伞", on: console)
    try die(console, of: signal)
    #expect(console.terminal.isGivenBack)
    #expect(console.terminal.everything().contains("草稿会还给你"))
    console.terminal.type("\r")
    _ = try console.wait(for: "有 1 份草稿没写完")
    try console.type(Bytes.f5)
    try console.type(Bytes.control("n"), untilSeen: "蓝色雨伞")
    console.terminal.signal(SIGTERM)
    #expect(try console.terminal.end() == 0)
    #expect(console.terminal.isGivenBack)
  }

  @Test func `the report says signal, place and time, and nothing that was typed`() throws {
    let console = try opened()
    try begin("蓝色雨伞", on: console)
    try die(console, of: SIGSEGV)
    console.terminal.type("q\r")
    #expect(try console.terminal.end() == 128 + SIGSEGV)
    #expect(console.terminal.isGivenBack)
    let report = try #require(try reports().first)
    #expect(report["signal"].int == Int(SIGSEGV))
    #expect(report["place"].string == "handover notebook.write -")
    #expect(report["version"].string?.isEmpty == false)
    #expect(report["seconds"].int != nil)
    // The runtime's own report stands beside it.
    let files = try FileManager.default.contentsOfDirectory(atPath: crashes)
    for name in files {
      let text = try String(contentsOfFile: "\(crashes)/\(name)", encoding: .utf8)
      for word in ["蓝色雨伞", "王强", "1234"] { #expect(!text.contains(word), "\(name): \(word)") }
      let mode = try FileManager.default.attributesOfItem(atPath: "\(crashes)/\(name)")
      #expect(((mode[.posixPermissions] as? Int) ?? 0o777) & 0o077 == 0, "\(name)")
    }
    let log = try String(
      contentsOfFile: desk.folder.path + "/state/frontdesk/technical.log", encoding: .utf8)
    #expect(log.contains("\"event\":\"crashed\""))
  }

  @Test func `it is started again three times, and then no more`() throws {
    let console = try opened()
    for time in 1...3 {
      try die(console, time: time)
      console.terminal.type("\r")
      try console.waitForFrame()
    }
    console.terminal.signal(SIGKILL, to: try console.console())
    #expect(try console.terminal.end() == 128 + SIGKILL)
    #expect(console.terminal.everything().contains("no more"))
    #expect(console.terminal.isGivenBack)
    #expect(try reports().compactMap { $0["restarts"].int }.sorted() == [0, 1, 2, 3])
  }

  @Test func `the newest twenty reports stay`() throws {
    try FileManager.default.createDirectory(atPath: crashes, withIntermediateDirectories: true)
    for number in 10...40 {
      try Data("{}".utf8).write(to: URL(filePath: "\(crashes)/crash-\(number).json"))
    }
    let console = try opened()
    try die(console)
    console.terminal.type("q\r")
    _ = try console.terminal.end()
    #expect(try reports().count == 20)
  }
}
