/// One deadline that runs, or has run, on an intake or its matter (decision 5).
package struct Clock: Hashable, Sendable {
  package enum Outcome: String, Codable, Sendable { case met, breached, extended, cancelled }

  package let policy: PolicyID
  package let round: Int
  /// Tells apart the promises, commitments and department limits of one intake; 1 for every other
  /// policy.
  package let number: Int
  package let startedAt: Moment
  package let dueAt: Moment
  /// Whether the due moment is a midnight that ends a period, and is no longer part of it.
  package let endsAtMidnight: Bool
  package let isProvisional: Bool
  package var stoppedAt: Moment?
  package var outcome: Outcome?

  package init(
    policy: PolicyID, round: Int, number: Int = 1, reckoning: Reckoning
  ) {
    self.policy = policy
    self.round = round
    self.number = number
    startedAt = reckoning.from
    dueAt = reckoning.due
    endsAtMidnight = reckoning.endsAtMidnight
    isProvisional = reckoning.isProvisional
  }

  /// Takes a clock as it was stored.
  package init(
    policy: PolicyID, round: Int, number: Int, span: (from: Moment, due: Moment),
    endsAtMidnight: Bool, isProvisional: Bool
  ) {
    self.policy = policy
    self.round = round
    self.number = number
    (startedAt, dueAt) = span
    self.endsAtMidnight = endsAtMidnight
    self.isProvisional = isProvisional
  }

  /// Whether `moment` is too late: a deadline met within its minute is met, but a period that ends
  /// at midnight does not contain that midnight.
  package func isPassed(at moment: Moment) -> Bool {
    endsAtMidnight ? moment >= dueAt : moment.isPast(dueAt)
  }

  /// Stops the clock by the event that was waited for.
  package mutating func stop(at moment: Moment) {
    stoppedAt = moment
    outcome = isPassed(at: moment) ? .breached : .met
  }

  /// Ends the clock because what it measured fell away; a breach stays a breach, but the quiet
  /// week, which only ends, cannot be broken.
  package mutating func fallAway(at moment: Moment) {
    stoppedAt = moment
    outcome = isPassed(at: moment) && policy != .quietWeek ? .breached : .cancelled
  }

  /// How it stands at `moment`, as programs read it.
  package func state(at moment: Moment) -> String {
    if let outcome { return outcome.rawValue }
    guard isPassed(at: moment) else { return "running" }
    // The quiet week does not break: its end is what one waits for.
    return policy == .quietWeek ? Outcome.met.rawValue : Outcome.breached.rawValue
  }

  /// Whether it is the matter's, and shows on each member (decision 1).
  package var isOfMatter: Bool { policy == .notifyHead || policy == .notifyQuality }

  package var isRunning: Bool { outcome == nil }

  /// Whether it may order the queue: the quiet week and progress contacts never do.
  package var mayBeNext: Bool { isRunning && policy != .quietWeek && policy != .progress }
}

extension [Clock] {
  /// The unstopped clock that is due first, those that ran out included (rule DEC-3).
  package var next: Clock? {
    filter(\.mayBeNext).min { ($0.dueAt, $0.policy) < ($1.dueAt, $1.policy) }
  }
}
