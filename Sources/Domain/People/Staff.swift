/// Somebody who works for the service centre.
package struct Staff: Hashable, Sendable {
  package let number: StaffNumber
  package let name: String
  /// What the person may do; a person may hold several roles.
  package let roles: Set<StaffRole>
  package let department: Department?
  /// Whether the person still works here.
  package let isActive: Bool

  package init(
    number: StaffNumber, name: String, roles: Set<StaffRole>, department: Department?,
    isActive: Bool = true
  ) throws(Refusal) {
    guard name.contains(where: { !$0.isWhitespace }) else { throw .staff(.nameMissing) }
    guard !roles.isEmpty else { throw .staff(.roleMissing) }
    self.number = number
    self.name = name
    self.roles = roles
    self.department = department
    self.isActive = isActive
  }

  package func holds(anyOf roles: Set<StaffRole>) -> Bool { !self.roles.isDisjoint(with: roles) }

  /// Whether the person works here, and heads the office.
  package var isOfficeHead: Bool { isActive && roles.contains(.officeHead) }

  /// Whether the person is a head of `department` (decision 12: who counts as head of what).
  package func isHead(of department: Department) -> Bool {
    if roles.contains(.officeHead) { return true }
    if roles.contains(.departmentHead), self.department == department { return true }
    return department.headRole.map(roles.contains) ?? false
  }
}

extension Sequence<Staff> {
  /// Who of them heads the office now.
  package var officeHeads: Set<StaffNumber> { Set(filter(\.isOfficeHead).map(\.number)) }
}

/// A staff number, as it stands on the badge: letters, digits and dashes, at most sixteen.
package struct StaffNumber: Hashable, Sendable {
  package let text: String

  package init(_ text: String) throws(Refusal) {
    guard (1...16).contains(text.count),
      text.utf8.allSatisfy({ StaffNumber.allowed.contains($0) })
    else { throw .staff(.malformedNumber(text)) }
    self.text = text
  }

  /// Takes a number that was checked when it was stored.
  package init(stored text: String) { self.text = text }

  private static let allowed = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-".utf8)
}

extension StaffNumber: CustomStringConvertible {
  package var description: String { text }
}

extension StaffNumber: Comparable {
  package static func < (left: StaffNumber, right: StaffNumber) -> Bool { left.text < right.text }
}

extension StaffNumber: Codable {
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
