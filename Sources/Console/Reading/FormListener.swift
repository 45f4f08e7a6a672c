import Desk
import Domain
import Resources
import Terminal

/// Takes lines as the answers to a form, and keeps what is to be said to them.
struct FormListener {
  /// What an answer leads to.
  enum Step: Sendable {
    case stay
    /// It stands in the field; whether it will do is seen once it has been looked up.
    case settle(EntryField, answered: String)
    case save
  }

  private var notes: [String] = []
  /// Whether it was said already what to do about an answer that will not do.
  private var hasToldOfWrong = false

  /// What is to be said to the last answer; it is given once.
  mutating func takeNotes() -> [String] {
    defer { notes = [] }
    return notes
  }

  /// Takes a line as the answer to the field in focus; a PIN is taken to the letter.
  mutating func answer(
    _ text: String, raw: String, to filling: inout Filling, in scene: Scene
  ) -> Step {
    guard let field = filling.focused(in: scene) else {
      if text.isEmpty { return .save }
      notes.append(
        scene.say(
          "填完了：回车保存，/ 加数字回那一项改。", "All is asked: Enter saves; / and a number goes back to a field.")
      )
      return .stay
    }
    if text.isEmpty {
      filling.pass(in: scene)
      if let flaw = filling.flaws[field.id] { notes.append(scene.say(flaw)) }
      return savedIfQuick(filling, in: scene)
    }
    if let number = Int(text.halfwidth), isOffered(number, in: field, of: filling, scene) {
      guard filling.take(number: number, in: scene) else { return .stay }
    } else {
      let line = if case .secret = field.kind { raw } else { text }
      tellOfRest(filling.put(line: line, in: scene), in: scene)
    }
    return .settle(field, answered: text)
  }

  /// Goes on to the next field if the answer will do, and says what the desk makes of it.
  mutating func settle(
    _ field: EntryField, answered text: String, in filling: inout Filling, _ scene: Scene
  ) -> Step {
    switch filling.settle(in: scene) {
    case .taken:
      let value = scene.heardValue(field, of: filling)
      if field.saysMore, !value.isEmpty, value != text {
        notes.append(scene.heard(scene.say(field.label)) + scene.say("：", ": ") + value)
      }
      if let warning = field.warning(filling.entries(in: scene)) {
        notes.append(scene.say(warning))
      }
      return savedIfQuick(filling, in: scene)
    case .wrong(let flaw):
      notes.append(scene.say(flaw))
      if !hasToldOfWrong {
        notes.append(scene.say("请改好；空回车先往下。", "Correct it; Enter alone goes on."))
      }
      hasToldOfWrong = true
    case .severalFit: tellWhatFits(field, filling, in: scene)
    }
    return .stay
  }

  /// Says what found no room in a field.
  mutating func tellOfRest(_ rest: String, in scene: Scene) {
    guard !rest.isEmpty else { return }
    notes.append(
      scene.say("放不下了，没有放进去的是：", "There was no room for: ") + rest)
  }

  private mutating func tellWhatFits(_ field: EntryField, _ filling: Filling, in scene: Scene) {
    let free =
      field.suggest == nil ? "" : scene.say("；空回车就用打的", "; Enter alone keeps what you typed")
    let offers = filling.offers(in: scene)
    let more =
      offers.count < Self.mostOffers
      ? "" : scene.say("；不在里面就多打几个字", "; type more of it if it is none of these")
    notes.append(
      scene.say("像是：", "Perhaps: ")
        + scene.numbered(Array(offers.prefix(Self.mostOffers))).joined(
          separator: scene.say("；", "; "))
        + free + more)
  }

  private static let mostOffers = 9

  /// Whether a number means what is offered under it, in a field that takes any text.
  private func isOffered(
    _ number: Int, in field: EntryField, of filling: Filling, _ scene: Scene
  ) -> Bool {
    guard field.options.isEmpty, number < 10, field.isHouse || field.suggest != nil else {
      return false
    }
    return filling.offers(in: scene).contains { $0.number == number }
  }

  /// A form in which nothing is written is sent off with its last field.
  private func savedIfQuick(_ filling: Filling, in scene: Scene) -> Step {
    filling.form.isQuick && filling.focused(in: scene) == nil ? .save : .stay
  }
}

extension EntryField {
  /// Whether the desk makes more of an answer than what was typed.
  fileprivate var saysMore: Bool {
    switch kind {
    case .house, .moment, .past, .choice: true
    case .line, .secret, .document: suggest != nil
    }
  }
}
