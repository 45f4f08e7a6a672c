/// The six steps of the daily stocktake, in their order.
package enum StocktakeStep: String, CaseIterable, Sendable {
  /// Complaints, and whatever else was taken down that is not a repair.
  case complaints
  case repairs
  case slips
  /// Handovers, daily logs, the post notebook, the roster, and days without a stocktake.
  case handovers
  case articles
  case signatures
}

extension Finding {
  /// The step at which it is answered.
  package var step: StocktakeStep {
    switch code {
    case .slipNotReturned, .documentNotReturned, .hostCallMissing: .slips
    case .handoverUnsigned, .handoverMissing, .handoverIncomplete, .handoverAbnormal,
      .dailyLogMissing, .entryNotHandedOver, .rosterGap, .dayWithoutStocktake:
      .handovers
    default: subject.hasPrefix(IntakeKind.repair.letter) ? .repairs : .complaints
    }
  }
}

/// How far one step has come.
package struct StepProgress: Hashable, Sendable {
  package let done: Int
  package let total: Int

  package init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// Both as one.
  package func and(_ other: StepProgress) -> StepProgress {
    StepProgress(done: done + other.done, total: total + other.total)
  }
}
