import Console
import Resources

/// Rows under headings on plain paper.
struct TextTable {
  let headings: [Phrase]
  let rows: [[String]]

  func text(in language: Language) -> String {
    PlainColumns([headings.map { $0.text(in: language) }] + rows).lines.joined(separator: "\n")
  }
}
