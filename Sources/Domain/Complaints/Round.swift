/// One life of an intake, from its receipt or reopening to the next reopening.
struct Round {
  let number: Int
  let startedAt: Moment
  /// When it was broken off by a reopening; nothing for the current one.
  let endedAt: Moment?
  let steps: [Step]

  var isCurrent: Bool { endedAt == nil }

  func contains(_ moment: Moment) -> Bool {
    moment >= startedAt && (endedAt.map { moment < $0 } ?? true)
  }

  /// The first dated statement to the customer on the handling.
  var firstResponse: Moment? {
    first { step in
      switch step.deed {
      case .responded, .posted, .sent, .handled: true
      default: false
      }
    }
  }

  /// The first answer, which handling with feedback always is.
  var firstReply: Moment? {
    first { step in
      switch step.deed {
      case .responded(_, isReply: true, _, _), .posted(isConcrete: true, _), .handled: true
      case .sent(isReply: true, _): true
      default: false
      }
    }
  }

  /// The first step towards the outside body.
  var coordinatedAt: Moment? {
    first { step in
      switch step.deed {
      case .letterSent, .waiting, .handled: true
      default: false
      }
    }
  }

  var handledAt: Moment? {
    first { if case .handled = $0.deed { true } else { false } }
  }

  var recordOpenedAt: Moment? {
    first { if case .recordOpened = $0.deed { true } else { false } }
  }

  var arrivedAt: Moment? { first { $0.deed == .arrived } }

  /// When the check and the sign-off were both there.
  var verifiedAt: Moment? {
    let signed = first { $0.deed == .signedOff }
    let checked = first { $0.deed == .checked }
    return signed.flatMap { signed in checked.map { max(signed, $0) } }
  }

  var revisitedAt: Moment? {
    first { $0.deed.isRevisit(.satisfied) || $0.deed.isRevisit(.unsatisfied) }
  }

  /// Whether a revisit was waited for once, although an exemption stands now.
  var wasDueForRevisit: Bool {
    guard let verifiedAt else { return false }
    return steps.contains { step in
      switch step.deed {
      case .revisited: true
      case .exempted: step.at >= verifiedAt
      default: false
      }
    }
  }

  /// When the customer counted as not reached, or an exemption was set after the verification.
  func gaveUpAt(intake: Intake) -> Moment? {
    guard isCurrent, intake.state == .watching || intake.outcome.closedBy == .quietWeek else {
      return nil
    }
    return steps.last { step in
      switch step.deed {
      case .revisited(.notReached, _), .exempted: true
      default: false
      }
    }?.at
  }

  /// The assignments in order, each with its limit.
  var assignments: [(at: Moment, limit: Moment)] {
    steps.compactMap { step in
      if case .assigned(_, _, let limit) = step.deed { (step.at, limit) } else { nil }
    }
  }

  /// The promises of this round: when they were given, and for when.
  var promises: [(at: Moment, due: Moment)] {
    steps.compactMap { step in
      switch step.deed {
      case .responded(_, _, let promise?, _), .posted(_, let promise?), .sent(_, let promise?):
        (step.at, promise.due)
      case .revisited(_, let record?): record.promise.map { (step.at, $0.due) }
      default: nil
      }
    }
  }

  /// The last time the customer heard or said something; the receipt counts.
  var lastContact: Moment {
    let contacts = steps.filter { step in
      switch step.deed {
      case .responded, .posted, .sent, .revisited(.unsatisfied, _): true
      default: false
      }
    }
    return contacts.map(\.at).max().map { max($0, startedAt) } ?? startedAt
  }

  /// When the earliest of such steps happened; steps may be entered out of order.
  private func first(where matches: (Step) -> Bool) -> Moment? {
    steps.filter(matches).map(\.at).min()
  }
}

extension Intake {
  /// Its lives, oldest first.
  var rounds: [Round] {
    var starts: [Int: Moment] = [1: registration.receivedAt]
    let steps = effectiveSteps
    for step in steps {
      if case .reopened = step.deed { starts[step.round] = startOfRound(step) }
    }
    return (1...round).map { number in
      Round(
        number: number, startedAt: starts[number] ?? roundStartedAt,
        endedAt: number < round ? starts[number + 1] : nil,
        steps: steps.filter { $0.round == number })
    }
  }

  /// The steps without those of a reopening that was undone together with the link behind it.
  var effectiveSteps: [Step] {
    var kept: [Step] = []
    for step in steps {
      if step.deed == .reopeningUndone {
        kept.removeAll { $0.round == step.round }
      } else {
        kept.append(step)
      }
    }
    return kept
  }

  /// A round begins with the event that reopened it, which for the current one is kept.
  private func startOfRound(_ step: Step) -> Moment {
    step.round == round ? roundStartedAt : step.at
  }

  /// What was posted on the network, in order.
  var posts: [(at: Moment, isConcrete: Bool)] {
    steps.compactMap { step in
      if case .posted(let isConcrete, _) = step.deed { (step.at, isConcrete) } else { nil }
    }
  }

  /// When a site visit was decided: with the registration, or by a mark set later.
  var siteVisitDecidedAt: Moment? {
    guard flags.contains(.siteVisit) else { return nil }
    // Cleared and set anew, it was decided anew; set twice, it was decided once.
    let cleared = steps.last { $0.deed == .flagged(.siteVisit, false) }?.number ?? 0
    let marked = steps.first { $0.number > cleared && $0.deed == .flagged(.siteVisit, true) }
    return marked?.at ?? registration.registeredAt
  }

  /// When that promise was marked as kept.
  func keptAt(_ promise: Int) -> Moment? {
    steps.first { $0.deed == .promiseKept(promise) }?.at
  }
}
