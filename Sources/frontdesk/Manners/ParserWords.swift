import Resources

/// The argument parser's complaints as one sentence, and in the clerk's language.
enum ParserWords {
  static func phrase(for message: String, in words: [String]) -> Phrase {
    let line = message.split(separator: "\n").map(\.withoutBullet).joined(separator: " ")
    let isSentence = line.hasSuffix(".") || line.hasSuffix("?")
    let english = isSentence ? line : line + "."
    let phrase = Phrase(chinese(line) ?? unknown(line), english)
    guard line.contains("Missing expected argument"), let minus = words.first(where: isBelowZero)
    else { return phrase }
    return Phrase(
      phrase.text(in: .chinese) + "“\(minus)”当成了选项：这里没有负数，请写 0 以上的数。",
      phrase.text(in: .english)
        + " “\(minus)” was taken for an option: nothing here is below zero; write a number from 0.")
  }

  /// Whether a word is a number with a minus sign, which the parser takes for an option.
  private static func isBelowZero(_ word: String) -> Bool {
    word.hasPrefix("-") && word.count > 1 && word.dropFirst().allSatisfy(\.isWholeNumber)
  }

  /// A complaint that is not known by its form: what it quotes is told, its English is not.
  private static func unknown(_ line: String) -> String {
    let quoted = quotations(in: line).joined(separator: "、")
    return quoted.isEmpty ? "用法不对，请看 --help。" : "用法不对：\(quoted)，请看 --help。"
  }

  /// Known forms, by how the complaint begins.
  private static func chinese(_ line: String) -> String? {
    let quoted = quotations(in: line)
    if let choices = choices(in: line, quoted) { return choices }
    guard let first = quoted.first else { return numbered(line) }
    let all = quoted.joined(separator: "、")
    if line.hasPrefix("Missing one of") { return "请给出其中一个：\(all)。" }
    if line.hasPrefix("Missing expected argument") { return "缺少 \(first)。" }
    if line.hasPrefix("Missing value for") { return "\(first) 后面缺值。" }
    if line.hasPrefix("Unknown option") {
      let meant = quoted.count > 1 ? "是不是 \(quoted[1])？" : "请看 --help。"
      return "没有选项 \(first)，\(meant)"
    }
    if line.contains("nexpected argument") {
      return "多出“\(quoted.joined(separator: "”、“"))”，请看 --help。"
    }
    if line.contains("does not take any value") { return "\(first) 后面不带值。" }
    if line.contains("already been set"), quoted.count > 1 {
      return "\(first) 和 \(quoted[1]) 只能用一个。"
    }
    return nil
  }

  /// A value that the option does not take, with those it does.
  private static func choices(in line: String, _ quoted: [String]) -> String? {
    guard line.hasPrefix("The value"), quoted.count > 1 else { return nil }
    let known = line.split(separator: "one of", maxSplits: 1).dropFirst().joined()
    let choice = known.trimmed(of: " :.").replacing("the following: ", with: "")
      .replacing("\u{27}", with: "").replacing(" or ", with: " ").replacing(" and ", with: " ")
      .replacing(",", with: "")
    return "“\(quoted[0])”不能用于 \(quoted[1])" + (choice.isEmpty ? "。" : "，可用：\(choice)。")
  }

  /// The program's own complaint that an option takes a number from 1.
  private static func numbered(_ line: String) -> String? {
    let words = line.split(separator: " takes a number from 1")
    guard line.contains(" takes a number from 1"), let option = words.first else { return nil }
    return "\(option.replacing("Error: ", with: "")) 要写 1 以上的数。"
  }

  private static func quotations(in line: String) -> [String] {
    let parts = line.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    return stride(from: 1, to: parts.count - 1, by: 2).map { parts[$0] }
  }
}

extension StringProtocol {
  /// A line of a list without its dash; the dashes of an option stay.
  fileprivate var withoutBullet: String {
    let line = trimmed(of: " ")
    return line.hasPrefix("- ") ? String(line.dropFirst(2)) : line
  }

  fileprivate func trimmed(of characters: String) -> String {
    let kept = drop { characters.contains($0) }.reversed().drop { characters.contains($0) }
    return String(kept.reversed())
  }
}
