import Domain

extension Scene {
  /// Whether the person that an option stands for works in a department, or is its head.
  func works(_ option: EntryOption, in department: Department) -> Bool {
    guard let person = staff[StaffNumber(stored: option.code)] else { return false }
    let isItsHead = person.isHead(of: department) && !person.holds(anyOf: [.officeHead])
    return person.department == department || isItsHead
  }
}
