import Resources

/// The argument parser's complaints as one sentence, and in the clerk's language.
enum ParserWords {
  static func phrase(for message: String) -> Phrase {
    let line = message.split(separator: "\n").map { $0.trimmed(of: " -") }.joined(separator: " ")
    let english = line.hasSuffix(".") ? line : line + "."
    return Phrase(chinese(line) ?? "用法不对：\(line)", english)
  }

  private static func chinese(_ line: String) -> String? {
    let quoted = line.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard quoted.count > 2 else { return nil }
    let first = quoted[1]
    if line.hasPrefix("Missing expected argument") { return "缺少 \(first)。" }
    if line.hasPrefix("Missing value for") { return "\(first) 后面缺值。" }
    if line.hasPrefix("Unknown option") { return "没有选项 \(first)，请看 --help。" }
    if line.hasPrefix("Unexpected argument") { return "多出“\(first)”，请看 --help。" }
    if line.hasPrefix("The value"), quoted.count > 4 {
      let known = line.split(separator: "one of", maxSplits: 1).dropFirst().map(String.init)
        .joined()
      let choice = known.trimmed(of: " :.").replacing("the following: ", with: "")
      return "“\(first)”不能用于 \(quoted[3])" + (choice.isEmpty ? "。" : "，可用：\(choice)。")
    }
    return nil
  }
}

extension StringProtocol {
  fileprivate func trimmed(of characters: String) -> String {
    let kept = drop { characters.contains($0) }.reversed().drop { characters.contains($0) }
    return String(kept.reversed())
  }
}
