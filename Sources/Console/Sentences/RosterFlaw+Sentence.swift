import Domain
import Resources

extension Roster.Flaw {
  /// What is wrong with the line, for whoever keeps the file.
  package var sentence: Phrase {
    switch self {
    case .headingMissing(let column):
      Phrase("缺少列“\(column.rawValue)”。", "column “\(column.rawValue)” is missing.")
    case .headingTwice(let heading): Phrase("列“\(heading)”重复。", "column “\(heading)” stands twice.")
    case .headingUnknown(let heading): Phrase("不认识列“\(heading)”。", "unknown column “\(heading)”.")
    case .cellCount(let expected, let found):
      Phrase("应有 \(expected) 格，只有 \(found) 格。", "expected \(expected) cells, found \(found).")
    case .roomMissing: Phrase("没有房号。", "there is no room number.")
    case .nameMissing: Phrase("没有姓名。", "there is no name.")
    case .badPhone(let text): Phrase("电话“\(text)”不对。", "“\(text)” is no phone number.")
    case .badDate(let text):
      Phrase("日期“\(text)”不对，请写 2024-11-04。", "“\(text)” is no date; write 2024-11-04.")
    case .unknownRole(let text): Phrase("不认识身份“\(text)”。", "unknown role “\(text)”.")
    case .unknownYesOrNo(let text): Phrase("“\(text)”应为是或否。", "“\(text)” should be yes or no.")
    case .personTwice: Phrase("同一户同一人重复。", "the same person stands twice in one unit.")
    case .controlCharacters: Phrase("含有控制字符。", "it holds control characters.")
    case .quoteUnclosed: Phrase("引号没有收尾。", "a quote is opened and never closed.")
    case .empty: Phrase("文件是空的。", "the file is empty.")
    }
  }
}
