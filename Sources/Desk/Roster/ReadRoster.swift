import Domain
import Storage

/// The roster of some days: who is planned, who is away, and where nobody is.
package struct RosterSheet: Sendable {
  package let first: Day
  package let last: Day
  package let posts: [DutyPost]
  package let duties: [PlannedDuty]
  package let absences: [Absence]
  /// What is asked of somebody and not answered yet.
  package let swaps: [ShiftSwap]
  package let gaps: [RosterGap]
  /// Who is planned for two shifts with too little rest between them, where the second is of those
  /// days.
  package let inARow: [ShiftsInARow]
  /// The shifts of each post: those it was filled with last, else the house's own.
  package let shifts: [String: [ShiftPlan]]
  package let staff: [Staff]
  package let house: HouseRules
  package let readBy: Staff?
  package let readAt: Moment

  /// Whether somebody is planned and will not come: away, or no longer working here.
  package func isMissed(_ duty: PlannedDuty) -> Bool {
    absences.missing(duty) != nil || !staff.contains { $0.number == duty.person && $0.isActive }
  }
}

/// Asks for the roster of some days.
package struct ReadRoster: Query {
  package let first: Day
  package let last: Day

  package init(from first: Day, days: Int) {
    self.first = first
    last = first.adding(days: max(1, days) - 1)
  }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> RosterSheet {
    let zone = inquiry.zone
    let plans = try transaction.shifts.plans()
    let posts = try transaction.roster.posts().filter(\.isOn)
    let runs = try transaction.roster.latestRuns()
    let rotations = try transaction.roster.rotations()
    let shifts = posts.map { post -> (String, [ShiftPlan]) in
      let run = runs.first { $0.post == post.id }
      let pattern =
        rotations.first { $0.id == run?.rotation }?.pattern
        ?? inquiry.house.settings[.shiftPattern]
      return (post.id, plans.filter { $0.pattern == pattern })
    }
    return RosterSheet(
      first: first, last: last, posts: posts,
      duties: try transaction.roster.duties(from: first, through: last),
      absences: try transaction.roster.absences(from: first, through: last)
        .filter { $0.last >= $0.first },
      swaps: try transaction.roster.swaps(),
      gaps: try transaction.rosterGaps(
        from: zone.moment(first), to: zone.moment(last, .endOfDay), zone: zone),
      inARow: try transaction.shiftsInARow(from: first, through: last, house: inquiry.house),
      shifts: Dictionary(shifts, uniquingKeysWith: { $1 }), staff: try transaction.staff.all(),
      house: inquiry.house, readBy: inquiry.clerk, readAt: inquiry.moment)
  }
}

/// The swaps that wait for an answer, or the newest of all.
package struct ListSwaps: Query {
  package let isEvery: Bool

  package init(every: Bool = false) { isEvery = every }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [ShiftSwap] {
    try transaction.roster.swaps(isEvery: isEvery)
  }
}

/// The absences that reach into some days.
package struct ListAbsences: Query {
  package let first: Day
  package let last: Day

  package init(from first: Day, through last: Day) {
    self.first = first
    self.last = last
  }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [Absence] {
    try transaction.roster.absences(from: first, through: last)
  }
}
