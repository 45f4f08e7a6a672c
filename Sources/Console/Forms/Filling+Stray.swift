import Domain
import Resources
import Terminal

// What was typed in a field to pick from and is none of its choices. It stays until it is taken out,
// and meanwhile nobody goes on from there, as if something had been chosen.
extension Filling {
  func isStray(_ field: EntryField, in scene: Scene) -> Bool {
    !field.options.isEmpty && !isEmpty(field) && fitting(field, in: scene).isEmpty
  }

  /// Refuses to go on from such a field; nothing where all is well.
  ///
  /// Going back is never refused.
  mutating func refuseStray(_ field: EntryField?, at key: Key, in scene: Scene) -> Step? {
    guard let field, key == .enter || key == .tab || key == .down, isStray(field, in: scene) else {
      return nil
    }
    flaws[field.id] = flaw(of: field, in: scene)
    return sayNoChoice(in: field, scene)
  }

  /// Says in which field what was typed is no choice, and what to do.
  mutating func sayNoChoice(in field: EntryField, _ scene: Scene) -> Step {
    let label = field.label
    let typed = typedBriefly(in: field)
    let what = (
      "“\(label.text(in: .chinese))”的选单里没有“\(typed)”。",
      "\(label.text(in: .english)): “\(typed)” is no choice. "
    )
    let way = textMeant(in: field, in: scene).map { Self.wayTo($0.label) } ?? Self.wayOut
    let why = Phrase(what.0 + way.text(in: .chinese), what.1 + way.text(in: .english))
    hindrance = why
    return .refused(why)
  }

  private static let wayOut = Phrase(
    "请选一项；退格或 Ctrl+U 清掉打的字。", "Choose one; Backspace or Ctrl+U clears it.")

  private static func wayTo(_ label: Phrase) -> Phrase {
    let (chinese, english) = (label.text(in: .chinese), label.text(in: .english))
    return Phrase(
      "像是写给“\(chinese)”的：Ctrl+U 清掉，在这里选好，再到“\(chinese)”里写。",
      "Was it meant for “\(english)”? Ctrl+U clears it; choose here, then type it there.")
  }

  /// What is wrong with a choice in which letters stand; nothing where none do.
  func flawOfLetters(in field: EntryField, in scene: Scene) -> Phrase? {
    guard !field.options.isEmpty, !isEmpty(field) else { return nil }
    let typed = typedBriefly(in: field)
    return isStray(field, in: scene)
      ? Phrase("选单里没有“\(typed)”，请重选", "“\(typed)” is no choice; choose again")
      : Phrase("“\(typed)”还没有选定，请选一项", "“\(typed)” is not chosen yet; choose one")
  }

  private func typedBriefly(in field: EntryField) -> String {
    (lines[field.id]?.text ?? "").truncated(to: Self.briefColumns)
  }

  /// The free text that what was typed was plainly meant for: that which is typed in next, where what
  /// was typed is longer than a word of the list would be.
  private func textMeant(in field: EntryField, in scene: Scene) -> EntryField? {
    let typed = lines[field.id]?.text ?? ""
    let longest = field.options.map { scene.say($0.words).columns }.max() ?? 0
    let fields = fields(in: scene)
    guard typed.columns > min(Self.wordColumns, longest),
      let place = fields.firstIndex(where: { $0.id == field.id }),
      let next = fields[(place + 1)...].first(where: { $0.options.isEmpty }),
      case .line = next.kind
    else { return nil }
    return next
  }

  /// Four characters, or a longer word in English.
  private static let wordColumns = 8
  private static let briefColumns = 24
}
