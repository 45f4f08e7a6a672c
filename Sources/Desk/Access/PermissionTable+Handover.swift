import Domain

extension PermissionTable {
  static let handover: [String: Set<StaffRole>] = [:]
}
