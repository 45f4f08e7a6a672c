// What a matter has become after the cut-off belongs to the next stocktake (rule DEC-13).
extension IntakeFindings {
  /// Whether it was taken up again after the cut-off: this round is the next stocktake's.
  var isTakenUpLater: Bool {
    isLater { if case .reopened = $0 { true } else { false } }
  }

  var isHandledLater: Bool {
    isLater { if case .handled = $0 { true } else { false } }
  }

  var isFinishedLater: Bool { isLater { $0 == .finished } }

  /// Whether it was assigned for the first time in this round.
  var isAssignedLater: Bool {
    let first = intake.stepsOfRound.first { if case .assigned = $0.deed { true } else { false } }
    return first.map { $0.recordedAt > range.to } ?? false
  }

  func isMarkedLater(_ flag: IntakeFlag) -> Bool { isLater { $0 == .flagged(flag, true) } }

  var isSeriousLater: Bool { isLater { $0 == .severitySet(.serious) } }

  /// Whether that term was entered after the cut-off; the step of an amendment tells which it was.
  func isAmendedLater(_ scheme: SchemeID) -> Bool {
    intake.steps.contains {
      $0.deed == .amended && $0.recordedAt > range.to && $0.text.contains("\(scheme.rawValue) ")
    }
  }

  /// Whether the last such step was entered after the cut-off.
  private func isLater(_ isMeant: (Deed) -> Bool) -> Bool {
    intake.steps.last { isMeant($0.deed) }.map { $0.recordedAt > range.to } ?? false
  }

  /// What CE-8 and CE-10 to CE-13 ask for and is not there.
  var missingUpwards: [String] {
    var missing: [String] = []
    if intake.classification.severity == .serious, !intake.isReviewed, !isSeriousLater {
      missing.append("CE-8")
    }
    if intake.flags.contains(.cannotSolveNow), intake.escalations.isEmpty,
      !isMarkedLater(.cannotSolveNow)
    {
      missing.append("CE-12")
    }
    if lacksWrittenReport { missing.append("CE-10") }
    if intake.flags.contains(.phoneAccident), !intake.hasTold(.supervisor),
      !isMarkedLater(.phoneAccident)
    {
      missing.append("CE-11")
    }
    if intake.flags.contains(.extremeAction), !isMarkedLater(.extremeAction),
      !(intake.hasTold(.quality) && intake.hasTold(.leaders))
    {
      missing.append("CE-13")
    }
    return missing
  }

  /// Sent up to the leaders by the cut-off, and no written report has gone to them until now: one
  /// is enough, however often it was sent up.
  private var lacksWrittenReport: Bool {
    let sentUp = intake.escalations.filter { $0.to == "leaders" }
    return sentUp.contains { $0.at <= range.to } && !sentUp.contains(where: \.hasReport)
  }
}
