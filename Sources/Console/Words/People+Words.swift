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
