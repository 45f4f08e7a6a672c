import Domain
internal import GRDB

/// The people who work here.
package struct StaffTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// - Throws: ``StaffRefusal/noSuchPerson(_:)``.
  package func find(_ number: StaffNumber) throws -> Staff {
    guard let staff = try named(number) else {
      throw Refusal.staff(.noSuchPerson(number.text))
    }
    return staff
  }

  /// Finds somebody who can be given work.
  ///
  /// - Throws: ``StaffRefusal/left(_:)`` for somebody who no longer works here.
  package func findActive(_ number: StaffNumber) throws -> Staff {
    let staff = try find(number)
    guard staff.isActive else { throw Refusal.staff(.left(number.text)) }
    return staff
  }

  package func named(_ number: StaffNumber) throws -> Staff? {
    try Row.readOne(
      database, kept: "SELECT * FROM staff WHERE number = ?",
      arguments: [number.text], staff)
  }

  package func all() throws -> [Staff] {
    try Row.readAll(database, kept: "SELECT * FROM staff ORDER BY number", staff)
  }

  package func add(_ staff: Staff) throws {
    guard try named(staff.number) == nil else {
      throw Refusal.staff(.numberTaken(staff.number.text))
    }
    try database.execute(
      kept: "INSERT INTO staff (number, name, department, isActive) VALUES (?, ?, ?, ?)",
      arguments: [staff.number.text, staff.name, staff.department?.rawValue, staff.isActive])
    try setRoles(of: staff)
  }

  package func save(_ staff: Staff) throws {
    try database.execute(
      kept: "UPDATE staff SET name = ?, department = ?, isActive = ? WHERE number = ?",
      arguments: [staff.name, staff.department?.rawValue, staff.isActive, staff.number.text])
    try database.execute(
      kept: "DELETE FROM staffRole WHERE number = ?", arguments: [staff.number.text])
    try setRoles(of: staff)
  }

  private func setRoles(of staff: Staff) throws {
    for role in staff.roles {
      try database.execute(
        kept: "INSERT INTO staffRole (number, role) VALUES (?, ?)",
        arguments: [staff.number.text, role.rawValue])
    }
  }

  private func staff(_ row: Row) throws -> Staff {
    let number: String = row["number"]
    let roles = try String.fetchAll(
      database.cachedStatement(sql: "SELECT role FROM staffRole WHERE number = ?"),
      arguments: [number])
    let department: String? = row["department"]
    return try Staff(
      number: StaffNumber(stored: number), name: row["name"],
      roles: Set(roles.compactMap(StaffRole.init)),
      department: department.flatMap(Department.init), isActive: row["isActive"])
  }
}

extension Transaction {
  package var staff: StaffTable { StaffTable(database) }
}
