import Foundation
import Support
import Testing

/// However the console ends, the terminal is as it was found and what was confirmed is in the file.
@Suite(.serialized)
struct LeavingTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00", people: ConsoleOnTerminal.people)
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
  }

  /// A console in which a note was written down, and another begun.
  private func busy() throws -> ConsoleOnTerminal {
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
    let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00")
    #expect(!console.terminal.isGivenBack)
    try console.type(Bytes.f5)
    try console.type(Bytes.control("n"))
    try console.type("钥匙在抽屉")
    try console.type(Bytes.f9)
    try console.type(Bytes.control("n"))
    try console.type("还没写完")
    return console
  }

  private func expectGivenBack(
    _ console: ConsoleOnTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(console.terminal.isGivenBack, sourceLocation: sourceLocation)
    let modes = Modes(console.terminal.everything())
    #expect(modes.isOn(25) == true, "the cursor", sourceLocation: sourceLocation)
    for mode in [1049, 2004, 1000, 1002, 1003, 1004, 1006, 2026] {
      #expect(modes.isOn(mode) != true, "mode \(mode)", sourceLocation: sourceLocation)
    }
    #expect(modes.isPlain, sourceLocation: sourceLocation)
  }

  private func expectKept(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let notes = try desk.done(
      "2024-05-06 10:00", "log list", as: "1002", sourceLocation: sourceLocation)
    #expect(
      notes.items.map { $0["text"].string } == ["钥匙在抽屉"], sourceLocation: sourceLocation)
    let journal = try desk.done("2024-05-06 10:00", "journal verify", as: "1001")
    #expect(journal["ok"].bool == true, sourceLocation: sourceLocation)
  }

  @Test func `Ctrl+Q asks once while a shift goes on, and leaves`() throws {
    let console = try busy()
    try console.type(Bytes.control("q"))
    console.terminal.type(Bytes.control("q"))
    #expect(try console.terminal.end() == 0)
    expectGivenBack(console)
    try expectKept()
  }

  @Test func `keys that come too late stop nothing, and are no death`() throws {
    for _ in 0..<Trials.count(3, ci: 10, release: 100) {
      let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00")
      let end = Date(timeIntervalSinceNow: Patience.seconds)
      console.terminal.type(Bytes.control("q"))
      // What is a key to the console is a signal to whoever has its terminal after it.
      while console.terminal.listen(for: 1), Date.now < end {
        console.terminal.type(Bytes.control("z") + Bytes.control("c") + Bytes.control("\\"))
      }
      #expect(try console.terminal.end() == 0)
      expectGivenBack(console)
    }
  }

  @Test func `asked to end while it leaves, it ends as it would have`() throws {
    for _ in 0..<Trials.count(3, ci: 10, release: 100) {
      let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00")
      let end = Date(timeIntervalSinceNow: Patience.seconds)
      console.terminal.type(Bytes.control("q"))
      while console.isRunning, Date.now < end { console.terminal.signal(SIGTERM) }
      #expect(try console.terminal.end() == 0)
      expectGivenBack(console)
    }
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `asked to end, it ends in order`(signal: Int32) throws {
    let console = try busy()
    console.terminal.signal(signal)
    #expect(try console.terminal.end() == 0)
    expectGivenBack(console)
    try expectKept()
  }

  @Test(arguments: [SIGKILL, SIGSEGV, SIGILL, SIGBUS, SIGABRT])
  func `the console dies, and its guardian tidies up`(signal: Int32) throws {
    let console = try busy()
    console.terminal.signal(signal, to: try console.console())
    #expect(try console.terminal.end() == 128 + signal)
    expectGivenBack(console)
    try expectKept()
  }

  @Test func `after a hang-up the program is gone within a second`() throws {
    let console = try busy()
    console.terminal.hangUp()
    #expect(try console.terminal.end(within: Trials.patience(1_000)) == 129)
    try expectKept()
  }

  @Test func `what was being typed at a hang-up is there again at the next start`() throws {
    let console = try busy()
    console.terminal.hangUp()
    #expect(try console.terminal.end(within: Trials.patience(1_000)) == 129)
    let again = try ConsoleOnTerminal(desk, at: "2024-05-06 09:30")
    try again.type(Bytes.f5)
    try again.type(Bytes.control("n"), untilSeen: "还没写完")
  }

  @Test func `asked to end by a hang-up signal alone, the terminal is given back too`() throws {
    let console = try busy()
    console.terminal.signal(SIGHUP)
    #expect(try console.terminal.end(within: Trials.patience(1_000)) == 129)
    expectGivenBack(console)
    try expectKept()
  }
}

/// Which of the terminal's modes a program has left on.
struct Modes {
  private var last: [Int: Bool] = [:]
  /// Whether the last attribute that was set is none.
  private(set) var isPlain = true

  init(_ bytes: String) {
    for sequence in bytes.matches(of: /\u{1B}\[\?(?<numbers>[0-9;]+)(?<how>[hl])/) {
      for number in sequence.numbers.split(separator: ";").compactMap({ Int($0) }) {
        last[number] = sequence.how == "h"
      }
    }
    let looks = bytes.matches(of: /\u{1B}\[(?<numbers>[0-9;]*)m/)
    isPlain = looks.last.map { $0.numbers.isEmpty || $0.numbers == "0" } ?? true
  }

  /// Whether the mode is on; nil where the program never spoke of it.
  func isOn(_ mode: Int) -> Bool? { last[mode] }
}
