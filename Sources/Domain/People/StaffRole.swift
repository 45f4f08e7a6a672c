/// What somebody is in the service centre, in the glossary's words; permissions go by it.
package enum StaffRole: String, CaseIterable, Codable, Sendable {
  case receptionist, supervisor, dutyManager
  case csAssistant, csManager, csHead
  case techHead, officeHead, departmentHead, guardHead
  case quality, executive, officeDirector, departmentManager
  case forumOfficer, spokesperson, steward, affairsAssistant, cultureHead, propertyOfficer
  case technician, `guard`, cleaner
}

/// The site's departments (rule CO-10), with the quality department and the office itself.
package enum Department: String, CaseIterable, Codable, Sendable {
  case customerService, repair, security, environment, quality, office

  /// The role that heads this department by itself, beside its department head.
  var headRole: StaffRole? {
    switch self {
    case .customerService: .csHead
    case .repair: .techHead
    case .security: .guardHead
    case .environment, .quality, .office: nil
    }
  }
}
