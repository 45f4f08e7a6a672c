import Foundation
import Resources
import Support
import Terminal
import Testing

/// The console from the first key to the last, as plain files that anybody can read or act out.
///
/// `RECORD=1 swift test --filter Screenplays` writes the screens anew; what changed is then to be
/// read in the difference, like any other change.
struct Screenplays {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Screenplays")

  private static var files: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test func `there are plays to be acted`() { #expect(Self.files.count > 10) }

  @Test(arguments: files)
  func `every play ends as it was recorded`(file: String) throws {
    let url = Self.folder.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let play = try Screenplay(text)
    let (seen, readWhole) = try play.act()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try play.recorded(seen).write(to: url, atomically: true, encoding: .utf8)
      return
    }
    #expect(!play.screens.isEmpty, "\(file) shows no screen")
    // No question on the way to a screen reads a table that grows with the years from end to end.
    #expect(readWhole.isEmpty, "\(readWhole.joined(separator: "\n"))")
    for (screen, lines) in zip(play.screens, seen) where screen.lines != lines {
      Issue.record(
        """
        \(file):\(screen.line) reads now:
        \(lines.map { "|" + $0 }.joined(separator: "\n"))
        It differs in: \(differing(screen.lines, lines))
        """)
    }
  }

  private func differing(_ old: [String], _ new: [String]) -> String {
    let rows = (0..<max(old.count, new.count)).filter { row in
      !(old.indices.contains(row) && new.indices.contains(row) && old[row] == new[row])
    }
    return "rows " + rows.map { "\($0 + 1)" }.joined(separator: ", ")
  }
}
