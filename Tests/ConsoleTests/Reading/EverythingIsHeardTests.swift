import Console
import Foundation
import Resources
import Support
import Terminal
import Testing

/// What a screen tells the eye it tells the ear: every word of what is on it is said.
struct EverythingIsHeardTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Screenplays").standardized

  private static var files: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test(arguments: files)
  func `every word of every screen is said`(file: String) throws {
    let play = try Screenplay(
      String(contentsOf: Self.folder.appending(path: file), encoding: .utf8))
    var missing: [String: String] = [:]
    try play.listen { session in
      let said = session.everything.joined(separator: "\n")
      for line in session.frame(of: Size(columns: 320, rows: 200)).lines.dropLast() {
        // A hint names a key; keys are told by the help of each place.
        let line = Self.hints.reduce(line) { $0.replacing($1, with: " ") }
        for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
        where !said.contains(word) && missing[word] == nil {
          missing[word] = line
        }
      }
    }
    for (word, line) in missing.sorted(by: { $0.key < $1.key }).prefix(5) {
      Issue.record("\(file): \(word) is not said, of: \(line)")
    }
  }

  /// What only says which key does what.
  private static let hints = [
    "查找>", "Find>", "筛选>", "Filter>", "命令>", "代码或拼音>", "code or word>",
    "数字=操作  PgUp/PgDn 上一条/下一条  F12 返回", "digit: act  PgUp/PgDn: next record  F12 back",
    "数字=操作  F12 返回", "digit: act  F12 back", "F12 返回", "F12 back",
  ]
}
