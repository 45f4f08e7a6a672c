import Domain
import Foundation

/// Where whatever the program says leaves it: what a terminal must not get is made visible.
enum Said {
  /// Lines for standard output.
  static func out(_ text: String) { print(OutsideText.visibleLines(text)) }

  /// Lines for standard error.
  static func error(_ text: String) {
    FileHandle.standardError.write(Foundation.Data((OutsideText.visibleLines(text) + "\n").utf8))
  }
}
