import Desk
import Domain
import Resources
import Terminal

// A form that is filled in by whole lines: each is the answer to the field in focus.
extension Filling {
  /// What came of an answer.
  enum Answered: Sendable {
    /// The field was left for the next one.
    case taken
    /// It stays, for something is wrong with it; an empty answer goes on all the same.
    case wrong(Phrase)
    /// Several fit what was typed; they are offered by their numbers.
    case severalFit
  }

  /// Puts a line into the field in focus, in place of what stood there.
  ///
  /// - Returns: what found no room.
  mutating func put(line text: String, in scene: Scene) -> String {
    guard let field = focused(in: scene) else { return text }
    propose(in: scene)
    var line = lines[field.id] ?? TextField()
    line.clear()
    line.insert(text)
    lines[field.id] = line
    changed(field)
    return String(text.dropFirst(line.text.count))
  }

  /// Adds a line to what stands in the field.
  ///
  /// - Returns: what found no room.
  mutating func add(line text: String, in scene: Scene) -> String {
    guard let field = focused(in: scene), field.options.isEmpty else { return text }
    let before = lines[field.id]?.text ?? ""
    return put(line: before + text, in: scene)
  }

  private mutating func changed(_ field: EntryField) {
    isUnkept = true
    isFresh = false
    isListOpen = true
    pick = 0
    flaws[field.id] = nil
    if field.isHouse, facts?.typed != lines[field.id]?.text { facts = nil }
  }

  /// Goes on to the next field if the answer will do; the desk has looked it up meanwhile.
  mutating func settle(in scene: Scene) -> Answered {
    guard let field = focused(in: scene) else { return .taken }
    defer { propose(in: scene) }
    let typed = lines[field.id]?.text ?? ""
    if !field.options.isEmpty, !typed.isEmpty {
      let meant = field.meant(by: typed, among: choices(in: scene), in: scene)
      guard let option = meant.first, meant.count == 1 else {
        guard meant.isEmpty else { return .severalFit }
        let why = flaw(of: field, in: scene)
        // It was said with the reason; left there it would hinder the saving.
        lines[field.id]?.clear()
        return .wrong(why ?? Phrase("", ""))
      }
      choose(option.code, in: field)
    } else if field.isHouse, (facts?.households.count ?? 0) > 1 {
      return .severalFit
    } else if field.suggest != nil, !typed.isEmpty, offersOthers(than: typed, in: scene) {
      return .severalFit
    }
    if let flaw = flaw(of: field, in: scene) {
      flaws[field.id] = flaw
      return .wrong(flaw)
    }
    advance(from: field, in: scene)
    return .taken
  }

  /// Whether something is suggested that is more than what was typed.
  private func offersOthers(than typed: String, in scene: Scene) -> Bool {
    let found = suggestions(in: scene)
    return !found.isEmpty && !found.contains { scene.say($0.option.words) == typed }
  }

  /// Takes what is offered under a number; false if nothing is.
  mutating func take(number: Int, in scene: Scene) -> Bool {
    guard let field = focused(in: scene), number > 0 else { return false }
    if field.suggest != nil {
      let found = suggestions(in: scene)
      guard found.indices.contains(number - 1) else { return false }
      take(found[number - 1])
    } else if field.isHouse {
      let found = choices(in: scene)
      guard found.indices.contains(number - 1) else { return false }
      choose(found[number - 1].code, in: field)
    } else {
      guard let option = field.option(numbered: number) else { return false }
      choose(option.code, in: field)
    }
    return true
  }

  /// Goes on as it is, whatever stands there.
  mutating func pass(in scene: Scene) {
    propose(in: scene)
    advance(from: focused(in: scene), in: scene)
    propose(in: scene)
  }

  /// What is offered in the field in focus, by its numbers.
  func offers(in scene: Scene) -> [Offer] {
    guard let field = focused(in: scene) else { return [] }
    let shown = choices(in: scene)
    guard !field.options.isEmpty else {
      return shown.enumerated().map { Offer(number: $0 + 1, text: scene.say($1.words)) }
    }
    return shown.compactMap { option in
      field.number(of: option).map {
        Offer(number: $0, text: scene.say(option.words(behind: "\($0)")))
      }
    }
  }
}

extension EntryField {
  /// The number of an option: its digit, else its place, the same as long as the form is open.
  func number(of option: EntryOption) -> Int? {
    Int(option.mark) ?? options.firstIndex(of: option).map { $0 + 1 }
  }

  func option(numbered number: Int) -> EntryOption? {
    options.first { self.number(of: $0) == number }
  }

  /// The options that a line means: by its code, its number, its words, or a part of these.
  fileprivate func meant(
    by typed: String, among shown: [EntryOption], in scene: Scene
  ) -> [EntryOption] {
    let text = typed.halfwidth
    if let same = options.first(where: { $0.code == text }) { return [same] }
    if let number = Int(text), let option = option(numbered: number) { return [option] }
    let wanted = typed.searchFolded
    if let same = options.first(where: { scene.say($0.words).searchFolded == wanted }) {
      return [same]
    }
    return shown
  }
}
