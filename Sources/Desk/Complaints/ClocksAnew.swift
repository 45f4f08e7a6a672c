import Domain
import Foundation
import Storage

/// The clocks of one owner, as they were stored and as they are reckoned now (decision 5).
///
/// A clock that has stopped keeps the deadline it was judged by. One that no longer runs, because
/// the target, a mark or the policy behind it fell away, is kept as cancelled.
struct ClocksAnew {
  /// Why clocks are reckoned anew.
  enum Cause {
    /// Something happened to the owner.
    case event
    /// A figure, a setting or the calendar has changed; nothing that has stopped moves.
    case figures
  }

  /// What is to be stored.
  let all: [Clock]
  /// Which running deadlines moved, or fell away.
  let moves: [ClockMove]

  init(
    old: [Clock], reckoned: [Clock], rounds: ClosedRange<Int>, at moment: Moment,
    because cause: Cause
  ) {
    let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let now = reckoned.map { clock in
      before[clock.key].flatMap { $0.stands(against: clock, cause) ? $0 : nil } ?? clock
    }
    let keys = Set(now.map(\.key))
    // The contact that is due next is no deadline of its own, and leaves no trace.
    let gone = old.filter {
      !keys.contains($0.key) && rounds.contains($0.round) && $0.policy != .progress
    }
    all = now + gone.map { $0.fallen(at: moment) }
    moves =
      now.compactMap { ClockMove(from: before[$0.key], to: $0) }
      + gone.filter(\.isRunning).map(ClockMove.init(fallen:))
  }
}

/// What the journal says of a deadline that moved; one that fell away has no new time.
package struct ClockMove: Hashable, Codable, Sendable {
  package let policy: PolicyID
  package let round: Int
  package let from: Moment
  package let to: Moment?

  fileprivate init?(from earlier: Clock?, to clock: Clock) {
    guard let earlier, earlier.isRunning, clock.isRunning, clock.policy != .progress,
      earlier.dueAt != clock.dueAt
    else { return nil }
    policy = clock.policy
    round = clock.round
    from = earlier.dueAt
    to = clock.dueAt
  }

  /// What a line of the journal says; nothing where it says nothing of a deadline.
  package init?(_ entry: JournalEntry) {
    guard let move = entry.move,
      let read = try? JSONDecoder().decode(ClockMove.self, from: Data(move.utf8))
    else { return nil }
    self = read
  }

  fileprivate init(fallen clock: Clock) {
    policy = clock.policy
    round = clock.round
    from = clock.dueAt
    to = nil
  }
}

extension Clock {
  /// What makes it the same clock when it is reckoned anew.
  fileprivate var key: String { "\(policy.rawValue) \(round) \(number)" }

  /// Whether it stays as it is stored, although it was reckoned as `clock` now.
  fileprivate func stands(against clock: Clock, _ cause: ClocksAnew.Cause) -> Bool {
    guard !isRunning else { return false }
    switch cause {
    case .event: return stoppedAt == clock.stoppedAt
    // What was cancelled with its policy runs again with it.
    case .figures: return outcome != .cancelled || !clock.isRunning
    }
  }

  fileprivate func fallen(at moment: Moment) -> Clock {
    guard isRunning else { return self }
    var clock = self
    clock.fallAway(at: moment)
    // A matter that is not major after all has had nobody to tell (decision 1).
    if isOfMatter { clock.outcome = .cancelled }
    return clock
  }
}
