import Domain
import Resources
import Terminal

/// Something offered under a line: what is seen of it, and what choosing it puts into which fields.
package struct EntrySuggestion: Hashable, Sendable {
  package let option: EntryOption
  package let values: [String: String]

  package init(_ option: EntryOption, _ values: [String: String]) {
    self.option = option
    self.values = values
  }
}

extension Filling {
  /// What is offered in the field in focus, as far as it fits what was typed.
  func suggestions(in scene: Scene) -> [EntrySuggestion] {
    guard let field = focused(in: scene), let suggest = field.suggest else { return [] }
    let typed = lines[field.id]?.text ?? ""
    let entries = entries(in: scene)
    // What stands there from the beginning, or was chosen, filters nothing until it is changed.
    let isWhole = isFresh && !typed.isEmpty
    return suggest(entries).filter { isWhole || $0.option.fits(typed, in: scene) }
  }

  /// Puts what a suggestion says into its fields.
  mutating func take(_ suggestion: EntrySuggestion) {
    fill(EntryTemplate(suggestion.option.words, suggestion.values))
  }

  /// The suggestion that a digit chooses while nothing is typed yet.
  func suggestion(marked digit: Int, in field: EntryField, _ scene: Scene) -> EntrySuggestion? {
    guard lines[field.id]?.isEmpty == true || isFresh else { return nil }
    return field.suggest?(entries(in: scene)).first { $0.option.mark == "\(digit)" }
  }
}
