import Domain
import Resources

extension RepairProvider {
  /// Who does it (维修方).
  package var words: Phrase {
    switch self {
    case .own: Phrase("自修", "ourselves")
    case .contractor: Phrase("承修单位", "contractor")
    case .thirdParty: Phrase("第三方", "third party")
    case .developer: Phrase("开发商", "developer")
    }
  }
}

extension DamageDegree {
  /// How damaged a unit is (损坏程度).
  package var words: Phrase {
    switch self {
    case .none: Phrase("完好", "none")
    case .slight: Phrase("轻微", "slight")
    case .moderate: Phrase("一般", "moderate")
    case .serious: Phrase("严重", "serious")
    }
  }
}

extension Warranty {
  /// Its two ends and who answers for it, in a line.
  package var words: Phrase {
    func told(_ language: Language) -> String {
      let isChinese = language == .chinese
      let parts = [
        residentEnd.map { isChinese ? "业主保修至 \($0)" : "resident's until \($0)" },
        contractorEnd.map { isChinese ? "承包商保修至 \($0)" : "contractor's until \($0)" },
        party.map { isChinese ? "责任方 \($0)" : "by \($0)" },
      ]
      return parts.compactMap { $0 }.joined(separator: isChinese ? "，" : ", ")
    }
    return Phrase(told(.chinese), told(.english))
  }

  /// What a contractor's earlier end means (rule RP-9).
  static let gap = Phrase("承包商的先到期，之后没有人保修", "the contractor's ends first: then nobody repairs it")
}

extension Warranty.Route {
  /// What the desk should do with it (rules RP-5, RP-6).
  package var words: Phrase {
    switch self {
    case .developer: Phrase("在保修期内：交开发商", "in warranty: to the developer")
    case .quote: Phrase("已过保修期：先报价，业主同意再修", "out of warranty: quote, then the owner's consent")
    }
  }
}

/// What a body outside is called: the developer has a code.
enum OutsideBody {
  static func words(of body: String) -> Phrase {
    body == Target.developer.rawValue ? Target.developer.words : Phrase(body, body)
  }
}
