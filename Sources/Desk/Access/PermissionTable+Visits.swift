import Domain

extension PermissionTable {
  static let visits: [String: Set<StaffRole>] = [:]
}
