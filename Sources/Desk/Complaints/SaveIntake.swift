import Domain
import Storage

extension Transaction {
  /// Saves an intake with its clocks reckoned anew, and enters in the journal what moved.
  func save(
    _ intake: Intake, on occasion: Occasion, because cause: ClocksAnew.Cause = .event
  ) throws {
    let clocks = ClocksAnew(
      old: try intakes.clocks(of: intake.id),
      reckoned: IntakeClocks(intake, in: occasion.house).all(),
      rounds: 1...intake.round, at: occasion.moment, because: cause)
    let matterClocks = try intakes.clocks(of: Matter(id: intake.matter).label)
    let next = intake.state.isEnd ? nil : (clocks.all + matterClocks).next
    try intakes.save(intake, clocks: clocks.all, next: next)
    if intake.steps.last?.deed == .amended { try keepSearchKeys(of: intake, on: occasion) }
    try enter(clocks.moves, of: intake.id, on: occasion)
    try settleCorrected(intake.id, on: occasion)
  }

  /// Saves a matter; its clocks, and the members' places in the queue, follow.
  func save(
    _ matter: Matter, on occasion: Occasion, because cause: ClocksAnew.Cause = .event
  ) throws {
    var matter = matter
    if matter.isMajor, matter.dossier == nil {
      matter.dossier = "D\(occasion.today.compact)-\(matter.id)"
    }
    let wasMajor = try matters.find(matter.id).isMajor
    let old = try intakes.clocks(of: matter.label)
    let last = old.map(\.round).max() ?? 0
    // Major since the same moment as before, it goes on in the same round.
    let goesOn = old.contains { $0.round == last && $0.startedAt == matter.majorSince }
    let round = wasMajor || goesOn ? max(last, 1) : last + 1
    let clocks = ClocksAnew(
      old: old, reckoned: matter.clocks(round: round, in: occasion.house), rounds: 1...round,
      at: occasion.moment, because: cause)
    try matters.save(matter)
    try intakes.save(clocks.all, of: matter.label)
    try enter(clocks.moves, of: matter.label, on: occasion)
    for member in try intakes.members(of: matter.id) {
      let own = try intakes.clocks(of: member.id)
      try intakes.setNext(member.state.isEnd ? nil : (own + clocks.all).next, of: member.id)
    }
  }

  /// Reckons every unstopped clock anew, after a figure, a setting or the calendar has changed.
  func recomputeClocks(on occasion: Occasion) throws {
    for matter in try matters.major() { try save(matter, on: occasion, because: .figures) }
    for intake in try intakes.unfinished() { try save(intake, on: occasion, because: .figures) }
  }

  private func enter(_ moves: [ClockMove], of owner: String, on occasion: Occasion) throws {
    for move in moves {
      try enter(kind: "clock.moved", subject: owner, payload: move, on: occasion)
    }
  }
}
