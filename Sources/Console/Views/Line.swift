import Terminal

/// A piece of text with its meaning.
package struct Span: Hashable, Sendable {
  package let text: String
  package let style: Style

  package init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

extension Span: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

/// One row: what it says on the left, and what it says on the right.
///
/// Where both do not fit, the left is cut: on the right stands what must be seen, like the key that
/// takes a step back.
package struct Line: View {
  private let left: [Span]
  private let right: [Span]
  private let style: Style

  /// What it says, from left to right.
  var spans: [Span] { left + ["  "] + right }

  /// Makes a row whose blanks have a style of their own.
  package init(_ left: [Span], right: [Span] = [], style: Style = .text) {
    self.left = left
    self.right = right
    self.style = style
  }

  package init(_ text: String, right: String = "", style: Style = .text) {
    self.init([Span(text, style)], right: [Span(right, style)], style: style)
  }

  package func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    var row = rest.cutTop()
    frame.fill(row, style: style)
    let columns = right.reduce(0) { $0 + $1.text.columns }
    Self.write(right, in: row.cutRight(columns), on: &frame)
    if columns > 0 { _ = row.cutRight(1) }
    Self.write(left, in: row, on: &frame)
  }

  /// Writes spans one after the other; the one that does not fit shows that it is cut.
  private static func write(_ spans: [Span], in rect: Rect, on frame: inout Frame) {
    var rest = rect
    for span in spans where !rest.isEmpty {
      let text = span.text.truncated(to: rest.columns)
      _ = rest.cutLeft(frame.write(text, in: rest, style: span.style))
    }
  }
}

/// A label and a line being typed, with the cursor in it.
package struct Prompt: View {
  private let label: String
  private let field: TextField
  private let right: [Span]

  package init(_ label: String, _ field: TextField, right: [Span] = []) {
    self.label = label
    self.field = field
    self.right = right
  }

  package func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    var row = rest.cutTop()
    let shown = shown(in: row.columns)
    if !shown.isEmpty {
      Line([], right: shown).draw(on: &frame, in: row)
      _ = row.cutRight(shown.reduce(1) { $0 + $1.text.columns })
    }
    _ = row.cutLeft(frame.write(label + " ", in: row, style: .title))
    let window = field.window(columns: row.columns)
    frame.write(window.text, in: row)
    if !row.isEmpty {
      frame.cursor = Point(column: row.origin.column + window.caretColumn, row: row.origin.row)
    }
  }

  /// What stands beside the text, the first of it at least: what is typed comes before the rest.
  private func shown(in columns: Int) -> [Span] {
    let room = columns - label.columns - field.description.columns - 2
    var (shown, used) = ([Span](), 0)
    for span in right {
      used += span.text.columns
      guard used <= room else { break }
      shown.append(span)
    }
    return shown
  }
}
