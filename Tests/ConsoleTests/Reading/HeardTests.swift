import Console
import Foundation
import Support
import Terminal
import Testing

/// Who hears the console gets the words of who sees it: each of them, in their order, and no others.
struct HeardTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Screenplays").standardized

  private static var files: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test(arguments: files)
  func `every word of every screen is said, in order, once, and nothing else`(file: String) throws {
    let play = try Screenplay(
      String(contentsOf: Self.folder.appending(path: file), encoding: .utf8))
    var flaws: Set<String> = []
    try play.listen { session in
      let both = HeardAndSeen(session)
      flaws.formUnion(both.unsaid.map { "unsaid: \($0)" })
      flaws.formUnion(both.unseen.map { "unseen: \($0)" })
      flaws.formUnion(both.repeated.map { "repeated: \($0)" })
      flaws.formUnion(both.misplaced.map { "misplaced: \($0)" })
    }
    if !flaws.isEmpty { print("HEARD \(file)\n" + flaws.sorted().joined(separator: "\n")) }
    for flaw in flaws.sorted().prefix(5) { Issue.record("\(file): \(flaw)") }
  }
}
