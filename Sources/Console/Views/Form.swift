import Terminal

/// A form: fields with what is said about them, choices under the one in focus, and a last line
/// that saves.
///
/// Of a form that is longer than its place, the part around the focus is shown.
package struct Form: View {
  private let fields: [FormField]
  private let focus: Int?
  private let choices: ChoiceList?
  private let closing: String

  /// Makes a form.
  ///
  /// - Parameters:
  ///   - fields: the fields in the order of the Tab key.
  ///   - focus: the place of the field that is typed in; after the last comes the closing line.
  ///   - choices: what can be chosen in that field, if it is open.
  ///   - closing: what the closing line says, such as `F9 保存`; empty if there is none.
  package init(
    _ fields: [FormField], focus: Int?, choices: ChoiceList? = nil, closing: String = ""
  ) {
    self.fields = fields
    self.focus = focus
    self.choices = choices
    self.closing = closing
  }

  package func draw(on frame: inout Frame, in rect: Rect) {
    let layout = FormLayout(fields, columns: rect.columns)
    let top = top(of: layout, in: rect)
    for place in layout.places {
      draw(place, on: &frame, in: line(place.row - top, of: rect))
    }
    for (index, row) in layout.errorRows {
      let place = layout.places[index]
      draw(error: index, under: place, on: &frame, in: line(row - top, of: rect))
    }
    drawClosing(on: &frame, in: line(layout.rows - top, of: rect))
    if let choices { box(of: choices, in: rect, isRead: frame.isRead)?.draw(choices, on: &frame) }
  }

  /// The first row of the form in sight.
  private func top(of layout: FormLayout, in rect: Rect) -> Int {
    let rows = layout.rows + (closing.isEmpty ? 0 : 1)
    let focusRow = layout.places.first { $0.index == focus }?.row ?? layout.rows
    return focus == nil ? 0 : max(0, min(focusRow - rect.rows / 3, rows - rect.rows))
  }

  /// A row of the rectangle; without cells if it is above or below.
  private func line(_ row: Int, of rect: Rect) -> Rect {
    Rect(
      column: rect.origin.column, row: rect.origin.row + row, columns: rect.columns,
      rows: (0..<rect.rows).contains(row) ? 1 : 0)
  }

  private func draw(_ place: FormLayout.Place, on frame: inout Frame, in line: Rect) {
    let field = fields[place.index]
    let isFocused = place.index == focus
    var rest = line
    _ = rest.cutLeft(place.column)
    let label = field.fullLabel.fitted(to: place.labelColumns)
    frame.write(label, in: rest.cutLeft(place.labelColumns), style: isFocused ? .strong : .text)
    let brackets = frame.isRead ? (" ", " ") : ("[", "]")
    frame.write(brackets.0, in: rest.cutLeft(1), style: .dim)
    field.drawContent(on: &frame, in: rest.cutLeft(place.boxColumns), isFocused: isFocused)
    frame.write(brackets.1, in: rest.cutLeft(1), style: .dim)
    _ = rest.cutLeft(2)
    let echo = rest.cutLeft(field.echo.columns)
    frame.write(field.echo.truncated(to: echo.columns), in: echo, style: .ok)
  }

  private func draw(
    error index: Int, under place: FormLayout.Place, on frame: inout Frame, in line: Rect
  ) {
    let text = (frame.isRead ? "" : "! ") + (fields[index].error ?? "")
    var rest = line
    // A long sentence begins further left rather than lose its end.
    _ = rest.cutLeft(max(0, min(place.boxColumn, line.columns - text.columns)))
    frame.write(text.truncated(to: rest.columns), in: rest, style: .error)
  }

  private func drawClosing(on frame: inout Frame, in line: Rect) {
    guard !closing.isEmpty, !line.isEmpty else { return }
    let isFocused = focus == fields.count
    let text = frame.isRead ? closing : (isFocused ? "> [" : "  [") + closing + "]"
    frame.write(text, in: line, style: isFocused ? .selection : .text)
    if isFocused { frame.cursor = line.origin }
  }

  /// What the open list covers; nothing where none is open.
  func choiceBox(in rect: Rect, isRead: Bool) -> Rect? {
    choices.flatMap { box(of: $0, in: rect, isRead: isRead)?.rect }
  }

  private func box(of choices: ChoiceList, in rect: Rect, isRead: Bool) -> ChoiceBox? {
    let layout = FormLayout(fields, columns: rect.columns)
    guard let place = layout.places.first(where: { $0.index == focus }) else { return nil }
    // What is wrong with a field of the line stays in sight above the list.
    let errors = layout.errorRows.filter { layout.places[$0.key].row == place.row }.count
    let field = Rect(
      column: rect.origin.column + place.boxColumn,
      row: rect.origin.row + place.row - top(of: layout, in: rect), columns: place.boxColumns,
      rows: 1)
    return ChoiceBox(choices, at: field, under: errors, in: rect, isRead: isRead)
  }
}
