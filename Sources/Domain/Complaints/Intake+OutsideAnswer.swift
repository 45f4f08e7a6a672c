extension Intake {
  /// The developer, a contractor or another body has answered (rules CH-20 to CH-22, RP-5).
  ///
  /// A final answer brings a complaint back from the body that has it; news leaves it there.
  package mutating func receiveAnswer(
    from body: String, _ text: String, isNews: Bool, _ doing: Doing
  ) throws(Refusal) {
    guard !text.isEmpty, !body.isEmpty else { throw .intake(.textMissing) }
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
    guard !bodiesAsked.isEmpty else { throw .intake(.nobodyAsked(id)) }
    if state == .waitingExternal, !isNews { state = .inProgress }
    note(.answerReceived(from: body, isNews: isNews), text, doing)
  }

  /// The bodies outside that were written to or have had it, the latest last.
  package var bodiesAsked: [String] {
    steps.compactMap { step in
      switch step.deed {
      case .letterSent(let to): to
      case .waiting(let body): body
      case .sentOut(let to): to
      default: nil
      }
    }
  }
}
