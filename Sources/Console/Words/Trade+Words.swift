import Domain
import Resources

extension IntakeKind {
  package var words: Phrase {
    switch self {
    case .complaint: Phrase("投诉", "complaint")
    case .repair: Phrase("报修", "repair")
    case .help: Phrase("求助", "help")
    case .enquiry: Phrase("咨询", "enquiry")
    case .suggestion: Phrase("建议", "suggestion")
    }
  }
}

extension Channel {
  package var words: Phrase {
    switch self {
    case .visit: Phrase("来访", "visit")
    case .hotline: Phrase("专线", "hotline")
    case .phone: Phrase("来电", "phone")
    case .letter: Phrase("书信", "letter")
    case .email: Phrase("电子邮件", "e-mail")
    case .fax: Phrase("传真", "fax")
    case .sms: Phrase("短信", "SMS")
    case .forum: Phrase("网上论坛", "forum")
    case .chatGroup: Phrase("业主群", "chat group")
    case .press: Phrase("报刊", "press")
    case .box: Phrase("意见箱", "box")
    case .relayed: Phrase("上级转来", "passed on")
    }
  }
}

extension Target {
  package var words: Phrase {
    switch self {
    case .office: Phrase("管理处", "management office")
    case .household: Phrase("其他住户", "another household")
    case .developer: Phrase("开发商", "developer")
    case .outside: Phrase("政府或公用单位", "government or utility")
    }
  }
}

extension ResponsibilityClass {
  package var words: Phrase {
    switch self {
    case .service: Phrase("一类 服务", "1 service")
    case .developer: Phrase("二类 开发商", "2 developer")
    case .external: Phrase("三类 外部", "3 external")
    }
  }
}

extension Validity {
  package var words: Phrase {
    switch self {
    case .effective: Phrase("有效投诉", "effective")
    case .otherResponsibility: Phrase("他方责任", "others' responsibility")
    case .unreasonable: Phrase("不合理投诉", "unreasonable")
    case .malicious: Phrase("恶意投诉", "malicious")
    }
  }
}

extension Severity {
  package var words: Phrase {
    switch self {
    case .general: Phrase("一般", "general")
    case .serious: Phrase("严重", "serious")
    case .major: Phrase("重大", "major")
    }
  }
}

extension Criterion {
  package var words: Phrase {
    switch self {
    case .households: Phrase("A 十户以上", "A ten households")
    case .manyResidents: Phrase("B 涉及众多住户", "B many residents")
    case .largeEffect: Phrase("C 影响重大", "C large effect")
    case .majorInterests: Phrase("D 重大人身财产利益", "D major interests")
    }
  }
}

extension ContactMeans {
  package var words: Phrase {
    switch self {
    case .phone: Phrase("电话", "phone")
    case .visit: Phrase("当面", "in person")
    case .letter: Phrase("书面", "letter")
    case .online: Phrase("网上", "online")
    case .bulletin: Phrase("公告", "bulletin")
    }
  }
}

extension WayOut.Kind {
  package var words: Phrase {
    switch self {
    case .solution: Phrase("解决办法", "solution")
    case .explanation: Phrase("不能照办的理由", "explanation")
    }
  }
}

extension RevisitExemption {
  package var words: Phrase {
    switch self {
    case .spot: Phrase("当场解决", "solved on the spot")
    case .anonymous: Phrase("匿名", "anonymous")
    case .sensitive: Phrase("敏感", "sensitive")
    case .beyondPower: Phrase("超出权限", "beyond our power")
    case .refused: Phrase("谢绝回访", "declines calls")
    }
  }
}

extension RevisitOutcome {
  package var words: Phrase {
    switch self {
    case .satisfied: Phrase("满意", "satisfied")
    case .unsatisfied: Phrase("不满意", "not satisfied")
    case .notReached: Phrase("未联系上", "not reached")
    }
  }
}

extension Rating {
  package var words: Phrase {
    switch self {
    case .satisfied: Phrase("满意", "satisfied")
    case .basically: Phrase("基本满意", "basically satisfied")
    case .not: Phrase("不满意", "dissatisfied")
    }
  }
}

extension Notified {
  package var words: Phrase {
    switch self {
    case .head: Phrase("负责人", "head")
    case .quality: Phrase("品质部", "quality department")
    case .supervisor: Phrase("主管", "supervisor")
    case .leaders: Phrase("上级领导", "leaders")
    }
  }
}
