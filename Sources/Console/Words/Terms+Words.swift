import Domain
import Resources

extension TermName {
  package var phrase: Phrase { Phrase(chinese, english) }
}

extension SchemeID {
  /// What a field or a line of a card calls the scheme, in a few cells.
  package var label: Phrase {
    switch self {
    case .target: Phrase("对象", "Against")
    case .responsibilityClass: Phrase("责任类别", "Class")
    case .subjectClass: Phrase("内容类别", "Subject")
    case .causeGroup: Phrase("原因分组", "Group")
    case .dimension: Phrase("服务维度", "Quality")
    case .rootCause: Phrase("最终原因", "Cause")
    case .validity: Phrase("是否成立", "Validity")
    case .severity: Phrase("严重程度", "Severity")
    }
  }
}

extension Scheme.Requirement {
  package var words: Phrase {
    switch self {
    case .received: Phrase("受理时必填", "from receipt")
    case .assigned: Phrase("派单时必填", "from assignment")
    case .handled: Phrase("办结时必填", "from handling")
    case .never: Phrase("可不填", "optional")
    }
  }
}

extension Schemes {
  /// A term in words; a part with what it is a part of: `服务技巧：服务态度`.
  package func words(of id: TermID, in scheme: SchemeID) -> Phrase {
    let name = name(of: id, in: scheme)
    guard let parent = term(id, of: scheme)?.parent else { return name.phrase }
    let whole = self.name(of: parent, in: scheme)
    return Phrase("\(whole.chinese)：\(name.chinese)", "\(whole.english): \(name.english)")
  }
}
