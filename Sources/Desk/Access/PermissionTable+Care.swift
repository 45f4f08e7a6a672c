import Domain

extension PermissionTable {
  /// Copying the file, making one from a copy, and handing records out (decision 12).
  static let care: [String: Set<StaffRole>] = [
    "file.backUp": supervisors.union([.csManager]),
    "file.restore": [.officeHead, .csManager],
    "file.export": [.officeHead, .csManager],
  ]
}
