import Resources
import Terminal

/// Rows and columns on plain paper: as wide as their widest cell, two blanks between.
struct TextTable {
  let headings: [Phrase]
  let rows: [[String]]

  func text(in language: Language) -> String {
    let lines = [headings.map { $0.text(in: language) }] + rows
    let widths = headings.indices.map { column in lines.map { $0[column].columns }.max() ?? 0 }
    return lines.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.columns) }
        .joined(separator: "  ").trimmedAtEnd
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
