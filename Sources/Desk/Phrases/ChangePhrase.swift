import Domain
import Storage

/// Adds a standing phrase, or changes one; a phrase is switched off, never erased.
package struct ChangePhrase: Command {
  package static let kind = "phrase.change"

  package enum What: Hashable, Codable, Sendable {
    case add(PhraseKind, chinese: String, english: String)
    /// What is left out stays.
    case change(PhraseKind?, chinese: String?, english: String?)
    case switched(on: Bool)
    /// Phrases that the program brings along, as far as their codes are free.
    case bring([StockPhrase])
  }

  package let code: String
  package let what: What

  package init(_ code: String, _ what: What) {
    self.code = code.halfwidth.lowercased()
    self.what = what
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> [StockPhrase] {
    let known = try transaction.phrases.all()
    let old = known.first { $0.code == code }
    let changed = try changed(old, known: Set(known.map(\.code)))
    for phrase in changed { try transaction.phrases.save(phrase) }
    return changed
  }

  package func subject(of outcome: [StockPhrase]) -> String? { code.isEmpty ? nil : code }

  private func changed(
    _ old: StockPhrase?, known: Set<String>
  ) throws(Refusal) -> [StockPhrase] {
    if case .bring(let phrases) = what { return phrases.filter { !known.contains($0.code) } }
    if case .add(let kind, let chinese, let english) = what {
      guard old == nil else { throw .phrase(.codeTaken(code)) }
      return [try StockPhrase(code: code, kind: kind, chinese: chinese, english: english)]
    }
    guard let old else { throw .phrase(.notFound(code)) }
    switch what {
    case .change(let kind, let chinese, let english):
      return [
        try StockPhrase(
          code: code, kind: kind ?? old.kind, chinese: chinese ?? old.chinese,
          english: english ?? old.english, isOn: old.isOn)
      ]
    case .switched(let isOn):
      return [
        StockPhrase(
          stored: code, kind: old.kind, texts: (old.chinese, old.english), isOn: isOn)
      ]
    case .add, .bring: return []
    }
  }
}

/// The standing phrases, those switched off too.
package struct ListPhrases: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [StockPhrase] {
    try transaction.phrases.all()
  }
}
