import Desk
import Domain
import Resources
import Terminal

/// A form being filled in: what each field holds, and which has the focus.
///
/// It knows no desk. Movement is never blocked; what is wrong is marked when a field is left
/// forwards, and saving goes to the first flaw.
package struct Filling: Sendable {
  /// What a key did beside changing the form.
  package enum Step: Sendable {
    case submit(Request)
    /// Says why the field cannot be left; what was typed stays.
    case refused(Phrase)
    /// Puts the form aside; the draft stays.
    case leave
  }

  package let form: EntryForm
  var lines: [String: TextField] = [:]
  var chosen: [String: String] = [:]
  var focus = 0
  /// The place in the pick list under the field, where one is open.
  var pick = 0
  private static let noPick = -1
  var isListOpen = true
  var flaws: [String: Phrase] = [:]
  /// Why the last key did not lead out of its field.
  var hindrance: Phrase?
  /// What was proposed last in which field.
  var proposals: [String: String] = [:]
  var facts: HouseFacts?
  /// What the desk knows of the visitor who is being written down.
  var visitor: VisitorFacts?
  /// What it was asked.
  var visitorAsked: VisitorQuestion?
  /// What may be about the same, and by what it was looked for.
  var likely: [LikelyDuplicate] = []
  var likelyFor: LikelyDuplicates?
  /// Whether something was done at the desk since it was looked for.
  var isLikelyStale = false
  /// The line as it was before a standing phrase was put in; Esc brings it back.
  var beforePhrase: (field: String, line: TextField)?
  /// Whether the field in focus has just been reached: what is typed then takes the place of what
  /// stood there from the beginning.
  var isFresh = true
  /// Whether it was changed since it was last kept.
  package var isUnkept = false
  /// What the same form held when it was last saved, for "same as last".
  package var last: [String: String] = [:]
  /// How many steps the records it is about had when it was opened.
  package var seen: [String: Int] = [:]

  package init(_ form: EntryForm, draft: [String: String] = [:], last: [String: String] = [:]) {
    let form = form.made
    self.form = form
    self.last = last
    for field in form.fields {
      let text = form.initial[field.id] ?? draft[field.id] ?? field.preset
      if field.options.isEmpty {
        lines[field.id] = Self.line(for: field, holding: text)
      } else {
        lines[field.id] = Self.line(for: field, holding: "")
        if field.options.contains(where: { $0.code == text }) { chosen[field.id] = text }
      }
    }
    // Who is known already need not be typed again.
    if form.isQuick { focus = form.fields.firstIndex { texts()[$0.id] == "" } ?? 0 }
    pick = chosenPlace(in: form.fields.indices.contains(focus) ? form.fields[focus] : nil)
  }

  static func line(for field: EntryField, holding text: String) -> TextField {
    switch field.kind {
    case .secret: TextField(text, isSecret: true, limit: 64)
    case .line(let limit): TextField(text, limit: limit)
    // A whole sentence may land there by mistake, and none of it is to be lost.
    case .choice: TextField(text)
    default: TextField(text, limit: 60)
    }
  }
}

// MARK: What it holds

extension Filling {
  /// The texts and codes of all fields.
  package func texts() -> [String: String] {
    var texts = lines.mapValues(\.text)
    for field in form.fields where !field.options.isEmpty {
      texts[field.id] = chosen[field.id] ?? ""
    }
    return texts
  }

  /// What a draft may hold of it.
  package var kept: [String: String] {
    let texts = texts()
    return Dictionary(
      form.fields.filter(\.isKept).map { ($0.id, texts[$0.id] ?? "") }, uniquingKeysWith: { $1 })
  }

  /// Whether anything was typed that is worth keeping.
  package var isBegun: Bool {
    let kept = kept
    return form.fields.contains {
      $0.isKept && !(kept[$0.id] ?? "").isEmpty
        && kept[$0.id] != $0.preset
    }
  }

  package func entries(in scene: Scene) -> Entries { Entries(texts(), facts: facts, in: scene) }

  /// The fields that are asked for now.
  package func fields(in scene: Scene) -> [EntryField] {
    let entries = entries(in: scene)
    return form.fields.filter { $0.isShown(entries) }
  }

  func focused(in scene: Scene) -> EntryField? {
    let fields = fields(in: scene)
    return fields.indices.contains(focus) ? fields[focus] : nil
  }

  /// The text of the unit field, which the desk should look up.
  package var question: String? {
    guard
      let field = form.fields.first(where: \.isHouse),
      let text = lines[field.id]?.text, !text.isEmpty
    else { return nil }
    return text
  }

  /// Takes what the desk knows of the unit.
  package mutating func show(_ facts: HouseFacts?) {
    guard facts?.typed == question || facts == nil else { return }
    self.facts = facts
    // Of a number that is not whole Enter chooses nothing by itself: that would be a guess.
    pick = facts?.isBegun == true ? Self.noPick : 0
    guard let unit = form.fields.first(where: \.isHouse), flaws[unit.id] != nil,
      facts?.household != nil
    else { return }
    flaws[unit.id] = nil
  }
}

// MARK: Keys

extension Filling {
  /// Takes a key.
  package mutating func update(_ key: Key, in scene: Scene) -> Step? {
    // Before the key too, so that what stands there from the beginning counts as proposed.
    propose(in: scene)
    defer { propose(in: scene) }
    let field = focused(in: scene)
    let before = beforePhrase
    beforePhrase = nil
    hindrance = nil
    if let stray = refuseStray(field, at: key, in: scene) { return stray }
    switch key {
    case .escape where before != nil: takePhraseBack(before)
    case .escape, .function(12), .control("c"):
      guard let field, !field.options.isEmpty, !isEmpty(field) else { return .leave }
      clearLetters(of: field)
    case .function(9), .control("s"): return submit(in: scene)
    case .enter: return enter(field, in: scene)
    case .tab:
      takeMatch(of: field, in: scene)
      advance(from: field, in: scene)
    case .backTab: move(to: focus - 1, in: scene)
    case .up where choices(in: scene).isEmpty || pick <= 0: move(to: focus - 1, in: scene)
    case .up: pick -= 1
    case .down where choices(in: scene).isEmpty: move(to: focus + 1, in: scene)
    case .down: pick = min(pick + 1, choices(in: scene).count - 1)
    case .function(4): openList(of: field, in: scene)
    case .control("d"): repeatLast(field, in: scene)
    case .control("r"): reset(field)
    default: if let field { type(key, into: field, in: scene) }
    }
    return nil
  }

  package mutating func paste(_ text: String, in scene: Scene) {
    guard let field = focused(in: scene) else { return }
    let isWhole = lines[field.id]?.insert(OutsideText.line(text)) != false
    changed(field, in: scene)
    if !isWhole { sayFull(field) }
  }

  /// Says at the field that no more goes into it: what is left out was typed for nothing.
  private mutating func sayFull(_ field: EntryField) {
    guard let limit = lines[field.id]?.limit else { return }
    flaws[field.id] = Phrase(
      "最多 \(limit) 个字，多的没有收", "At most \(limit) characters; the rest is left out")
  }

  private mutating func type(_ key: Key, into field: EntryField, in scene: Scene) {
    if !field.options.isEmpty, let digit = key.digit,
      let option = field.options.first(where: { $0.mark == "\(digit)" }),
      fitting(field, in: scene).contains(option)
    {
      choose(option.code, in: field)
      return goOn(from: field, in: scene)
    }
    if let digit = key.digit, let suggestion = suggestion(marked: digit, in: field, scene) {
      take(suggestion)
      return advance(from: field, in: scene)
    }
    if !field.options.isEmpty, lines[field.id]?.isEmpty == true,
      key == .backspace || key == .delete || key == .control("u")
    {
      chosen[field.id] = nil
      isUnkept = true
      return
    }
    if isFresh, case .character = key, field.isTypedOver, !field.preset.isEmpty,
      lines[field.id]?.text == field.preset
    {
      lines[field.id]?.clear()
    }
    isFresh = false
    let before = lines[field.id]
    guard lines[field.id]?.type(key) == true else { return }
    changed(field, in: scene)
    if case .character = key, lines[field.id] == before { sayFull(field) }
  }

  private mutating func changed(_ field: EntryField, in scene: Scene) {
    isUnkept = true
    pick = 0
    isListOpen = true
    flaws[field.id] = nil
    if case .house = field.kind, facts?.typed != lines[field.id]?.text { facts = nil }
    // A full field that is right is left by itself; a wrong one waits.
    if let length = field.fullLength, lines[field.id]?.text.count == length,
      flaw(of: field, in: scene) == nil
    {
      advance(from: field, in: scene)
    }
  }

  mutating func advance(from field: EntryField?, in scene: Scene) {
    if let field {
      if case .house = field.kind, let code = facts?.household?.code {
        lines[field.id] = TextField(code, limit: 60)
      }
      flaws[field.id] = flaw(of: field, in: scene)
    }
    move(to: focus + 1, in: scene)
  }

  mutating func move(to place: Int, in scene: Scene) {
    let fields = fields(in: scene)
    focus = max(0, min(place, fields.count))
    isFresh = true
    pick = chosenPlace(in: fields.indices.contains(focus) ? fields[focus] : nil)
    isListOpen = true
  }
}
