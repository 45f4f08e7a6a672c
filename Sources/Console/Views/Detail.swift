import Terminal

/// A part of what a detail says.
package enum DetailPart: Hashable, Sendable {
  case heading(String)
  /// A label and what stands beside it, as long as it may be.
  case fact(String, String, style: Style = .text)
  case text(String, style: Style = .text)
  case blank
}

/// A record told at length, which can be scrolled.
package struct Detail: View {
  private let parts: [DetailPart]
  private let top: Int

  /// Makes a detail seen from its row `top` on; the last rows stay in sight.
  package init(_ parts: [DetailPart], top: Int = 0) {
    self.parts = parts
    self.top = top
  }

  /// How many rows it takes where there are so many columns.
  package func rows(in columns: Int) -> Int { lines(of: columns - 2).count }

  /// The first row in sight where there is so much room: never so far down that rows stay empty.
  package func top(in size: Size) -> Int {
    first(of: lines(of: size.columns - 2).count, in: size.rows)
  }

  private func first(of lines: Int, in rows: Int) -> Int { max(0, min(top, lines - rows)) }

  package func draw(on frame: inout Frame, in rect: Rect) {
    let lines = lines(of: rect.columns - 2)
    if frame.isRead { return drawRead(lines, on: &frame, in: rect) }
    let first = self.first(of: lines.count, in: rect.rows)
    var rest = rect
    // Marks in a column of their own say that there is more.
    let marks = rest.cutRight(1)
    for spans in lines.dropFirst(first).prefix(rect.rows) {
      Line(spans).draw(on: &frame, in: rest.cutTop())
    }
    var above = marks
    if first > 0 { frame.write("^", in: above.cutTop(), style: .dim) }
    if first + rect.rows < lines.count { frame.write("v", in: above.cutBottom(), style: .dim) }
  }

  /// The same for whoever reads line by line: the cursor stands at the first row, and where there is
  /// more the last one says which rows these are, of how many.
  private func drawRead(_ lines: [[Span]], on frame: inout Frame, in rect: Rect) {
    var rest = rect
    let isCut = lines.count > rect.rows && rect.rows > 1
    let foot = isCut ? rest.cutBottom() : nil
    let first = self.first(of: lines.count, in: rest.rows)
    if frame.cursor == nil, !rest.isEmpty { frame.cursor = rest.origin }
    for spans in lines.dropFirst(first).prefix(rest.rows) {
      Line(spans).draw(on: &frame, in: rest.cutTop())
    }
    guard let foot else { return }
    let last = min(lines.count, first + rect.rows - 1)
    frame.write("\(first + 1)-\(last) / \(lines.count)", in: foot, style: .dim)
  }

  private func lines(of columns: Int) -> [[Span]] {
    let labels = parts.compactMap { part in
      if case .fact(let label, _, _) = part { label.columns } else { nil }
    }
    let indent = min((labels.max() ?? 0) + 2, max(0, columns / 2))
    return parts.flatMap { lines(of: $0, columns: columns, indent: indent) }
  }

  private func lines(of part: DetailPart, columns: Int, indent: Int) -> [[Span]] {
    switch part {
    case .blank: [[]]
    case .heading(let text): text.wrapped(to: columns).map { [Span($0, .title)] }
    case .text(let text, let style): text.wrapped(to: columns).map { [Span($0, style)] }
    case .fact(let label, let value, let style):
      value.wrapped(to: columns - indent).enumerated().map { row, line in
        [
          Span((row == 0 ? label : "").fitted(to: max(0, indent - 1)) + " ", .dim),
          Span(line, style),
        ]
      }
    }
  }
}
