import Domain

extension PermissionTable {
  /// The office's words are the supervisor's and customer service's.
  static let phrases: [String: Set<StaffRole>] = [
    "phrase.change": supervisors.union([.csHead, .csManager])
  ]
}
