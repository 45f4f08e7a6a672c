import Terminal

/// The list of a pane as it is drawn, which can be drawn over an earlier one of which only the
/// selection has moved.
protocol ListView: View {
  /// Draws what is no longer so, where the row at `former` was selected before.
  func redraw(from former: Int?, on frame: inout Frame, in rect: Rect)
}

/// A find line, the rows, and beside or below them what is told of the selected one.
///
/// Its parts are asked for only where they are drawn.
struct PaneListView<Row: Sendable>: ListView {
  let prompt: @Sendable () -> Prompt
  let table: Table<Row>
  let detail: @Sendable () -> [DetailPart]
  let brief: @Sendable () -> [Span]

  func draw(on frame: inout Frame, in rect: Rect) {
    let places = Places(rect, isRead: frame.isRead)
    prompt().draw(on: &frame, in: places.prompt)
    table.draw(on: &frame, in: places.table)
    if places.isWide {
      var line = places.line
      while !line.isEmpty { frame.write("|", in: line.cutTop(), style: .dim) }
    }
    drawSelected(on: &frame, in: places)
  }

  func redraw(from former: Int?, on frame: inout Frame, in rect: Rect) {
    let places = Places(rect, isRead: frame.isRead)
    table.redraw(from: former, on: &frame, in: places.table)
    frame.fill(places.selected)
    drawSelected(on: &frame, in: places)
  }

  private func drawSelected(on frame: inout Frame, in places: Places) {
    if places.isWide {
      Detail(detail()).draw(on: &frame, in: places.selected)
    } else {
      Brief(brief()).draw(on: &frame, in: places.selected)
    }
  }
}

/// Where the parts of a list stand.
private struct Places {
  let isWide: Bool
  let prompt: Rect
  let table: Rect
  /// The line between the rows and what is told of the selected one beside them.
  let line: Rect
  let selected: Rect

  init(_ rect: Rect, isRead: Bool) {
    isWide = rect.columns >= Self.wide && !isRead
    var rest = rect
    prompt = rest.cutTop()
    if isWide {
      table = rest.cutLeft(rect.columns * 13 / 20)
      var gap = rest.cutLeft(3)
      _ = gap.cutLeft(1)
      line = gap
      selected = rest
    } else {
      selected = rest.cutBottom(2)
      line = rest.cutBottom(0)
      table = rest
    }
  }

  /// From so many columns on, list and detail stand side by side.
  private static let wide = 112
}
