import Glibc
import Testing

@testable import Terminal

struct GuardianOutcomeTests {
  private func crash(of ending: TerminalGuardian.Ending) -> Int32? {
    TerminalGuardian.Outcome(ending: ending, place: "", milliseconds: 1).crash
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `by what one asks a program to end is no crash`(signal: Int32) {
    #expect(crash(of: .killed(signal: signal)) == nil)
  }

  @Test(arguments: [SIGSEGV, SIGKILL, SIGTRAP, SIGABRT])
  func `any other death is one`(signal: Int32) {
    #expect(crash(of: .killed(signal: signal)) == signal)
  }

  @Test func `who leaves in order has not crashed, whatever the status`() {
    #expect(crash(of: .exited(129)) == nil)
  }
}
