import Foundation

/// Words that only the eye needs, or only the ear: a pattern on a line, under the reason for it.
struct Allowed {
  static let seen = Allowed("seen.txt")
  static let heard = Allowed("heard.txt")

  private let pattern: NSRegularExpression?

  private init(_ file: String) {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Allowed/\(file)")
    let lines = (try? String(contentsOf: url, encoding: .utf8))?.split(separator: "\n") ?? []
    let patterns = lines.filter { !$0.hasPrefix("#") }
    pattern = try? NSRegularExpression(pattern: patterns.joined(separator: "|"))
  }

  /// A line without what is allowed.
  func takenOut(of line: String) -> String {
    pattern?.stringByReplacingMatches(
      in: line, range: NSRange(line.startIndex..., in: line), withTemplate: "  ") ?? line
  }
}
