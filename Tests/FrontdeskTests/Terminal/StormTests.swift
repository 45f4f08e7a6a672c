import Foundation
import Support
import Testing

/// Everything that can come over the line at once.
@Suite(.serialized)
struct StormTests {
  private let desk: TestDesk

  init() throws {
    desk = try ConsoleOnTerminal.deskOnDuty()
  }

  private func writing() throws -> ConsoleOnTerminal {
    let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00")
    try console.type(Bytes.f5)
    try console.type(Bytes.control("n"))
    try console.type("泵")
    return console
  }

  private func expectNothingSaved(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let notes = try desk.done("2024-05-06 10:00", "log list", as: "1002")
    #expect(notes.items.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func `a storm of sizes, down to one cell, ends in the last of them`() throws {
    let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00")
    var chance = Chance(41)
    let times = Trials.count(100, ci: 2_000, release: 20_000)
    for _ in 0..<times {
      console.terminal.resize(
        columns: [0, 1, 2, 10, 59, 80, 132, 500].randomElement(using: &chance) ?? 80,
        rows: [0, 1, 2, 5, 16, 24, 50, 200].randomElement(using: &chance) ?? 24)
      console.terminal.rest(1)
    }
    let start = ContinuousClock.now
    console.terminal.resize(columns: 51, rows: 13)
    _ = try console.wait(for: "51x13")
    let took = start.duration(to: .now)
    #expect(Trials.isWithin(.seconds(2), took), "\(took)")
    console.terminal.resize(columns: 80, rows: 24)
    try console.type(Bytes.f8, untilSeen: "[F8 盘点")
    Trials.report("\(times) sizes, the last one drawn after \(took)")
  }

  @Test func `a paste of a megabyte is cut with a note, and submits nothing`() throws {
    let line = "漏水\r\n\u{1B}[20~\u{11}\t一"
    let paste = String(repeating: line, count: 1_048_576 / line.utf8.count + 1)
    var slowest = Duration.zero
    let times = Trials.count(1, ci: 5, release: 20)
    for _ in 0..<times {
      let console = try writing()
      let start = ContinuousClock.now
      console.terminal.type("\u{1B}[200~" + paste + "\u{1B}[201~")
      _ = try console.wait(for: "粘贴太长")
      slowest = max(slowest, start.duration(to: .now))
      try console.type(Bytes.down)
      console.terminal.signal(SIGTERM)
      _ = try console.terminal.end()
    }
    try expectNothingSaved()
    #expect(Trials.isWithin(.seconds(2), slowest), "\(slowest)")
    Trials.report("a paste of 1 MB: \(times) times, at most \(slowest)")
  }

  @Test func `sixty-four kilobytes typed into a field come to their end`() throws {
    let console = try writing()
    let start = ContinuousClock.now
    for _ in 0..<Trials.count(1, ci: 3, release: 20) {
      console.terminal.type(String(repeating: "中", count: 65_536 / 3))
      try console.waitForFrame()
    }
    try console.type(Bytes.f8, untilSeen: "[F8 盘点")
    try expectNothingSaved()
    Trials.report("64 kB typed: \(start.duration(to: .now))")
  }

  @Test func `bytes that are no text leave the field as it is`() throws {
    let console = try writing()
    let bad: [[UInt8]] = [
      [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80],
      [0xE6, 0xB0], [0xF4, 0x90, 0x80, 0x80], [0xD6, 0xD0, 0xCE, 0xC4],
    ]
    for bytes in bad {
      console.terminal.type(bytes)
      console.terminal.rest(40)
    }
    try console.type("房")
    console.terminal.type(Bytes.f9)
    _ = try console.wait(for: "N-1")
    let text = try desk.done("2024-05-06 10:00", "log list", as: "1002")[0]["text"].string ?? ""
    #expect(text.hasPrefix("泵") && text.hasSuffix("房"))
    // What could not be read is shown as such, and never stored as another letter.
    #expect(text.dropFirst().dropLast().allSatisfy { $0 == "\u{FFFD}" }, "\(text.debugDescription)")
  }

  @Test func `bytes at random end nothing and break nothing`() throws {
    let count = Trials.count(2_000, ci: 50_000, release: 1_000_000)
    var chance = Chance(43)
    var (sent, starts, left) = (0, 0, 0)
    while sent < count {
      // Sooner or later they lock the screen, and type PINs that are none: then another desk begins.
      let desk = try ConsoleOnTerminal.deskOnDuty()
      let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00")
      starts += 1
      for _ in 0..<Self.bytesToOne / 256 where sent < count {
        let bytes = (0..<256).map { _ in Self.byte(using: &chance) }
        let isTaken = console.terminal.type(bytes)
        sent += bytes.count
        console.terminal.rest(5)
        // Leaving is among the keys.
        guard !console.isRunning || !isTaken else { continue }
        left += 1
        break
      }
      console.terminal.signal(SIGTERM)
      let status = try console.terminal.end()
      #expect(status == 0, "after \(sent) bytes")
      #expect(console.terminal.isGivenBack, "after \(sent) bytes")
      let journal = try desk.done("2024-05-06 10:00", "journal verify", as: nil)
      #expect(journal["ok"].bool == true, "after \(sent) bytes")
    }
    Trials.report("\(sent) random bytes to the real console, \(starts) starts, \(left) times left")
  }

  private static let bytesToOne = 12_800

  /// Half of them letters and digits, a quarter control characters, a quarter anything.
  private static func byte(using chance: inout Chance) -> UInt8 {
    switch UInt8.random(in: 0..<4, using: &chance) {
    case 0, 1: UInt8.random(in: 0x20..<0x7F, using: &chance)
    case 2: [0x0D, 0x09, 0x1B, 0x5B, 0x4F, 0x7F, 0x0E, 0x06].randomElement(using: &chance) ?? 0
    default: UInt8.random(in: 0...255, using: &chance)
    }
  }
}
