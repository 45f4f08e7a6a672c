import Domain

extension PermissionTable {
  /// Paper shows names, phones and units whole: it takes a role at the desk (privacy level P2).
  static let papers: [String: Set<StaffRole>] = ["paper.print": desk.union(heads)]
}
