import Resources
import Terminal

/// What the message row says, in as many rows as it needs to be read whole.
struct MessageView: View {
  private let lines: [String]
  private let style: Style
  private let right: [Span]

  init(_ text: String, style: Style, right: [Span], in columns: Int) {
    let room = columns - 1 - right.reduce(right.isEmpty ? 0 : 1) { $0 + $1.text.columns }
    let lines = text.wrapped(to: room)
    self.lines = text.isEmpty ? [""] : Array(lines.prefix(Self.mostRows))
    self.style = style
    self.right = right
  }

  /// One at least, so that nothing moves when something is said.
  var rows: Int { max(1, lines.count) }

  func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    for (row, line) in lines.enumerated() {
      Line([Span(" " + line, style)], right: row == 0 ? right : [])
        .draw(on: &frame, in: rest.cutTop())
    }
  }

  private static let mostRows = 5
}

extension Session {
  /// The message, and beside it what has come meanwhile and waits.
  func messageView(in columns: Int) -> MessageView {
    MessageView(
      scene.say(message.phrase), style: message.style, right: isLocked ? [] : heldNote,
      in: columns)
  }

  /// What has come meanwhile and is not shown yet, because somebody is reading.
  private var heldNote: [Span] {
    held[focus].map { [Span(scene.say($0.words) + " ", .warn)] } ?? []
  }
}
