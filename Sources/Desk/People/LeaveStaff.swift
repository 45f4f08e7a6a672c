import Domain
import Storage

/// Says that somebody no longer works here; what they did stays under their number.
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
    return former
  }

  package func subject(of outcome: Staff) -> String? { number.text }
}
