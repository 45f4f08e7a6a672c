import Domain
import Resources

extension PersonalRecord.Kind {
  /// What kind of record it is.
  package var words: Phrase {
    switch self {
    case .visit: Phrase("访客", "visit")
    case .instruction: Phrase("住户交代", "instruction")
    case .intake: Phrase("案件", "case")
    case .household: Phrase("住户名册", "roster")
    case .loan: Phrase("物品借用", "loan")
    case .notebook: Phrase("岗位记事", "notebook")
    case .text: Phrase("文字里提到", "words of others")
    case .draft: Phrase("草稿", "draft")
    }
  }
}

extension PersonalRecord {
  /// What stands over each column of a list.
  package static let headings = [
    Phrase("类别", "Kind"), Phrase("编号", "Number"), Phrase("姓名", "Name"), Phrase("电话", "Phone"),
    Phrase("日期", "Date"), Phrase("备注", "Note"), Phrase("内容", "Words"),
  ]

  /// Why it would not be erased now; empty where nothing hinders.
  package var mark: Phrase {
    if isHeld { return Phrase("依法保留", "on hold") }
    return isOpen ? Phrase("未结束", "open") : Phrase("", "")
  }
}
