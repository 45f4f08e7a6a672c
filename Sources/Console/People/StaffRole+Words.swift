import Domain
import Resources

extension StaffRole {
  /// The role in the glossary's words.
  package var words: Phrase { deskWords ?? otherWords }

  private var deskWords: Phrase? {
    switch self {
    case .receptionist: Phrase("接待员", "receptionist")
    case .supervisor: Phrase("主管", "supervisor")
    case .dutyManager: Phrase("值班经理", "duty manager")
    case .csAssistant: Phrase("客户服务助理", "customer-service assistant")
    case .csManager: Phrase("客户服务经理", "customer-service manager")
    case .csHead: Phrase("客服负责人", "customer-service head")
    case .techHead: Phrase("技术维修负责人", "technical head")
    case .officeHead: Phrase("管理处负责人", "office head")
    case .departmentHead: Phrase("部门负责人", "department head")
    case .guardHead: Phrase("护卫队长", "head of guards")
    default: nil
    }
  }

  private var otherWords: Phrase {
    switch self {
    case .quality: Phrase("品质", "quality")
    case .executive: Phrase("分管领导", "leader in charge")
    case .officeDirector: Phrase("办公室主任", "office director")
    case .departmentManager: Phrase("部门经理", "department manager")
    case .forumOfficer: Phrase("论坛专人", "forum officer")
    case .spokesperson: Phrase("发言人", "spokesperson")
    case .steward: Phrase("片区管家", "area steward")
    case .affairsAssistant: Phrase("事务助理", "affairs assistant")
    case .cultureHead: Phrase("社区文化负责人", "head of community culture")
    case .propertyOfficer: Phrase("物管员", "property officer")
    case .technician: Phrase("维修技术员", "technician")
    case .guard: Phrase("安全员", "guard")
    case .cleaner: Phrase("保洁员", "cleaner")
    default: Phrase(rawValue, rawValue)
    }
  }
}

extension Department {
  /// The department in the glossary's words.
  package var words: Phrase {
    switch self {
    case .customerService: Phrase("客户服务部", "customer service")
    case .repair: Phrase("维修部", "repair")
    case .security: Phrase("秩序部", "security")
    case .environment: Phrase("环境部", "environment")
    case .quality: Phrase("品质部", "quality")
    case .office: Phrase("管理处", "office")
    }
  }
}
