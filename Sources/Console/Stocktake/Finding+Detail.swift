import Domain
import Resources

extension Finding {
  /// What the finding is about, in words: the fields and papers that lack stand there by their codes.
  func detailWords(in language: Language) -> String {
    let comma = language == .chinese ? "、" : ", "
    let parts = detail.split(separator: " ").map(String.init)
    guard parts.allSatisfy({ Self.words[$0] != nil }) else { return detail }
    return parts.compactMap { Self.words[$0]?.text(in: language) }.joined(separator: comma)
  }

  private static let words: [String: Phrase] = [
    "dossier": Phrase("专卷", "dossier"), "dedicatedPerson": Phrase("专人", "dedicated person"),
    "findings": Phrase("书面调查", "written findings"), "matter": Phrase("事项", "matter"),
    "name": Phrase("姓名", "name"), "house": Phrase("房号", "unit"), "phone": Phrase("电话", "phone"),
    "verification": Phrase("核实结果", "verification"), "validity": Phrase("是否成立", "validity"),
    "class": Phrase("责任类别", "class"), "department": Phrase("部门", "department"),
    "limit": Phrase("部门时限", "limit"), "target": Phrase("对象", "target"),
    "responsibilityClass": Phrase("责任类别", "class"),
    "subjectClass": Phrase("内容类别", "subject"), "causeGroup": Phrase("原因类别", "cause group"),
    "dimension": Phrase("感受方面", "dimension"), "rootCause": Phrase("最终原因", "root cause"),
    "passedOnBy": Phrase("转来单位", "passed on by"),
  ]
}
