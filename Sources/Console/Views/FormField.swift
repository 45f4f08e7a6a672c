import Terminal

/// A field of a form as it is seen.
package struct FormField: Hashable, Sendable {
  /// What stands between the brackets.
  package enum Content: Hashable, Sendable {
    case line(TextField)
    /// One of several, which are listed when the field is reached; the line filters them.
    case choice(TextField)
    /// What cannot be changed here.
    case fixed(String)
  }

  package let label: String
  package let content: Content
  /// The columns between the brackets, where there is room.
  package let columns: Int
  package var isRequired = false
  /// What the desk makes of the entry, shown beside it: 3-1203 becomes its owner's name.
  package var echo = ""
  /// What is wrong with the entry and what to do about it.
  package var error: String?
  /// Whether the field begins a line even where it would fit beside the one before.
  package var startsLine = false

  package init(_ label: String, _ content: Content, columns: Int) {
    self.label = label
    self.content = content
    self.columns = max(1, columns)
  }
}

extension FormField {
  /// The label with its star, or with the blanks that stand for one.
  var fullLabel: String { label + (isRequired ? " *" : "  ") + " " }

  /// How many columns the field takes on a line, its echo included.
  func neededColumns(label labelColumns: Int) -> Int {
    labelColumns + columns + 2 + (echo.isEmpty ? 0 : echo.columns + 2)
  }

  /// Draws what is between the brackets, with the cursor in it if the field has the focus.
  func drawContent(on frame: inout Frame, in box: Rect, isFocused: Bool) {
    let style: Style = isFocused ? .fieldActive : .field
    frame.fill(box, style: style)
    switch content {
    case .fixed(let text): frame.write(text.truncated(to: box.columns), in: box, style: .text)
    case .line(let field): draw(field, on: &frame, in: box, isFocused: isFocused)
    case .choice(let field):
      var line = box
      if !frame.isRead { frame.write(" v", in: line.cutRight(2), style: style) }
      draw(field, on: &frame, in: line, isFocused: isFocused)
    }
  }

  private func draw(_ field: TextField, on frame: inout Frame, in box: Rect, isFocused: Bool) {
    guard !box.isEmpty else { return }
    let style: Style = isFocused ? .fieldActive : .field
    if isFocused {
      let window = field.window(columns: box.columns)
      frame.write(window.text, in: box, style: style)
      frame.cursor = Point(column: box.origin.column + window.caretColumn, row: box.origin.row)
    } else {
      frame.write(field.description.truncated(to: box.columns), in: box, style: style)
    }
  }
}
