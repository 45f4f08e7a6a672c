import Domain
import Resources

extension Shift {
  /// The shift as people name it: `2024-06-05 日班`.
  package func words(in language: Language) -> String {
    "\(date) \(ShiftPlan.words(forShift: name).text(in: language))"
  }
}

extension String {
  /// A shift's label, `2024-06-05 day`, in words; any other text as it is.
  package func shiftWords(in language: Language) -> String {
    let parts = split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let date = Day(String(parts[0])) else { return self }
    return "\(date) \(ShiftPlan.words(forShift: String(parts[1])).text(in: language))"
  }
}

extension ShiftPlan {
  /// A shift's name in the house's words; one that the house has named itself stays as it is.
  package static func words(forShift name: String) -> Phrase {
    switch name {
    case "day": Phrase("日班", "day shift")
    case "night": Phrase("夜班", "night shift")
    case "early": Phrase("早班", "early shift")
    case "late": Phrase("中班", "late shift")
    case "small": Phrase("小夜班", "small hours")
    case "whole": Phrase("全天班", "whole day")
    default: Phrase(name, name)
    }
  }
}

extension ArticleCount {
  /// Why a count differs, in words.
  package var reasonWords: Phrase? {
    reason.map { reason in
      switch reason {
      case "lent": Phrase("借出", "lent")
      case "lost": Phrase("遗失", "lost")
      case "damaged": Phrase("损坏", "damaged")
      case "miscounted": Phrase("点错", "miscounted")
      default: Phrase("其他", "other")
      }
    }
  }
}
