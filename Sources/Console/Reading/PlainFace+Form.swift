import Terminal

// A form by ear: each line answers the field that was asked for.
extension PlainFace {
  func answer(_ text: String, raw: String, in session: inout Session) -> [Heard] {
    let scene = session.scene
    guard var filling = session.filled else { return [] }
    let step = listener.answer(text, raw: raw, to: &filling, in: scene)
    session.filled = filling
    return go(on: step)
  }

  private func go(on step: FormListener.Step) -> [Heard] {
    notes += listener.takeNotes()
    switch step {
    case .stay: return []
    case .save: return [.event(.key(.function(9)))]
    // The desk looks up what was typed; then it is seen whether it will do.
    case .settle(let field, let text):
      steps.append { [self] session in
        let scene = session.scene
        guard var filling = session.filled else { return [] }
        let step = listener.settle(field, answered: text, in: &filling, scene)
        session.filled = filling
        return go(on: step)
      }
      return []
    }
  }

  func tellOfRest(_ rest: String, in scene: Scene) {
    listener.tellOfRest(rest, in: scene)
    notes += listener.takeNotes()
  }
}

extension Filling {
  /// Whether what is typed now must not be shown.
  func isSecret(in scene: Scene) -> Bool {
    if case .secret? = focused(in: scene)?.kind { true } else { false }
  }
}
