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
    let trials = Trials.count(1, ci: 5, release: 100)
    var slowest = Duration.zero
    for number in 1...trials {
      // No letter where it stood in the draft before: only what changes is drawn.
      let word = number % 2 == 0 ? "半句话" : "没写完"
      let text = "\(number)\(word)"
      let console = try ConsoleOnTerminal(
        desk, at: "2024-05-06 09:00", environment: ["XDG_STATE_HOME": ""],
        ignoringHangUp: death == .hangUpIgnored)
      let program = try console.console()
      try console.type(Bytes.f5)
      try console.type(Bytes.control("n"))
      try clear(console)
      console.terminal.type(text)
      _ = try console.wait(for: word)
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
    #expect(Trials.isWithin(.seconds(2), slowest), "\(death): \(slowest)")
    Trials.report("\(death): \(trials) times, gone within \(slowest)")
  }

  @Test func `no stop signal ends it, and what was stopped goes on where it was`() throws {
    let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00")
    let program = try console.console()
    try console.type(Bytes.f5)
    try console.type(Bytes.control("n"))
    let letters: [Character] = Array("甲乙丙丁戊己庚辛壬癸")
    let trials = Trials.count(1, ci: 10, release: 100)
    for number in 0..<trials {
      // Ctrl+Z is a key like any other, and a stop that is asked for is not heard.
      console.terminal.signal(SIGTSTP)
      console.terminal.signal(SIGTSTP, to: program)
      // One that nobody can refuse holds it up, and it draws its screen anew.
      console.terminal.signal(SIGSTOP, to: program)
      console.terminal.type(String(letters[number % letters.count]))
      console.terminal.signal(SIGCONT, to: program)
      _ = try console.wait(for: String(letters[number % letters.count]))
    }
    console.terminal.type(Bytes.f9)
    _ = try console.wait(for: "N-1")
    console.terminal.signal(SIGTERM)
    #expect(try console.terminal.end() == 0)
    #expect(console.terminal.isGivenBack)
    let notes = try desk.done("2024-05-06 10:00", "log list", as: "1002")
    #expect(notes[0]["text"].string?.count == trials)
    Trials.report("stopped and let go: \(trials) times")
  }

  /// Takes out what the draft before has put into the form.
  private func clear(_ console: ConsoleOnTerminal) throws {
    for _ in 0..<8 { console.terminal.type("\u{7F}") }
  }
}
