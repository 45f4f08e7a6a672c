import Terminal

/// Where the fields of a form stand, counted from its top left.
///
/// Fields flow like words: the next stands beside the one before if it fits, else on a new line.
/// The labels that begin lines are as wide as each other, so that the brackets stand in a column.
/// An error has a row of its own under its line.
struct FormLayout {
  /// A field in its place.
  struct Place {
    let index: Int
    let row: Int
    /// Where the label begins.
    let column: Int
    let labelColumns: Int
    let boxColumns: Int

    /// The column of the first cell between the brackets.
    var boxColumn: Int { column + labelColumns + 1 }
  }

  private(set) var places: [Place] = []
  /// The row of each error, by the place of its field.
  private(set) var errorRows: [Int: Int] = [:]
  private(set) var rows = 0

  init(_ fields: [FormField], columns: Int) {
    let labels = Self.lineStarts(fields, columns: columns).map { fields[$0].fullLabel.columns }
    let labelColumns = min(labels.max() ?? 0, max(0, columns / 2))
    for line in Self.lines(fields, labelColumns: labelColumns, columns: columns) {
      place(line, fields, labelColumns: labelColumns, columns: columns)
    }
  }

  private mutating func place(
    _ line: Range<Int>, _ fields: [FormField], labelColumns: Int, columns: Int
  ) {
    var column = 0
    for index in line {
      let label = index == line.lowerBound ? labelColumns : fields[index].fullLabel.columns
      let box = max(1, min(fields[index].columns, columns - column - label - 2))
      places.append(
        Place(index: index, row: rows, column: column, labelColumns: label, boxColumns: box))
      column += fields[index].neededColumns(label: label) + 2
    }
    rows += 1
    for index in line where fields[index].error != nil {
      errorRows[index] = rows
      rows += 1
    }
  }

  private static func lines(
    _ fields: [FormField], labelColumns: Int, columns: Int
  ) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    for (index, field) in fields.enumerated() {
      let label = index == start ? labelColumns : field.fullLabel.columns
      let needed = field.neededColumns(label: label)
      if index > start, field.startsLine || used + 2 + needed > columns {
        lines.append(start..<index)
        start = index
        used = field.neededColumns(label: labelColumns)
      } else {
        used += needed + (index == start ? 0 : 2)
      }
    }
    if start < fields.count { lines.append(start..<fields.count) }
    return lines
  }

  /// The fields that begin lines, reckoned with labels of their own width.
  private static func lineStarts(_ fields: [FormField], columns: Int) -> [Int] {
    lines(fields, labelColumns: fields.map(\.fullLabel.columns).max() ?? 0, columns: columns)
      .map(\.lowerBound)
  }
}
