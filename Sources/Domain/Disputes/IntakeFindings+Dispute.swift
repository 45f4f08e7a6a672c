extension IntakeFindings {
  /// FC-27.
  var disputeFindings: [Finding] {
    guard !intake.state.isEnd, intake.classification.target == .household,
      !intake.hasDisputeRecord, !isAmendedLater(.target)
    else { return [] }
    return [finding(.disputeRecordMissing)]
  }

  /// FC-28; a timetable that was agreed outlives the case.
  var limitFindings: [Finding] {
    hasPassedLimit || hasNewBreach ? [finding(.limitPassed, PolicyID.commitment.rawValue)] : []
  }

  /// A date is past, until it is put right or the next stage has begun.
  private var hasPassedLimit: Bool {
    guard !intake.state.isEnd else { return false }
    return clocks.contains { clock in
      clock.policy == .commitment && clock.isOverdue(atCutOff: range.to)
        && !intake.hasStage(after: clock.dueAt)
    }
  }

  /// A timetable is found only by a breach that was written down in the range.
  private var hasNewBreach: Bool {
    intake.commitments.contains { commitment, _ in
      commitment.due == nil
        && intake.steps.contains {
          $0.deed == .commitmentBroken(commitment.id) && range.contains($0.recordedAt)
        }
    }
  }
}
