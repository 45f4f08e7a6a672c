import Domain
import Storage

extension Transaction {
  /// Everything a stocktake of that range finds, sorted by harm and age (docs/domain.md, The stocktake).
  ///
  /// Each feature finds on its own records; the list of them is here.
  func findings(in range: StocktakeRange, house: HouseRules) throws -> [Finding] {
    try findings(among: intakesLooked(at: range, house: house), in: range, house: house)
  }

  /// The same, where the intakes have been read.
  func findings(
    among looked: IntakesLooked, in range: StocktakeRange, house: HouseRules
  ) throws -> [Finding] {
    func look(besides reported: Set<String>) throws -> [Finding] {
      try findings(among: looked, in: range, house: house, reported: reported)
    }
    let candidates = try look(besides: [])
    let reported = try stocktakes.reported(among: candidates.map(\.id))
    let found = reported.isEmpty ? candidates : try look(besides: reported)
    let ids = Set(found.map(\.id))
    let skipped = try skippedBefore().filter { !ids.contains($0.id) }
    return skipped.isEmpty ? found : (found + skipped).sorted()
  }

  /// What the one before was closed over in an emergency: every one of them is asked again, also
  /// where nothing would be found of it by now.
  private func skippedBefore() throws -> [Finding] {
    guard let last = try stocktakes.lastFinished(), last.state == .emergency else { return [] }
    return try frozenSheet(of: last).unanswered
  }

  private func findings(
    among looked: IntakesLooked, in range: StocktakeRange, house: HouseRules,
    reported: Set<String>
  ) throws -> [Finding] {
    let found =
      try intakeFindings(among: looked, in: range, reported: reported, house: house)
      + visitFindings(in: range, reported: reported, house: house)
      + handoverFindings(in: range, reported: reported, house: house)
      + rosterFindings(in: range, house: house)
      + noteFindings(in: range)
      + ownFindings(in: range, reported: reported, house: house)
    return Set(found).sorted()
  }

  /// FC-71 for missed days, each once; FC-28 for what a stocktake gave to somebody with a time.
  private func ownFindings(
    in range: StocktakeRange, reported: Set<String>, house: HouseRules
  ) throws -> [Finding] {
    let missed = CutOffDay.missed(in: range, house: house)
      .filter { !reported.contains($0.id) }
    let late = try stocktakes.openCommitments().filter { commitment in
      let dueDay = house.zone.day(of: commitment.due)
      return house.zone.moment(dueDay, .endOfDay) <= range.to
    }
    return missed
      + late.map {
        Finding(
          .limitPassed, subject: $0.finding.subject, round: $0.id,
          detail: "\(PolicyID.commitment.rawValue) \($0.finding.code.rawValue)",
          since: $0.finding.since)
      }
  }

  /// The range that a stocktake taken now covers: everything since the last cut-off (rule DEC-13).
  func rangeUntilNow(at moment: Moment) throws -> StocktakeRange {
    let last = try stocktakes.last()
    let through = try journal.lastSequence()
    let from = try last?.range.to ?? journal.firstMoment() ?? moment
    return StocktakeRange(
      afterSequence: last?.range.throughSequence ?? 0, throughSequence: through, from: from,
      // A clock that was put back must not turn the range round.
      to: max(moment, from))
  }
}
