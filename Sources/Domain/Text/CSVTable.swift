/// A table of comma-separated values (RFC 4180): quoted cells, doubled quotes, CRLF or LF.
///
/// Spreadsheets of some countries part cells by semicolons or tabs: the first line decides.
package struct CSVTable: Sendable {
  /// One row, with the number of the line it begins on, from 1.
  package struct Row: Hashable, Sendable {
    package let line: Int
    package let cells: [String]
  }

  package let rows: [Row]
  /// The line on which a quote was opened that nobody closed: what follows cannot be told apart.
  package let unclosedQuote: Int?

  /// Reads a text; rows whose every cell is blank are left out.
  package init(_ text: String) {
    let text = text.drop(while: { $0 == "\u{FEFF}" })
    var reader = Reader(separator: CSVTable.separator(of: text))
    for character in text { reader.take(character) }
    unclosedQuote = reader.openQuote
    rows = reader.finish().filter { !$0.cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  private static func separator(of text: Substring) -> Character {
    let heading = text.prefix { !$0.isNewline }
    return ([",", "\t", ";", "，"] as [Character]).first(where: heading.contains) ?? ","
  }

  private struct Reader {
    let separator: Character
    private var rows: [Row] = []
    private var cells: [String] = []
    private var cell = ""
    private var isQuoted = false
    private var sawQuote = false
    private var line = 1
    private var firstLine = 1
    private var quoteLine = 1

    var openQuote: Int? { isQuoted ? quoteLine : nil }

    init(separator: Character) { self.separator = separator }

    mutating func take(_ character: Character) {
      if character.isNewline { line += 1 }
      if isQuoted { return takeQuoted(character) }
      switch character {
      case "\"" where cell.isEmpty && !sawQuote:
        isQuoted = true
        quoteLine = line
      case "\"" where sawQuote:
        cell.append("\"")
        isQuoted = true
        sawQuote = false
      case separator: endCell()
      case "\n", "\r\n", "\r": endRow()
      default: cell.append(character)
      }
    }

    private mutating func takeQuoted(_ character: Character) {
      if character == "\"" {
        isQuoted = false
        sawQuote = true
      } else {
        cell.append(character)
      }
    }

    private mutating func endCell() {
      cells.append(cell)
      cell = ""
      sawQuote = false
    }

    private mutating func endRow() {
      endCell()
      rows.append(Row(line: firstLine, cells: cells))
      cells = []
      firstLine = line
    }

    mutating func finish() -> [Row] {
      if !cell.isEmpty || !cells.isEmpty { endRow() }
      return rows
    }
  }
}
