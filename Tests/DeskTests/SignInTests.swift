import Desk
import Domain
import Storage
import Support
import Testing

/// PINs, wrong tries, and who ends the wait after them.
struct SignInTests {
  let rehearsal: Rehearsal
  let number: StaffNumber

  init() throws {
    rehearsal = try Rehearsal()
    number = try StaffNumber("1002")
    try rehearsal.hire("1002", "顾晓棠", as: [.receptionist])
  }

  private func fail(_ count: Int) {
    for _ in 0..<count { _ = try? rehearsal.desk.signIn(number, pin: "0000") }
  }

  @Test func `after five wrong tries even the right PIN must wait`() throws {
    fail(4)
    #expect(throws: Never.self) { try rehearsal.desk.signIn(number, pin: Rehearsal.pin) }
    fail(5)
    #expect(throws: Refusal.access(.lockedOut(seconds: 15))) {
      try rehearsal.desk.signIn(number, pin: Rehearsal.pin)
    }
  }

  @Test func `a supervisor who signs in ends everybody's wait, and the journal says so`() throws {
    fail(5)
    _ = try rehearsal.desk.signIn(StaffNumber("1001"), pin: Rehearsal.pin)
    let kinds = try rehearsal.journalKinds()
    #expect(kinds.last == "staff.endWait")
    #expect(throws: Never.self) { try rehearsal.desk.signIn(number, pin: Rehearsal.pin) }
    #expect(try rehearsal.journalKinds() == kinds)
  }

  @Test func `somebody else who signs in does not`() throws {
    try rehearsal.hire("1003", "陶子衿", as: [.receptionist])
    fail(5)
    _ = try rehearsal.desk.signIn(StaffNumber("1003"), pin: Rehearsal.pin)
    #expect(throws: Refusal.access(.lockedOut(seconds: 15))) {
      try rehearsal.desk.signIn(number, pin: Rehearsal.pin)
    }
  }

  @Test func `the wait grows, to a quarter of an hour and no more`() {
    let waits = (0...13).map { PinBackOff.wait(afterFailures: $0) }
    #expect(waits == [0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900])
  }
}

/// A desk in earnest, whose clock nobody may set.
struct ClockTests {
  @Test func `a clock that went back is written down, and orders nothing`() throws {
    let rehearsal = try Rehearsal(at: "2024-11-04 12:00", inEarnest: true)
    let clerk = try rehearsal.supervisor
    for time in ["12:01", "10:30", "10:31"] {
      try rehearsal.set("2024-11-04 \(time)")
      try rehearsal.desk.perform(
        WriteNote("\(time) 巡楼", place: nil, needsAction: false, occurred: nil), as: clerk)
    }
    let entries = try rehearsal.desk.ask(JournalEntries(limit: 10), as: clerk)
    #expect(
      entries.reversed().map(\.kind)
        == ["estate.setUp", "notebook.write", "clock.wentBack", "notebook.write", "notebook.write"])
    #expect(entries.map(\.sequence) == [5, 4, 3, 2, 1])
  }
}
