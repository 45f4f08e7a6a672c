import Terminal

/// One of several things to choose.
package struct Choice: Hashable, Sendable {
  /// The key that chooses it, or its code; the same for ever, so that hands can learn it.
  package let mark: String
  package let text: String
  /// What stands on the right: its initials, its key.
  package let note: String
  package let isEnabled: Bool
  /// Whether it only says what the ones below it are.
  package private(set) var isHeading = false

  package init(_ mark: String, _ text: String, note: String = "", isEnabled: Bool = true) {
    self.mark = mark
    self.text = text
    self.note = note
    self.isEnabled = isEnabled
  }

  /// A line between choices that cannot be chosen.
  package static func heading(_ text: String) -> Choice {
    var choice = Choice("", text)
    choice.isHeading = true
    return choice
  }
}

/// Choices one under the other, for menus, the palette, and under a field.
package struct ChoiceList: View {
  private let choices: [Choice]
  /// The place of the one that Enter chooses.
  let selection: Int?
  private let hasCursor: Bool

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - choices: what can be chosen, in its order.
  ///   - selection: the place of the one that Enter chooses.
  ///   - hasCursor: whether the cursor is there too, because nothing else can be typed in.
  package init(_ choices: [Choice], selection: Int? = nil, hasCursor: Bool = false) {
    self.choices = choices
    self.selection = selection
    self.hasCursor = hasCursor
  }

  /// How many columns the list needs to show everything.
  package var columns: Int {
    let widest = choices.map { $0.text.columns + ($0.note.isEmpty ? 0 : $0.note.columns + 2) }.max()
    return 1 + markColumns + (widest ?? 0) + 2
  }

  package var count: Int { choices.count }

  private var markColumns: Int { (choices.map { $0.mark.columns }.max() ?? 0) + 1 }

  /// What a row of so many columns cuts of a choice: its text, or what is said about it.
  func cut(of index: Int, in columns: Int) -> String? {
    guard choices.indices.contains(index), !choices[index].isHeading else { return nil }
    let choice = choices[index]
    let room = columns - 1 - markColumns - choice.text.columns
    if room < 0 { return choice.text }
    return choice.note.isEmpty || choice.note.columns <= room - 3 ? nil : choice.note
  }

  package func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    let page = page(of: rect.rows)
    defer { if !frame.isRead { markMore(page, on: &frame, in: rect) } }
    for index in page {
      let choice = choices[index]
      let line = rest.cutTop()
      guard !choice.isHeading else {
        Line([Span(" " + choice.text, .title)], style: .overlay).draw(on: &frame, in: line)
        continue
      }
      let style: Style = index == selection ? .selection : choice.isEnabled ? .overlay : .dim
      let sign = index == selection ? ">" : " "
      let mark = (frame.isRead ? "" : sign) + choice.mark.fitted(to: markColumns)
      // What can be chosen is never cut; what is said about it may be.
      let room = max(0, line.columns - mark.columns - choice.text.columns - 3)
      let note = room < 2 ? "" : choice.note.truncated(to: room)
      Line(
        [Span(mark + choice.text, style)],
        right: note.isEmpty ? [] : [Span(note + " ", style)],
        style: style
      ).draw(on: &frame, in: line)
      if index == selection, hasCursor, !line.isEmpty { frame.cursor = line.origin }
    }
  }

  /// Marks at the right edge say that the list goes on.
  private func markMore(_ page: Range<Int>, on frame: inout Frame, in rect: Rect) {
    var edge = rect
    edge = edge.cutRight(1)
    var foot = edge
    if page.lowerBound > 0 { frame.write("^", in: edge.cutTop(), style: .dim) }
    if page.upperBound < choices.count { frame.write("v", in: foot.cutBottom(), style: .dim) }
  }

  private func page(of height: Int) -> Range<Int> {
    guard height > 0 else { return 0..<0 }
    let start = max(0, min(selection ?? 0, choices.count - 1)) / height * height
    return start..<min(start + height, choices.count)
  }
}
