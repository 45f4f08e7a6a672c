import Domain
import Storage

extension Transaction {
  /// What a stocktake finds on handovers and logs: FC-41, FC-42, FC-44, FC-51.
  func handoverFindings(
    in range: StocktakeRange, reported: Set<String>, house: HouseRules
  ) throws -> [Finding] {
    try unsigned(in: range) + missing(in: range, house: house) + abnormal(in: range)
      + withoutLog(in: range, house: house).filter { !reported.contains($0.id) }
  }

  private func unsigned(in range: StocktakeRange) throws -> [Finding] {
    try handovers.waiting().filter { $0.submittedAt <= range.to }.map {
      Finding(.handoverUnsigned, subject: $0.id, since: $0.submittedAt)
    }
  }

  /// A shift whose planned end is an hour past, and that has no record (rule DEC-46).
  private func missing(in range: StocktakeRange, house: HouseRules) throws -> [Finding] {
    let grace = house.settings.number(.handoverGraceMinutes)
    return try shifts.withoutRecord(plannedToEndBefore: range.to.adding(minutes: -grace))
      .map {
        Finding(.handoverMissing, subject: $0.shift.label, since: $0.shift.plannedStart)
      }
  }

  private func abnormal(in range: StocktakeRange) throws -> [Finding] {
    try handovers.markedAbnormal(after: range.from, through: range.to).map {
      Finding(
        .handoverAbnormal, subject: $0.id, detail: $0.abnormal ?? "", since: $0.submittedAt)
    }
  }

  /// Each person whose shift ended in the range without a confirmed log for its date.
  private func withoutLog(in range: StocktakeRange, house: HouseRules) throws -> [Finding] {
    let ended = try shifts.ended(after: range.from, through: range.to)
    let missing = try ended.filter {
      try workLogs.confirmation(of: $0.clerk, on: $0.shift.date) == nil
    }
    let found = missing.map { duty in
      Finding(
        .dailyLogMissing, subject: duty.clerk.text, round: duty.shift.date.number,
        detail: duty.shift.date.description, since: house.zone.moment(duty.shift.date))
    }
    return Array(Set(found))
  }
}
