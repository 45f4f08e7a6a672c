import Foundation
import Support
import Testing

/// However often and in whatever way the console ends: soon, with the terminal as it was, and what
/// was being typed kept.
@Suite(.serialized)
struct DeathTests {
  enum Death: String, CaseIterable, Sendable {
    case hangUp, hangUpIgnored, terminated, interrupted, quit, killed, fault, trap, aborted,
      orphaned
  }

  private let desk: TestDesk

  init() throws {
    desk = try ConsoleOnTerminal.deskOnDuty()
  }

  @Test(arguments: Death.allCases)
  func `it is gone soon, the terminal is given back, and the draft is there`(death: Death) throws {
    let trials = Trials.count(1, ci: 10, release: 100)
    var slowest = Duration.zero
    for number in 1...trials {
      let text = "没写完\(number)"
      let console = try ConsoleOnTerminal(
        desk, at: "2024-05-06 09:00", environment: ["XDG_STATE_HOME": ""],
        ignoringHangUp: death == .hangUpIgnored)
      let program = try console.console()
      try console.type(Bytes.f5)
      try console.type(Bytes.control("n"))
      try clear(console)
      console.terminal.type(text)
      _ = try console.wait(for: text)
      // What no program can answer to is what was kept before it, a second after the last key.
      if [.killed, .fault, .trap, .aborted].contains(death) {
        try console.waitForDraft(of: text, in: desk)
      }
      let start = ContinuousClock.now
      switch death {
      case .hangUp, .hangUpIgnored: console.terminal.hangUp()
      case .terminated: console.terminal.signal(SIGTERM)
      case .interrupted: console.terminal.signal(SIGINT)
      case .quit: console.terminal.signal(SIGQUIT)
      case .killed: console.terminal.signal(SIGKILL, to: program)
      case .fault: console.terminal.signal(SIGSEGV, to: program)
      case .trap: console.terminal.signal(SIGTRAP, to: program)
      case .aborted: console.terminal.signal(SIGABRT, to: program)
      case .orphaned: console.terminal.signal(SIGKILL)
      }
      _ = try console.terminal.end()
      slowest = max(slowest, start.duration(to: .now))
      if death != .hangUp, death != .hangUpIgnored {
        #expect(console.terminal.isGivenBack || death == .orphaned, "\(death) \(number)")
      }
      #expect(
        try ConsoleOnTerminal.draft(in: desk).contains(text),
        "\(death) \(number): the draft is gone")
    }
    // Robustness, rows 21 to 23.
    #expect(!Trials.judgesTimes || slowest < .seconds(2), "\(death): \(slowest)")
    Trials.report("\(death): \(trials) times, gone within \(slowest)")
  }

  /// Takes out what the draft before has put into the form.
  private func clear(_ console: ConsoleOnTerminal) throws {
    for _ in 0..<8 { console.terminal.type("\u{7F}") }
  }
}
