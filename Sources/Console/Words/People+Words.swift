import Domain
import Resources

extension PartyRole {
  package var words: Phrase {
    switch self {
    case .owner: Phrase("业主", "owner")
    case .family: Phrase("家属", "family")
    case .tenant: Phrase("租户", "tenant")
    case .user: Phrase("使用人", "user")
    case .helper: Phrase("保姆", "helper")
    case .shop: Phrase("商户", "shop")
    case .resident: Phrase("住户", "resident")
    }
  }
}

extension Department {
  package var words: Phrase {
    switch self {
    case .customerService: Phrase("客户服务部", "customer service")
    case .repair: Phrase("维修", "repair")
    case .security: Phrase("秩序", "security")
    case .environment: Phrase("环境", "environment")
    case .quality: Phrase("品质部", "quality")
    case .office: Phrase("管理处", "office")
    }
  }
}

extension StaffRole {
  package var words: Phrase {
    switch self {
    case .receptionist: Phrase("接待员", "receptionist")
    case .supervisor: Phrase("主管", "supervisor")
    case .dutyManager: Phrase("值班经理", "duty manager")
    case .csAssistant: Phrase("客户服务助理", "service assistant")
    case .csManager: Phrase("客户服务经理", "service manager")
    case .csHead: Phrase("客服负责人", "customer-service head")
    case .techHead: Phrase("技术维修负责人", "technical head")
    case .officeHead: Phrase("管理处负责人", "office head")
    case .departmentHead: Phrase("部门负责人", "department head")
    case .guardHead: Phrase("护卫队长", "head of guards")
    case .quality: Phrase("品质部", "quality department")
    case .executive: Phrase("分管领导", "executive")
    case .officeDirector: Phrase("办公室主任", "office director")
    case .departmentManager: Phrase("部门经理", "department manager")
    case .forumOfficer: Phrase("论坛专人", "forum officer")
    case .spokesperson: Phrase("发言人", "spokesperson")
    case .steward: Phrase("片区管家", "steward")
    case .affairsAssistant: Phrase("事务助理", "affairs assistant")
    case .cultureHead: Phrase("社区文化负责人", "head of culture")
    case .propertyOfficer: Phrase("物管员", "property officer")
    case .technician: Phrase("维修技术员", "technician")
    case .guard: Phrase("安全员", "guard")
    case .cleaner: Phrase("保洁员", "cleaner")
    }
  }
}

extension DocumentKind {
  package var words: Phrase {
    switch self {
    case .idCard: Phrase("身份证", "identity card")
    case .passport: Phrase("护照", "passport")
    case .drivingLicence: Phrase("驾驶证", "driving licence")
    case .workPass: Phrase("工作证", "work pass")
    case .other: Phrase("其他证件", "other document")
    case .none: Phrase("没有证件", "none")
    }
  }
}

extension HostCall.Answer {
  package var words: Phrase {
    switch self {
    case .answered: Phrase("同意", "agreed")
    case .refused: Phrase("不同意", "refused")
    case .notReached: Phrase("打不通", "not reached")
    }
  }
}
