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
    let typed = told(field)
    let what = (
      "“\(label.text(in: .chinese))”的选单里没有\(typed.text(in: .chinese))。",
      "\(label.text(in: .english)): \(typed.text(in: .english)) is no choice. "
    )
    let way = textMeant(in: field, in: scene).map { Self.wayTo($0.label) } ?? Self.wayOut
    let why = Phrase(what.0 + way.text(in: .chinese), what.1 + way.text(in: .english))
    hindrance = why
    return .refused(why)
  }

  private static let wayOut = Phrase(
    "请选一项；F4 清掉打的字，列出全部。", "Choose one; F4 clears it and lists them all.")

  private static func wayTo(_ label: Phrase) -> Phrase {
    let (chinese, english) = (label.text(in: .chinese), label.text(in: .english))
    return Phrase(
      "像是写给“\(chinese)”的：F4 清掉并列出全部，在这里选好，再到“\(chinese)”里写。",
      "Was it meant for “\(english)”? F4 clears it and lists them all; choose here, then type it there."
    )
  }

  /// What is wrong with a choice in which letters stand; nothing where none do.
  func flawOfLetters(in field: EntryField, in scene: Scene) -> Phrase? {
    guard !field.options.isEmpty, !isEmpty(field) else { return nil }
    let typed = told(field)
    let (chinese, english) = (typed.text(in: .chinese), typed.text(in: .english))
    return isStray(field, in: scene)
      ? Phrase("选单里没有\(chinese)，请重选", "\(english) is no choice; choose again")
      : Phrase("\(chinese)还没有选定，请选一项", "\(english) is not chosen yet; choose one")
  }

  /// Whether it may be somebody's number, or the most of a PIN.
  private static func isSomeNumber(_ typed: String) -> Bool {
    typed.count(where: \.isNumber) >= tellingDigits
  }

  /// With so many digits, a PIN that has one more is nearly told.
  private static let tellingDigits = 3

  /// What was typed, as a sentence repeats it; no figures, which may be somebody's number or a PIN.
  private func told(_ field: EntryField) -> Phrase {
    let typed = (lines[field.id]?.text ?? "").truncated(to: Self.briefColumns)
    return Self.isSomeNumber(typed)
      ? Phrase("打的这些", "What was typed") : Phrase("“\(typed)”", "“\(typed)”")
  }

  /// The free text that what was typed was plainly meant for: that which is typed in next, where what
  /// was typed is longer than a word of the list would be.
  private func textMeant(in field: EntryField, in scene: Scene) -> EntryField? {
    let typed = lines[field.id]?.text ?? ""
    let longest = field.options.map { scene.say($0.words).columns }.max() ?? 0
    let fields = fields(in: scene)
    guard !Self.isSomeNumber(typed), typed.columns > min(Self.wordColumns, longest),
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
