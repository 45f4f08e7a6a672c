import Resources

/// The usual cases of the intake form, as they are compiled into the program (Ctrl+T).
enum IntakeTemplates {
  static let builtIn: [EntryTemplate] = BuiltInFiles.templates.split(separator: "\n").dropFirst()
    .compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5 else { return nil }
      let values = ["kind": cells[0], "title": cells[1], "siteVisit": cells[4]]
      let further = ["target": cells[2], "part": cells[3]].filter { !$0.value.isEmpty }
      return EntryTemplate(Phrase(cells[1], cells[1]), values.merging(further) { $1 })
    }
}
