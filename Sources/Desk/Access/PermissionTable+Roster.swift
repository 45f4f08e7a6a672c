import Domain

extension PermissionTable {
  static let roster: [String: Set<StaffRole>] = [
    "roster.post": rosterKeepers,
    "roster.rotation": rosterKeepers,
    "roster.fill": rosterKeepers,
    "roster.set": rosterKeepers,
    "roster.print": everyone,
    "absence.record": everyone,
    "absence.end": everyone,
    "swap.ask": everyone,
    "swap.answer": everyone,
  ]

  /// Those who say who comes when.
  private static let rosterKeepers = supervisors.union([.guardHead, .csHead])

  /// Whether somebody may plan others.
  package static func keepsRoster(_ staff: Staff) -> Bool { staff.holds(anyOf: rosterKeepers) }
}
