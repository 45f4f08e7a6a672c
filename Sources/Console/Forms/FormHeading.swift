import Terminal

/// The row over a form: its name, the record it is about, and the keys that save it and leave it.
///
/// Where there is no room for all of it, what the record is about is cut first, and then the name
/// of the form, but never the number of the record.
struct FormHeading: View {
  let title: String
  let subject: String
  /// Whom the record concerns, and in what.
  let told: [String]
  let keys: String

  /// In fewer columns nothing is told that would help.
  private static let fewest = 8
  private static let gap = "  "

  func draw(on frame: inout Frame, in rect: Rect) {
    var room = rect.columns - keys.columns - 1
    let number = subject.isEmpty ? "" : Self.gap + subject
    let name = title.truncated(to: max(0, room - number.columns)) + number
    room -= name.columns
    var left = [Span(name, .title)]
    for text in told {
      room -= Self.gap.columns
      guard room >= min(text.columns, Self.fewest) else { break }
      let shown = text.truncated(to: room)
      left.append(Span(Self.gap + shown))
      room -= shown.columns
    }
    Line(left, right: [Span(keys, .dim)]).draw(on: &frame, in: rect)
  }
}
