extension Intake {
  /// Whether a contact received at that moment about the same matter is a repeat that reopens it
  /// (rules CL-2, DEC-22, DEC-43).
  ///
  /// What counts is when the repeat was received, not when it was linked.
  package func isReopened(by other: Intake, in house: HouseRules) -> Bool {
    guard kind == .complaint, state.awaitsEnd, let handledAt = outcome.handledAt,
      other.registration.receivedAt > handledAt
    else { return false }
    guard state == .watching, let end = quietUntil(in: house) else { return true }
    return other.registration.receivedAt < end
  }

  /// A repeat has come: it is taken up again from the repeat's receipt.
  package mutating func reopen(byRepeat other: Intake, _ doing: Doing) {
    let before = EndOfRound(of: self)
    reopen(
      because: .repeated(by: other.id, before: before), "", from: other.registration.receivedAt,
      doing)
  }

  /// Undoes a reopening together with the link that caused it, if nothing was done since.
  ///
  /// Returns whether there was one to undo.
  package mutating func undoReopening(by other: String, _ doing: Doing) -> Bool {
    guard let last = steps.last(where: { $0.round == round && !$0.deed.isBookkeeping }),
      case .reopened(.repeated(let cause, let before)) = last.deed, cause == other
    else { return false }
    note(.reopeningUndone, "", doing)
    state = before.state
    round = before.round
    roundStartedAt = before.roundStartedAt
    outcome = before.outcome
    return true
  }
}

extension Intake {
  /// Where a person said on this report that so many households complain (rule CE-1).
  ///
  /// A step of earlier days has a reason there, and one that was counted only the number.
  package var householdsSetByHand: Step? {
    steps.last { step in
      guard case .criterionMet(.households, let isByHand) = step.deed else { return false }
      return isByHand ?? (Int(step.text) == nil)
    }
  }

  /// Keeps a step that was written on another report of its matter, as it was, when that one leaves.
  package mutating func keep(_ step: Step) {
    steps.append(
      Step(
        number: steps.count + 1, round: round, moments: (step.at, step.recordedAt), by: step.by,
        deed: step.deed, text: step.text))
  }
}

extension Deed {
  /// What the grouping itself writes down, and nobody has done for the customer.
  fileprivate var isBookkeeping: Bool {
    switch self {
    case .linked, .unlinked, .criterionMet(.households, _), .criterionWithdrawn: true
    default: false
    }
  }
}
