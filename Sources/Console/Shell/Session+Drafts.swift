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
    let told = records.prefix(Self.mostTold)
    let rest = records.count - told.count
    let more = rest > 0 ? (" 等 \(records.count) 份", " and \(rest) more") : ("", "")
    return Phrase(
      "这张表另有草稿留着：\(told.joined(separator: "、"))\(more.0)。",
      "Of this form a draft is kept on \(told.joined(separator: ", "))\(more.1).")
  }

  private static let mostTold = 3
}
