import Foundation
import Support
import Testing

/// What is typed and pasted arrives whole, in whatever pieces the line brings it.
@Suite(.serialized)
struct TypingTests {
  private let desk: TestDesk

  init() throws {
    desk = try ConsoleOnTerminal.deskOnDuty()
  }

  /// A console in whose intake form the cursor stands in the text.
  private func writing() throws -> ConsoleOnTerminal {
    let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00")
    try console.type(Bytes.f7)
    try console.type(Bytes.control("n"))
    try console.type("1")
    try console.type("1")
    try console.fill("2-101", "", "", "", "漏水")
    return console
  }

  private func textTakenDown(by console: ConsoleOnTerminal) throws -> String {
    // Frames of what was typed before may come in between: it is on the disk once its number is shown.
    console.terminal.type(Bytes.f9)
    _ = try console.wait(for: "20240506-001")
    let intakes = try desk.done("2024-05-06 10:00", "intake list", as: "1002")
    let id = try #require(intakes[0]["id"].string)
    return try #require(
      try desk.done("2024-05-06 10:00", "intake show \(id)", as: "1002")["text"].string)
  }

  @Test(arguments: [(1_000, 20), (1_000, 30), (1_000, 300), (1_448, 20), (1_448, 30), (1_448, 300)])
  func `two thousand characters typed by an input method arrive`(piece: Int, pause: Int) throws {
    let console = try writing()
    let bytes = Array(String(repeating: "中", count: 2_000).utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      console.terminal.type(Array(bytes[start..<min(start + piece, bytes.count)]))
      console.terminal.rest(pause)
    }
    try console.waitForFrame()
    _ = console.terminal.written()
    let text = try textTakenDown(by: console)
    #expect(text.count == 2_000)
    #expect(text.allSatisfy { $0 == "中" })
  }

  @Test func `a paste of 64 KiB with control characters and no end is text and nothing else`()
    throws
  {
    let console = try writing()
    let line = "漏\u{1B}[31m水\u{07}\u{1B}]0;x\u{07}\r\n\u{0}\u{9B}2J\u{8}一\u{202E}"
    let times = 65_536 / line.utf8.count + 10
    // The end never comes: after a silence the paste is taken for ended.
    console.terminal.type("\u{1B}[200~" + String(repeating: line, count: times))
    let sent = try console.wait(for: "粘贴太长")
    #expect(!sent.contains("\u{202E}") && !sent.contains("\u{9B}"))
    // What is typed afterwards is typed again.
    let text = try textTakenDown(by: console)
    #expect(text.hasPrefix("漏"))
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    #expect(text.count <= 2_000)
  }

  @Test func `an arrow torn apart on a slow line leaves the form as it is`() throws {
    let console = try writing()
    try console.type("厨房顶上滴水")
    console.terminal.type("\u{1B}")
    try console.waitForFrame()
    console.terminal.rest(60)
    console.terminal.type("[")
    console.terminal.rest(60)
    console.terminal.type("A")
    console.terminal.rest(60)
    // Esc has put the form aside; nothing of it is lost, and the rest of the key is no text.
    try console.type(Bytes.control("n"))
    #expect(try textTakenDown(by: console) == "厨房顶上滴水")
  }
}
