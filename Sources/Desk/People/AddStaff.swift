import Domain
import Storage

/// Takes somebody on.
package struct AddStaff: Command {
  package static let kind = "staff.add"

  package let number: StaffNumber
  package let name: String
  package let roles: Set<StaffRole>
  package let department: Department?

  package init(
    _ number: StaffNumber, name: String, roles: Set<StaffRole>, department: Department?
  ) {
    self.number = number
    self.name = name
    self.roles = roles
    self.department = department
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Staff {
    let staff = try Staff(number: number, name: name, roles: roles, department: department)
    try transaction.staff.add(staff)
    return staff
  }

  package func subject(of outcome: Staff) -> String? { outcome.number.text }
}

/// Says that somebody has a new PIN; the PIN itself never stands in a command.
package struct SetPin: Command {
  package static let kind = "staff.setPin"

  package let number: StaffNumber

  package init(_ number: StaffNumber) { self.number = number }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Staff {
    try transaction.staff.findActive(number)
  }

  package func subject(of outcome: Staff) -> String? { number.text }
}

/// Everybody who works here, or has worked here.
package struct StaffList: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [Staff] {
    try transaction.staff.all()
  }
}
