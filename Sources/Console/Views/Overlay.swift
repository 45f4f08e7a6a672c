import Terminal

/// A box on top of a pane: a menu, the palette, a question.
///
/// It stands in the upper part of its rectangle, where an input method has room below. Rules of
/// dashes close it above and below; at its sides blanks keep it apart, because a line there would
/// break on terminals that draw lines wide.
package struct Overlay: View {
  private let heading: Line
  private let prompt: Prompt?
  private let footer: String
  private let content: any View
  private let size: Size

  /// Makes a box around content of the given size.
  package init(
    _ title: String, prompt: Prompt? = nil, footer: String = "", size: Size,
    content: () -> any View
  ) {
    heading = Line([Span(title, .title)], style: .overlay)
    self.prompt = prompt
    self.footer = footer
    self.size = size
    self.content = content()
  }

  package func draw(on frame: inout Frame, in rect: Rect) {
    // Where lines are read one by one, what is left beside a box would be read along with it.
    var box = frame.isRead ? rect : place(in: rect)
    // Beside the box nothing of the list is left, whose own sign would be taken for the box's.
    frame.fill(
      Rect(
        column: rect.origin.column, row: box.origin.row, columns: rect.columns, rows: box.rows))
    frame.fill(box, style: .overlay)
    // A cursor below would be in what the box covers.
    frame.cursor = nil
    if !frame.isRead {
      _ = box.cutLeft(2)
      _ = box.cutRight(2)
      rule(in: box.cutTop(), on: &frame)
      rule(in: box.cutBottom(), on: &frame)
    }
    if box.rows > 1 { heading.draw(on: &frame, in: box.cutTop()) }
    if let prompt { prompt.draw(on: &frame, in: box.cutTop()) }
    if !footer.isEmpty, box.rows > 1 {
      Line(footer, style: .dim).draw(on: &frame, in: box.cutBottom())
    }
    content.draw(on: &frame, in: box)
  }

  private func place(in rect: Rect) -> Rect {
    let columns = min(rect.columns, size.columns + 4)
    let chrome = 3 + (prompt == nil ? 0 : 1) + (footer.isEmpty ? 0 : 1)
    let rows = min(rect.rows, size.rows + chrome)
    let above = min(1, rect.rows - rows)
    return Rect(
      column: rect.origin.column + (rect.columns - columns) / 2, row: rect.origin.row + above,
      columns: columns, rows: rows)
  }

  private func rule(in line: Rect, on frame: inout Frame) {
    frame.write(String(repeating: "-", count: line.columns), in: line, style: .overlay)
  }
}
