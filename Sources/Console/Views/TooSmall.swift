import Terminal

/// What is shown where the screen is too small for anything else: one sentence, in the middle.
package struct TooSmall: View {
  /// The smallest screen that the console is drawn on.
  package static let floor = Size(columns: 60, rows: 16)

  /// Whether a screen is too small.
  package static func isNeeded(for size: Size) -> Bool {
    size.columns < floor.columns || size.rows < floor.rows
  }

  private let sentence: String

  package init(_ sentence: String) { self.sentence = sentence }

  package func draw(on frame: inout Frame, in rect: Rect) {
    let lines = sentence.wrapped(to: rect.columns)
    var rest = rect
    _ = rest.cutTop((rect.rows - lines.count) / 2)
    for line in lines {
      frame.write(line.fitted(to: rect.columns, align: .center), in: rest.cutTop())
    }
  }
}

extension Scene {
  /// What is said where the screen is too small.
  func tooSmall(_ size: Size) -> TooSmall {
    let floor = TooSmall.floor
    return TooSmall(
      say(
        "屏幕太小：需要 \(floor)，现在 \(size)。请放大窗口。",
        "The screen is too small: \(floor) is needed, this is \(size). Enlarge the window."))
  }
}
