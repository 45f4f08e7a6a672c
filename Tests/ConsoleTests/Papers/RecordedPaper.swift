import Foundation
import Testing

/// A paper as it was recorded beside the tests; `RECORD=1` writes it anew.
enum RecordedPaper {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Recorded")

  static func check(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    let recorded = try String(contentsOf: url, encoding: .utf8)
    #expect(text == recorded, "\(name) reads otherwise now", sourceLocation: sourceLocation)
  }
}
