import Domain
import Resources

extension PhraseRefusal {
  var sentence: Phrase {
    switch self {
    case .malformedCode(let code):
      Phrase(
        "短语代码“\(code)”不行：用 2 到 8 个字母或数字，如 zq1。",
        "“\(code)” is no code: use 2 to 8 letters or digits, as zq1.")
    case .textMissing: Phrase("请写短语的内容。", "Write what the phrase says.")
    case .notFound(let code):
      Phrase("没有短语“\(code)”，请看短语表。", "There is no phrase “\(code)”; see the list.")
    case .codeTaken(let code):
      Phrase(
        "代码“\(code)”已有短语，请换一个，或改那一条。",
        "Code “\(code)” has a phrase; take another, or change that one.")
    }
  }
}
