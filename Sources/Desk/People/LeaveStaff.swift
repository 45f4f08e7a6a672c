import Domain
import Storage

/// Says that somebody no longer works here; what they did stays under their number.
///
/// What they were planned for and has not begun is withdrawn, so that the roster shows its gaps now and
/// nobody is missed later (FC-53).
package struct LeaveStaff: Command {
  package static let kind = "staff.leave"

  package let number: StaffNumber

  package init(_ number: StaffNumber) { self.number = number }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Staff {
    guard number != occasion.clerk.number else { throw Refusal.staff(.leavingOneself) }
    let staff = try transaction.staff.findActive(number)
    let former = try Staff(
      number: staff.number, name: staff.name, roles: staff.roles, department: staff.department,
      isActive: false)
    try transaction.staff.save(former)
    try withdrawDuties(in: transaction, on: occasion)
    return former
  }

  private func withdrawDuties(in transaction: Transaction, on occasion: Occasion) throws {
    for duty in try transaction.roster.duties(of: number, beginningAfter: occasion.moment) {
      try transaction.roster.withdraw(duty, by: occasion.clerk.number, at: occasion.moment)
    }
  }

  package func subject(of outcome: Staff) -> String? { number.text }
}
