import Desk
import Domain
import Foundation
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
}
