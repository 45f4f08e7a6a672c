import Domain

extension PermissionTable {
  static let households: [String: Set<StaffRole>] = ["household.import": administrators]
}
