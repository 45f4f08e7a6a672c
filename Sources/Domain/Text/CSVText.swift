/// Rows as comma-separated values that a spreadsheet opens (RFC 4180), and never runs.
package struct CSVText: Sendable {
  private let rows: [[String]]

  package init(_ rows: [[String]]) { self.rows = rows }

  /// The rows as lines for a terminal or a pipe.
  package var lines: String {
    rows.map { $0.map(Self.cell).joined(separator: ",") }.joined(separator: "\n")
  }

  /// The text of a file, with the mark at its start by which spreadsheets know UTF-8.
  package var file: String {
    var text = "\u{FEFF}"
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { text += "," }
        text += Self.cell(cell)
      }
      text += "\r\n"
    }
    return text
  }

  private static func cell(_ text: String) -> String {
    let harmless = OutsideText.cell(text)
    guard harmless.utf8.contains(where: needsQuotes) else { return harmless }
    return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
  }

  /// A line never breaks in a cell: what is harmless shows breaks as signs.
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
