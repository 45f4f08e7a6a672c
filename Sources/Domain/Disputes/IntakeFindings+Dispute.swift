extension IntakeFindings {
  /// FC-27.
  var disputeFindings: [Finding] {
    guard !intake.state.isEnd, intake.classification.target == .household,
      !intake.hasDisputeRecord, !isAmendedLater(.target)
    else { return [] }
    return [finding(.disputeRecordMissing)]
  }

  /// FC-28; what was agreed outlives the case.
  var limitFindings: [Finding] {
    hasPassedLimit || hasNewBreach ? [finding(.limitPassed, PolicyID.commitment.rawValue)] : []
  }

  /// The 24:00 of a date is past, until it is put right or the next stage has begun.
  private var hasPassedLimit: Bool {
    clocks.contains { clock in
      // A midnight ends the day before.
      let day = house.zone.day(of: clock.dueAt.adding(minutes: -1))
      return clock.policy == .commitment && clock.isRunning
        && house.zone.moment(day, .endOfDay) <= range.to && !intake.hasStage(after: clock.dueAt)
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
