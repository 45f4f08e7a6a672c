import Console
import Foundation
import Support
import Terminal
import Testing

/// What holds for every screen that is arranged for a screen reader, in every play.
struct ReadScreenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Screenplays").standardized

  private static var files: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    // A paper is shown as it will be printed, rules and boxes and all.
    return (files ?? []).filter { $0.hasSuffix(".txt") && !$0.contains("print") }.sorted()
  }

  @Test(arguments: files)
  func `no rules, no brackets, no signs, and a cursor on every screen`(file: String) throws {
    let play = try Screenplay(
      String(contentsOf: Self.folder.appending(path: file), encoding: .utf8))
    var flaws: [String] = []
    try play.listen { session in
      let frame = session.frame(of: Size(columns: 80, rows: 24))
      if frame.cursor == nil { flaws.append("no cursor: \(frame.lines[2])") }
      for line in frame.lines {
        let text = line.trimmingCharacters(in: .whitespaces)
        let isRule = !text.isEmpty && text.allSatisfy { "-=_|#".contains($0) } && text.count > 1
        let hasSign = ["! ", "* ", "~ ", "[F", "^"].contains { text.hasPrefix($0) }
        if isRule || hasSign || text.contains(" [") && text.hasSuffix("]") { flaws.append(text) }
      }
    }
    for flaw in Set(flaws).sorted().prefix(5) { Issue.record("\(file): \(flaw)") }
  }

  @Test func `what is coloured differs without colours too, and nothing blinks`() {
    for theme in Theme.allCases {
      let looks = [Style.selection, .tabActive, .error, .warn, .fieldActive, .text].map {
        theme.look(of: $0, depth: .none)
      }
      #expect(looks.dropLast().allSatisfy { $0 != looks.last }, "\(theme)")
    }
    let all: Look.Attributes = [.bold, .dim, .reverse, .underline]
    for theme in Theme.allCases {
      for style in Style.allCases {
        for depth in [ColorDepth.none, .eight, .sixteen, .many] {
          #expect(all.isSuperset(of: theme.look(of: style, depth: depth).attributes))
        }
      }
    }
  }
}
