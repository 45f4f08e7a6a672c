import Domain

/// Which roles may give which command: one table for the whole program.
///
/// A command that is not listed may be given by nobody, and a test fails.
package enum PermissionTable {
  /// The roles that may give each command, by the command's lasting name.
  package static let rows: [String: Set<StaffRole>] = estate.merging(journal) { $1 }
    .merging(households) { $1 }.merging(visits) { $1 }.merging(intakes) { $1 }
    .merging(handover) { $1 }.merging(stocktake) { $1 }.merging(papers) { $1 }
    .merging(phrases) { $1 }.merging(care) { $1 }.merging(roster) { $1 }
    .merging(privacy) { $1 }

  /// - Throws: ``AccessRefusal/roleMayNot(kind:)`` when none of the person's roles is listed.
  package static func check(_ kind: String, for staff: Staff) throws(Refusal) {
    guard let roles = rows[kind], staff.holds(anyOf: roles) else {
      throw .access(.roleMayNot(kind: kind))
    }
  }

  private static let estate: [String: Set<StaffRole>] = [
    "estate.setUp": administrators,
    "staff.add": administrators,
    "staff.setPin": administrators,
    "staff.leave": administrators,
    "calendar.load": administrators,
    "policy.set": administrators,
    "setting.set": administrators,
    "scheme.change": administrators,
  ]

  private static let journal: [String: Set<StaffRole>] = ["journal.firstKey": administrators]
}

// Groups of roles that recur in the table. Every member works here; that somebody has left is seen
// to before the table is asked.
extension PermissionTable {
  static let everyone = Set(StaffRole.allCases)
  /// Those who sit behind the desk or answer for it.
  static let desk: Set<StaffRole> = [
    .receptionist, .supervisor, .dutyManager, .csAssistant, .csManager, .csHead, .officeHead,
  ]
  static let supervisors: Set<StaffRole> = [.supervisor, .officeHead]
  static let administrators: Set<StaffRole> = [.supervisor, .officeHead]
  /// Those who verify, assign and link (decision 12).
  static let coordinators: Set<StaffRole> = [.csAssistant, .csManager, .csHead, .supervisor]
  static let heads: Set<StaffRole> = [
    .departmentHead, .csHead, .techHead, .guardHead, .officeHead, .supervisor,
  ]
}
