import Terminal

/// Where an open list lies over a form, and what keeps it apart from the fields behind: a line at each
/// side, and one above and below where the list loses no row by them.
///
/// A list as wide as its place has nothing beside it, and what is read line by line has no lines.
struct ChoiceBox {
  /// All that it covers.
  let rect: Rect
  /// How many columns the line at each side takes.
  private let sides: Int
  /// How many rows the one above and the one below take.
  private let rules: Int

  /// Makes the box of a list under its field, or above it where there is more room.
  ///
  /// - Parameters:
  ///   - list: what is listed.
  ///   - field: the cells between the field's brackets.
  ///   - errors: how many rows under the field say what is wrong, and stay in sight.
  ///   - place: the form's own place.
  ///   - isRead: whether it is read line by line.
  init(_ list: ChoiceList, at field: Rect, under errors: Int, in place: Rect, isRead: Bool) {
    let above = field.origin.row - place.origin.row
    let below = place.endRow - field.endRow - errors
    let isAbove = below < min(3, list.count) && above > below
    let room = max(0, isAbove ? above : below)
    let shown = min(list.count, Self.mostRows, room)
    let wanted = max(list.columns + 1, field.columns)
    sides = !isRead && wanted + 2 <= place.columns ? 1 : 0
    rules = sides > 0 && shown + 2 <= room ? 1 : 0
    let rows = shown + 2 * rules
    let columns = isRead ? place.columns : min(place.columns, wanted + 2 * sides)
    // The line stands under the bracket.
    let column = min(field.origin.column - sides, place.endColumn - columns)
    rect = Rect(
      column: max(place.origin.column, column),
      row: isAbove ? field.origin.row - rows : field.endRow + errors, columns: columns, rows: rows)
  }

  private static let mostRows = 9

  /// Draws the list in its lines.
  func draw(_ list: ChoiceList, on frame: inout Frame) {
    frame.fill(rect, style: .overlay)
    var inside = rect
    for rule in [inside.cutTop(rules), inside.cutBottom(rules)] {
      let line = "+" + String(repeating: "-", count: max(0, rule.columns - 2)) + "+"
      frame.write(line, in: rule, style: .overlay)
    }
    for side in [inside.cutLeft(sides), inside.cutRight(sides)] {
      var rest = side
      while !rest.isEmpty { frame.write("|", in: rest.cutTop(), style: .overlay) }
    }
    list.draw(on: &frame, in: inside)
  }
}
