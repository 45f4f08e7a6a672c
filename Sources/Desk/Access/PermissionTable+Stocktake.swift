import Domain

extension PermissionTable {
  static let stocktake: [String: Set<StaffRole>] = [:]
}
