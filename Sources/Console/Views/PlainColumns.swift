import Terminal

/// Cells on plain paper, set in columns: each as wide as its widest cell, two blanks between.
package struct PlainColumns {
  private let rows: [[String]]

  package init(_ rows: [[String]]) { self.rows = rows }

  /// One line for each row, without blanks at its end.
  package var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.count > column ? $0[column].columns : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.columns) }
        .joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
