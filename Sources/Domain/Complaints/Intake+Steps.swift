/// By whom and when something was done: the entry's own moment, and the event's.
package struct Doing: Hashable, Sendable {
  package let by: Staff
  /// When it happened.
  package let at: Moment
  /// When it was entered.
  package let recordedAt: Moment

  package init(by: Staff, at: Moment, recordedAt: Moment) {
    self.by = by
    self.at = at
    self.recordedAt = recordedAt
  }
}

extension Intake {
  /// Adds a step to its life.
  package mutating func note(_ deed: Deed, _ text: String = "", _ doing: Doing) {
    steps.append(
      Step(
        number: steps.count + 1, round: round, moments: (doing.at, doing.recordedAt),
        by: doing.by.number, deed: deed, text: text))
  }

  /// Refuses a step that this state does not allow.
  package func require(_ states: IntakeState...) throws(Refusal) {
    guard states.contains(state) else { throw .intake(.wrongState(id, state)) }
  }

  /// Refuses a step for which nothing may have been handled yet.
  package func requireOpen() throws(Refusal) {
    guard state.isOpen else { throw .intake(.wrongState(id, state)) }
  }

  /// Refuses a step on a complaint that has come to its end, or on another kind.
  package func requireUnfinishedComplaint() throws(Refusal) {
    try requireComplaint()
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
  }

  package func requireComplaint() throws(Refusal) {
    guard kind == .complaint else { throw .intake(.notAComplaint(id)) }
  }

  /// Every promise given so far, oldest first; the time agreed for a repair is one too.
  package var promises: [(promise: Promise, step: Step)] {
    steps.reduce(into: []) { given, step in
      switch step.deed {
      case .responded(_, _, let promise?, _), .posted(_, let promise?), .sent(_, let promise?):
        given.append((promise, step))
      case .revisited(_, let record?):
        if let promise = record.promise { given.append((promise, step)) }
      case .dispatched(_, let agreed?, _):
        given.append((Promise(id: (given.last?.promise.id ?? 0) + 1, due: agreed), step))
      default: break
      }
    }
  }

  /// The number the next promise gets.
  package var nextPromiseID: Int { (promises.map(\.promise.id).max() ?? 0) + 1 }
}
