import Domain
import Resources

extension IntakeFlag {
  package var words: Phrase {
    switch self {
    case .siteVisit: Phrase("要到场", "site visit")
    case .utility: Phrase("停水停电等", "utility outage")
    case .publicFacility: Phrase("公共设施", "public facility")
    case .groupTendency: Phrase("有群诉倾向", "group tendency")
    case .ourResponsibility: Phrase("我方责任", "our responsibility")
    case .extremeAction: Phrase("可能过激", "extreme action")
    case .media: Phrase("媒体介入", "media")
    case .exposureThreat: Phrase("扬言曝光", "threat of exposure")
    case .appealRisk: Phrase("可能上访", "may appeal")
    case .firstOfKind: Phrase("首次出现", "first of its kind")
    case .publicInterest: Phrase("涉及公共利益", "public interest")
    case .cannotSolveNow: Phrase("现在解决不了", "cannot solve now")
    case .phoneAccident: Phrase("电话报事故", "accident by phone")
    case .sensitive: Phrase("敏感", "sensitive")
    }
  }
}

extension Playbook {
  package var words: Phrase {
    switch self {
    case .pets: Phrase("宠物", "pets")
    case .illegalBuilding: Phrase("违章搭建", "illegal building")
    case .noise: Phrase("噪音", "noise")
    case .clutter: Phrase("占用楼道", "clutter")
    case .thrownObjects: Phrase("高空抛物", "thrown objects")
    case .wastePicking: Phrase("捡拾废品", "waste picking")
    case .changeOfUse: Phrase("住改商", "change of use")
    case .other: Phrase("其他", "other")
    }
  }
}

extension NoticeDelivery {
  package var words: Phrase {
    switch self {
    case .signed: Phrase("本人签收", "signed for")
    case .photo: Phrase("拒签，拍照留底", "not signed for, photographed")
    case .witness: Phrase("拒签，有人见证", "not signed for, witnessed")
    }
  }
}

extension RevisitMeans {
  package var words: Phrase {
    switch self {
    case .phone: Phrase("电话", "phone")
    case .home: Phrase("上门", "at home")
    case .forum: Phrase("网上", "forum")
    case .questionnaire: Phrase("问卷", "questionnaire")
    }
  }
}

extension RevisitTopic {
  package var words: Phrase {
    switch self {
    case .acceptance: Phrase("受理", "Acceptance")
    case .measures: Phrase("措施", "Measures")
    case .result: Phrase("结果", "Result")
    }
  }
}

extension RevisitPart {
  /// What a line of a revisit's text is called in the history; its words have no name.
  package var words: Phrase? {
    switch self {
    case .words: nil
    case .acceptance: Phrase("受理", "acceptance")
    case .measures: Phrase("措施", "measures")
    case .result: Phrase("结果", "result")
    case .suggestions: Phrase("建议", "suggests")
    case .question: Phrase("问", "asks")
    }
  }
}
