import Domain
import Storage

extension Transaction {
  /// Saves an intake with its clocks reckoned anew, and enters in the journal what moved.
  func save(_ intake: Intake, on occasion: Occasion) throws {
    let old = try intakes.clocks(of: intake.id)
    let new = reconciled(IntakeClocks(intake, in: occasion.house).all(), with: old)
    let matterClocks = try intakes.clocks(of: Matter(id: intake.matter).label)
    let next = intake.state.isEnd ? nil : (new + matterClocks).next
    try intakes.save(intake, clocks: new, next: next)
    try enterMoves(from: old, to: new, of: intake.id, on: occasion)
    try settleCorrected(intake.id, on: occasion)
  }

  /// Saves a matter; its clocks, and the members' places in the queue, follow.
  func save(_ matter: Matter, on occasion: Occasion) throws {
    var matter = matter
    if matter.isMajor, matter.dossier == nil {
      matter.dossier = dossierNumber(matter, on: occasion)
    }
    try matters.save(matter)
    let old = try intakes.clocks(of: matter.label)
    let cancelled = old.filter { $0.outcome == .cancelled }
    let round = (cancelled.map(\.round).max() ?? 0) + 1
    let new = reconciled(matter.clocks(round: round, in: occasion.house), with: old)
    let keys = Set(new.map(\.key))
    let fallen = old.filter { !keys.contains($0.key) }.map { clock in
      var clock = clock
      if clock.isRunning {
        clock.stoppedAt = occasion.moment
        clock.outcome = .cancelled
      }
      return clock
    }
    try intakes.save(fallen + new, of: matter.label)
    for member in try intakes.members(of: matter.id) {
      let clocks = try intakes.clocks(of: member.id)
      try intakes.setNext(member.state.isEnd ? nil : (clocks + fallen + new).next, of: member.id)
    }
  }

  /// Reckons every unstopped clock anew, after a figure, a setting or the calendar has changed.
  func recomputeClocks(on occasion: Occasion) throws {
    for matter in try matters.major() { try save(matter, on: occasion) }
    for intake in try intakes.unfinished() { try save(intake, on: occasion) }
  }

  /// A clock that has stopped keeps the deadline it was judged by (decision 5).
  private func reconciled(_ new: [Clock], with old: [Clock]) -> [Clock] {
    let stopped = Dictionary(
      old.filter { !$0.isRunning }.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    return new.map { clock in
      guard !clock.isRunning, let before = stopped[clock.key], before.outcome == clock.outcome
      else {
        return clock
      }
      return before
    }
  }

  private func enterMoves(
    from old: [Clock], to new: [Clock], of id: String, on occasion: Occasion
  ) throws {
    let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    for clock in new where clock.isRunning && clock.policy != .progress {
      guard let earlier = before[clock.key], earlier.isRunning, earlier.dueAt != clock.dueAt else {
        continue
      }
      try enter(
        kind: "clock.moved", subject: id,
        payload: ClockMove(
          policy: clock.policy, round: clock.round, from: earlier.dueAt, to: clock.dueAt),
        on: occasion)
    }
  }

  private func dossierNumber(_ matter: Matter, on occasion: Occasion) -> String {
    "D\(occasion.today.compact)-\(matter.id)"
  }
}

/// What the journal says of a deadline that moved.
private struct ClockMove: Codable {
  let policy: PolicyID
  let round: Int
  let from: Moment
  let to: Moment
}

extension Clock {
  /// What makes it the same clock when it is reckoned anew.
  var key: String { "\(policy.rawValue) \(round) \(number)" }
}
