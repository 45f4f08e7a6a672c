extension IntakeFindings {
  /// FC-27, FC-28.
  var disputeFindings: [Finding] {
    guard !intake.state.isEnd else { return [] }
    var found: [Finding] = []
    if intake.classification.target == .household, !intake.hasDisputeRecord,
      !isAmendedLater(.target)
    {
      found.append(finding(.disputeRecordMissing))
    }
    if hasPassedLimit || hasNewBreach {
      found.append(finding(.limitPassed, PolicyID.commitment.rawValue))
    }
    return found
  }

  /// A date is past, until it is put right or the next stage has begun.
  private var hasPassedLimit: Bool {
    clocks.contains { clock in
      clock.policy == .commitment && clock.isOverdue(atCutOff: range.to)
        && !intake.hasStage(after: clock.dueAt)
    }
  }

  /// A timetable is found only by a breach that was observed in the range.
  private var hasNewBreach: Bool {
    intake.commitments.contains { commitment, _ in
      commitment.due == nil && intake.breaches(of: commitment.id).contains(where: range.contains)
    }
  }
}
