import Domain
import Resources

/// The usual cases of the intake form, as they are compiled into the program (Ctrl+T).
enum IntakeTemplates {
  /// The usual cases as somebody writes them down who works in the language.
  static func builtIn(in language: Language) -> [EntryTemplate] { all[language] ?? [] }

  private static let all = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, read(in: $0)) })

  private static func read(in language: Language) -> [EntryTemplate] {
    CSVTable(BuiltInFiles.templates).rows.dropFirst().compactMap { row in
      let cells = row.cells
      guard cells.count == 7 else { return nil }
      let (title, part) = (Phrase(cells[1], cells[2]), Phrase(cells[4], cells[5]))
      let values = ["kind": cells[0], "title": title.text(in: language), "siteVisit": cells[6]]
      let further = ["target": cells[3], "part": part.text(in: language)]
      return EntryTemplate(title, values.merging(further.filter { !$0.value.isEmpty }) { $1 })
    }
  }
}
