import Domain

extension PermissionTable {
  static let intakes: [String: Set<StaffRole>] = [:]
}
