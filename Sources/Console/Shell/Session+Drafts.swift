import Resources

extension Session {
  /// That the same form is kept as a draft about another record, where a new one is begun; nothing
  /// where none is, or none of a record that is still listed.
  func keptElsewhere(of form: EntryForm) -> Phrase? {
    let records = drafts.keys
      .filter { $0.form == form.id && $0.subject != form.subject }
      .map(\.subject)
      .filter { subject in panes.contains { $0.lists(subject) } }
      .sorted()
    guard !records.isEmpty else { return nil }
    let told = Phrase(first: Self.mostTold, of: records, by: "份")
    return Phrase(
      "这张表另有草稿留着：\(told.text(in: .chinese))。",
      "Of this form a draft is kept on \(told.text(in: .english)).")
  }

  private static let mostTold = 3
}
