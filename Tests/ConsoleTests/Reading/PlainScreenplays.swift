import Foundation
import Testing

/// The console by ear, as files that anybody can read aloud.
///
/// `RECORD=1 swift test --filter PlainScreenplays` writes what is said anew.
struct PlainScreenplays {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../PlainPlays").standardized

  private static var files: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test func `there are plays to be heard, in both languages`() {
    #expect(Self.files.count >= 8)
    #expect(Self.files.contains { $0.hasSuffix("-en.txt") })
  }

  @Test(arguments: files)
  func `every play is heard as it was recorded`(file: String) throws {
    let url = Self.folder.appending(path: file)
    let play = PlainPlay(try String(contentsOf: url, encoding: .utf8))
    let said = try play.act()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try play.recorded(said).write(to: url, atomically: true, encoding: .utf8)
      return
    }
    if !play.reads(said) {
      Issue.record("\(file) is heard now as:\n\(said.joined(separator: "\n"))")
    }
  }

  @Test(arguments: files)
  func `in one answer nothing is said twice`(file: String) throws {
    let play = PlainPlay(
      try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8))
    for answer in try play.act().split(whereSeparator: { $0.hasPrefix(">") }) {
      let twice = Dictionary(grouping: answer) { $0 }.filter { $0.value.count > 1 }.map(\.key)
      #expect(twice.isEmpty, "\(answer)")
    }
  }

  @Test(arguments: files)
  func `nothing is said for the eye, and no line is empty`(file: String) throws {
    let play = PlainPlay(
      try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8))
    for line in try play.act() where !line.hasPrefix(">") {
      #expect(!line.isEmpty)
      for sign in ["  ", "---", "###", "[F", " | ", "\u{1B}", "\u{7}", ">>", "->"] {
        #expect(!line.contains(sign), "\(sign): \(line)")
      }
    }
  }
}
