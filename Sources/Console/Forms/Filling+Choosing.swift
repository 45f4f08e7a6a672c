import Domain
import Resources
import Terminal

// What is taken of an open list.
extension Filling {
  mutating func enter(_ field: EntryField?, in scene: Scene) -> Step? {
    guard let field else { return submit(in: scene) }
    let choices = choices(in: scene)
    let suggestions = suggestions(in: scene)
    if isListOpen, suggestions.indices.contains(pick), !isFresh || pick > 0 || isEmpty(field) {
      take(suggestions[pick])
    } else if isListOpen, choices.indices.contains(pick), wantsChoice(field) {
      choose(choices[pick].code, in: field)
    }
    goOn(from: field, in: scene)
    return form.isQuick && focus == fields(in: scene).count ? submit(in: scene) : nil
  }

  /// Takes the choice that what was typed has found, as Enter does.
  mutating func takeMatch(of field: EntryField?, in scene: Scene) {
    guard let field, !field.options.isEmpty, !isEmpty(field) else { return }
    let choices = choices(in: scene)
    if choices.indices.contains(pick) { choose(choices[pick].code, in: field) }
  }

  /// Opens the list; letters that nothing in it fits give way to all of it.
  mutating func openList(of field: EntryField?, in scene: Scene) {
    isListOpen = true
    if let field, isStray(field, in: scene) { clearLetters(of: field) }
  }

  /// Takes out what was typed to find a choice, and what was said of it.
  mutating func clearLetters(of field: EntryField) {
    lines[field.id]?.clear()
    flaws[field.id] = nil
    pick = 0
  }

  func isEmpty(_ field: EntryField) -> Bool { lines[field.id]?.isEmpty != false }

  /// Whether Enter takes the choice in the list: always where something was typed to filter, or
  /// nothing is chosen yet and the field must have something.
  private func wantsChoice(_ field: EntryField) -> Bool {
    if case .house = field.kind { return true }
    return lines[field.id]?.isEmpty == false || pick > 0
      || (chosen[field.id] == nil && field.isRequired)
  }

  /// Takes, before all is saved, the choice in the field in focus that alone fits what was typed.
  mutating func takeOnlyMatch(in scene: Scene) {
    guard let field = focused(in: scene), !field.options.isEmpty, !isEmpty(field) else { return }
    let found = fitting(field, in: scene)
    if let only = found.first, found.count == 1 { choose(only.code, in: field) }
  }

  mutating func choose(_ code: String, in field: EntryField) {
    isUnkept = true
    if case .house = field.kind {
      lines[field.id] = TextField(code, limit: 60)
      // What the desk knew was of what had been typed.
      facts = nil
    } else {
      chosen[field.id] = code
      lines[field.id]?.clear()
    }
    flaws[field.id] = nil
  }
}
