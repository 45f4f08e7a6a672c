extension IntakeClocks {
  /// Policy P-13: each time that was promised (rules CD-8, DEC-41).
  ///
  /// Several run at once. A later promise for a later time renews an earlier one, unless it was
  /// given beside it; "we call you on Wednesday" does not move "solved by Friday".
  func promises() -> [Clock] {
    guard house.policies[.promise] != nil else { return [] }
    let given = intake.promises
    return given.map { promise, step in
      let renewals = given.filter { later, at in
        later.id > promise.id && !later.isAdditional && (later.due > promise.due || at.isDispatch)
      }
      return clock(of: promise, given: step, renewedAt: renewals.map(\.step.at))
    }
  }

  /// Policy P-16: what was agreed or demanded by a date (rules PB-4, NT-3).
  func commitments() -> [Clock] {
    guard house.policies[.commitment] != nil else { return [] }
    return intake.commitments.compactMap { commitment, step in
      guard let due = commitment.due else { return nil }
      var clock = agreed(.commitment, step.round, number: commitment.id, from: step.at, due: due)
      if let kept = intake.commitmentKeptAt(commitment.id) { clock.stop(at: kept) }
      return clock
    }
  }

  private func clock(of promise: Promise, given step: Step, renewedAt renewals: [Moment]) -> Clock {
    var clock = agreed(
      .promise, step.round, number: promise.id, from: step.at, due: promise.due)
    if let kept = keptAt(promise, given: step) { clock.stop(at: kept) }
    if clock.outcome != .met, let renewal = renewals.first(where: { !clock.isPassed(at: $0) }) {
      clock.stoppedAt = renewal
      clock.outcome = .extended
    }
    if clock.isRunning, intake.state == .cancelled, let closedAt = intake.outcome.closedAt {
      clock.fallAway(at: closedAt)
    }
    return clock
  }

  /// When it was marked as kept, or kept by what was promised being done: in this life of the case
  /// or a later one, and for what was promised after the result, by its closing (rule FU-12).
  private func keptAt(_ promise: Promise, given step: Step) -> Moment? {
    let handled = intake.rounds.filter { $0.number >= step.round }.map(\.handledAt)
    let closedAt = intake.state == .closed ? intake.outcome.closedAt : nil
    let done = (handled + [intake.repair?.finishedAt, closedAt]).compactMap { $0 }
      .filter { $0 >= step.at }
    return (done + [intake.keptAt(promise.id)].compactMap { $0 }).min()
  }
}

extension Step {
  fileprivate var isDispatch: Bool { if case .dispatched = deed { true } else { false } }
}
