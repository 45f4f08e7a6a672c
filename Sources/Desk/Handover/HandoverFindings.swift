import Domain
import Storage

extension Transaction {
  /// What a stocktake finds on handovers and logs: FC-41 to FC-44, FC-51.
  func handoverFindings(
    in range: StocktakeRange, reported: Set<String>, house: HouseRules
  ) throws -> [Finding] {
    try unsigned(in: range) + missing(in: range, house: house) + abnormal(in: range)
      + (incomplete(in: range) + withoutLog(in: range, house: house))
      .filter { !reported.contains($0.id) }
  }

  /// A record that was refused was submitted, and still waits for its signature (rule DEC-46).
  private func unsigned(in range: StocktakeRange) throws -> [Finding] {
    let unsigned = try handovers.waiting() + handovers.refused()
    return unsigned.filter { $0.submittedAt <= range.to }.map {
      Finding(.handoverUnsigned, subject: $0.id, since: $0.submittedAt)
    }
  }

  /// A shift whose planned end is an hour past, and that has no record (rule DEC-46); one that was
  /// planned and that nobody attended once, since nobody can write its record any more.
  private func missing(in range: StocktakeRange, house: HouseRules) throws -> [Finding] {
    let unrecorded = Dictionary(
      grouping: try unrecordedShifts(at: range.to, house: house), by: \.shift.label)
    let unattended = try unattendedShifts(from: range.from, through: range.to, house: house)
    return unrecorded.values.map { missing($0, house: house) }
      + unattended.filter { unrecorded[$0.label] == nil }.map {
        Finding(.handoverMissing, subject: $0.label, since: $0.plannedStart)
      }
  }

  /// One finding a shift, which names its posts where they are not the estate's own alone.
  private func missing(_ shifts: [(shift: Shift, desk: String)], house: HouseRules) -> Finding {
    let posts = Set(shifts.map(\.desk)).sorted()
    let names = posts.map { $0.replacing(" ", with: "-") }.joined(separator: " ")
    return Finding(
      .handoverMissing, subject: shifts[0].shift.label,
      detail: posts == [house.estate.desk] ? "" : names,
      since: shifts.map(\.shift.plannedStart).min() ?? shifts[0].shift.plannedStart)
  }

  /// A record in which something is not explained, not counted, or not as it should be (rule HO-5).
  private func incomplete(in range: StocktakeRange) throws -> [Finding] {
    try handoverReviews.signed(after: range.from, through: range.to).compactMap { id in
      let record = try handovers.find(id)
      let gaps = try gaps(of: record)
      guard !gaps.isEmpty else { return nil }
      return Finding(
        .handoverIncomplete, subject: id, detail: gaps.map(\.code).joined(separator: " "),
        since: record.submittedAt)
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
