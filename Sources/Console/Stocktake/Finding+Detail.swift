import Domain
import Resources

extension Finding {
  /// What the finding is about in words, where it names fields and deadlines; anything else stays.
  package var detailWords: Phrase {
    switch code {
    case .fieldsMissing, .majorIncomplete: listed(parts.map(Self.word(of:)))
    case .handoverIncomplete: listed(parts.map(Self.gap(of:)))
    default:
      parts.allSatisfy { Self.named($0) != nil }
        ? listed(parts.compactMap(Self.named)) : Phrase(detail, detail)
    }
  }

  private var parts: [String] { detail.split(separator: " ").map(String.init) }

  /// A deadline or a finding with its number and its name.
  private static func named(_ code: String) -> Phrase? {
    guard let words = PolicyID(rawValue: code)?.words ?? FindingCode(rawValue: code)?.words else {
      return nil
    }
    return Phrase("\(code) \(words.text(in: .chinese))", "\(code) \(words.text(in: .english))")
  }

  private func listed(_ words: [Phrase]) -> Phrase {
    Phrase(
      words.map { $0.text(in: .chinese) }.joined(separator: "、"),
      words.map { $0.text(in: .english) }.joined(separator: ", "))
  }

  private static func word(of field: String) -> Phrase {
    SchemeID(rawValue: field)?.label ?? fields[field] ?? Phrase(field, field)
  }

  /// What a handover lacks: `differs:雨伞`.
  private static func gap(of code: String) -> Phrase {
    let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return Phrase(code, code) }
    switch parts[0] {
    case "unexplained": return HandoverGap.unexplained(parts[1]).words
    case "unsaid": return HandoverGap.unsaid.words
    case "uncounted": return HandoverGap.uncounted(parts[1]).words
    default: return HandoverGap.differs(parts[1]).words
    }
  }

  private static let fields: [String: Phrase] = [
    "matter": Phrase("事项", "matter"), "name": Phrase("姓名", "name"),
    "house": Phrase("房号", "unit"), "phone": Phrase("电话", "phone"),
    "passedOnBy": Phrase("转来单位", "passed on by"), "verification": Phrase("核实情况", "facts"),
    "class": Phrase("责任类别", "class"), "department": Phrase("部门", "department"),
    "limit": Phrase("时限", "limit"), "dossier": Phrase("专档", "dossier"),
    "dedicatedPerson": Phrase("专人", "dedicated person"),
    "findings": Phrase("书面调查", "written findings"),
    "head": Phrase("由负责人亲自负责", "in the head's own hands"),
  ]
}
