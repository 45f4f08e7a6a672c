import Foundation
import Terminal
import Testing

@testable import Console

/// Who hears the console gets the words of who sees it: each of them, in their order, and no others.
struct HeardTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()

  private static var files: [String] {
    let folder = here.appending(path: "../Screenplays").standardized
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  /// The words that only the eye needs, or only the ear.
  private static func allowed(_ file: String) throws -> [Regex<AnyRegexOutput>] {
    try String(contentsOf: here.appending(path: "Allowed/\(file)"), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { try Regex(String($0)) }
  }

  @Test(
    .disabled(
      "what may be missing or twice is not told apart yet, and two thousand states take minutes"),
    arguments: files)
  func `every word of every screen is said, in order, once, and nothing else`(file: String) throws {
    let play = try Screenplay(
      String(
        contentsOf: Self.here.appending(path: "../Screenplays/\(file)").standardized,
        encoding: .utf8))
    let (onlySeen, onlyHeard) = (try Self.allowed("seen.txt"), try Self.allowed("heard.txt"))
    func isAllowed(_ text: String, by patterns: [Regex<AnyRegexOutput>]) -> Bool {
      patterns.contains { text.wholeMatch(of: $0) != nil }
    }
    var flaws: Set<String> = []
    var states: Set<[String]> = []
    try play.listen { session in
      // The check of a terminal is a picture, and what it is for is said.
      if case .check? = session.overlay { return }
      let both = HeardAndSeen(session)
      guard states.insert(both.heard).inserted else { return }
      flaws.formUnion(
        both.unsaid.filter { !isAllowed($0, by: onlySeen) }.map { "not said: \($0)" })
      flaws.formUnion(
        both.unseen.filter { !isAllowed($0, by: onlyHeard) }.map { "not seen: \($0)" })
      flaws.formUnion(both.repeated.map { "said twice: \($0)" })
      flaws.formUnion(both.misplaced.map { "out of order: \($0)" })
    }
    for flaw in flaws.sorted().prefix(12) { Issue.record("\(file): \(flaw)") }
  }

  @Test func `a word that is not said, one too many and one too often are found`() throws {
    let play = try Screenplay(
      "clerk 1002\nstage day\nat 2024-11-04 13:42\nkeys F7\nscreen\n")
    var hasLooked = false
    try play.listen { session in
      let both = HeardAndSeen(session)
      var less = both
      less.heard.removeLast()
      var more = both
      more.heard += ["另外一句没有的话", both.heard[0]]
      var turned = both
      turned.heard.reverse()
      #expect(less.unsaid.count > both.unsaid.count)
      #expect(more.unseen.count > both.unseen.count && more.repeated.count > both.repeated.count)
      #expect(turned.misplaced.count > both.misplaced.count)
      hasLooked = true
    }
    #expect(hasLooked)
  }
}
