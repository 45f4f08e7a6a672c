import Domain
import Storage

extension Transaction {
  /// Ends what a stocktake gave to somebody on this record, once what was missing is there: policy
  /// P-16 stops when it is corrected, and nobody has to say so twice.
  ///
  /// A finding that stands for something past, such as a late answer, is settled by hand.
  func settleCorrected(_ subject: String, on occasion: Occasion) throws {
    for commitment in try stocktakes.openCommitments() where commitment.finding.subject == subject {
      guard try isCorrected(commitment.finding, on: occasion) else { continue }
      try stocktakes.settle(
        commitment.id, text: commitment.finding.id, by: occasion.clerk.number, at: occasion.moment)
    }
  }

  private func isCorrected(_ finding: Finding, on occasion: Occasion) throws -> Bool {
    switch finding.code {
    case .slipNotReturned:
      let place = try visits.labelled(finding.detail)?.slipPlace
      return place == .returned || place == .lost
    case .handoverUnsigned: return try handovers.existing(finding.subject)?.state == .accepted
    case .dailyLogMissing:
      return try workLogs.confirmation(
        of: StaffNumber(stored: finding.subject), on: Day(number: finding.round)) != nil
    case .rosterGap: return try isFilled(finding, zone: occasion.house.zone)
    case .entryNotHandedOver:
      return try Int64(finding.subject.dropFirst(2)).flatMap { try notebook.named($0) }?
        .isOpen == false
    case .headNotTold, .qualityNotTold, .majorIncomplete, .repeatedFault,
      .dissatisfiedOnFreeService:
      return false
    default: return try isIntakeCorrected(finding, on: occasion)
    }
  }

  private func isIntakeCorrected(_ finding: Finding, on occasion: Occasion) throws -> Bool {
    guard IntakeKind.allCases.contains(where: { finding.subject.hasPrefix($0.letter + "2") }),
      finding.code != .limitPassed
    else { return false }
    // Nothing lies within a range without length: only what is missing now is found in it.
    let now = StocktakeRange(
      afterSequence: 0, throughSequence: .max, from: occasion.moment, to: occasion.moment)
    let found = IntakeFindings(
      of: try intakes.find(finding.subject), clocks: try intakes.clocks(of: finding.subject),
      in: now, house: occasion.house, reported: []
    ).all()
    return !found.contains { $0.code == finding.code }
  }
}
