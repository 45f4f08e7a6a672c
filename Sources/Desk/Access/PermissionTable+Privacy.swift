import Domain

extension PermissionTable {
  /// What is kept of persons: erasing takes a second person besides (decision 12).
  static let privacy: [String: Set<StaffRole>] = [
    "retention.run": [.officeHead, .csManager],
    "retention.hold": [.officeHead, .csManager],
    "retention.release": [.officeHead, .csManager],
    "subject.print": [.officeHead, .csManager, .supervisor],
    "subject.correct": [.officeHead, .csManager, .supervisor],
    "subject.erase": [.officeHead, .csManager],
  ]

  /// Before these whoever sits there proves again who they are, since what they hand out, erase or
  /// decide cannot be taken back.
  package static let confirmed: Set<String> = [
    "staff.add", "staff.setPin", "staff.leave", "file.export", "file.restore", "retention.run",
    "retention.hold", "retention.release", "subject.print", "subject.correct", "subject.erase",
  ]

  /// Those who see as many names whole as their work wants.
  static let unhurried: Set<StaffRole> = [
    .supervisor, .officeHead, .csManager, .csHead, .dutyManager,
  ]
}
