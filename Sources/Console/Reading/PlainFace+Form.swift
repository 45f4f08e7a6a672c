import Desk
import Domain
import Resources
import Terminal

// A form by ear: each line answers the field that was asked for.
extension PlainFace {
  func answer(_ text: String, raw: String, in session: inout Session) -> [Heard] {
    let scene = session.scene
    guard let field = session.filled?.focused(in: scene) else {
      if text.isEmpty { return [.event(.key(.function(9)))] }
      notes.append(
        scene.say(
          "填完了：回车保存，/ 加数字回那一项改。", "All is asked: Enter saves; / and a number goes back to a field.")
      )
      return []
    }
    if text.isEmpty {
      session.filled?.pass(in: scene)
      if let flaw = session.filled?.flaws[field.id] { notes.append(scene.say(flaw)) }
      return savedIfQuick(in: session)
    }
    if let number = Int(text.halfwidth), isOffered(number, in: field, of: session) {
      guard session.filled?.take(number: number, in: scene) == true else { return [] }
    } else {
      // A PIN is taken to the letter.
      let line = if case .secret = field.kind { raw } else { text }
      tellOfRest(session.filled?.put(line: line, in: scene) ?? "", in: scene)
    }
    // The desk looks up what was typed; then it is seen whether it will do.
    steps.append { [self] session in settle(field, answered: text, in: &session) }
    return []
  }

  /// Whether a number means what is offered under it, in a field that takes any text.
  private func isOffered(_ number: Int, in field: EntryField, of session: Session) -> Bool {
    guard field.options.isEmpty, number < 10, let filled = session.filled else { return false }
    let isAsked = field.isHouse || field.suggest != nil
    return isAsked && filled.offers(in: session.scene).contains { $0.number == number }
  }

  func tellOfRest(_ rest: String, in scene: Scene) {
    guard !rest.isEmpty else { return }
    notes.append(
      scene.say("放不下了，没有放进去的是：", "There was no room for: ") + OutsideText.line(rest))
  }

  private func settle(_ field: EntryField, answered text: String, in session: inout Session)
    -> [Heard]
  {
    let scene = session.scene
    switch session.filled?.settle(in: scene) {
    case .taken:
      if let filled = session.filled {
        let value = session.heardValue(field, of: filled)
        if field.saysMore, !value.isEmpty, value != text {
          notes.append(scene.heard(scene.say(field.label)) + scene.say("：", ": ") + value)
        }
      }
      if let filled = session.filled, let warning = field.warning(filled.entries(in: scene)) {
        notes.append(scene.say(warning))
      }
      return savedIfQuick(in: session)
    case .wrong(let flaw):
      notes.append(scene.say(flaw))
      if !hasToldOfWrong {
        notes.append(scene.say("请改好；空回车先往下。", "Correct it; Enter alone goes on."))
      }
      hasToldOfWrong = true
    case .severalFit:
      guard let filled = session.filled else { break }
      let offers = filled.offers(in: scene)
      let free =
        field.suggest == nil ? "" : scene.say("；空回车就用打的", "; Enter alone keeps what you typed")
      notes.append(
        scene.say("像是：", "Perhaps: ")
          + session.numbered(Array(offers.prefix(Self.mostOffers))).joined(
            separator: scene.say("；", "; "))
          + free)
    case nil: break
    }
    return []
  }

  private static let mostOffers = 9

  /// A form in which nothing is written is sent off with its last field.
  private func savedIfQuick(in session: Session) -> [Heard] {
    guard let filled = session.filled, filled.form.isQuick,
      filled.focused(in: session.scene) == nil
    else { return [] }
    return [.event(.key(.function(9)))]
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
