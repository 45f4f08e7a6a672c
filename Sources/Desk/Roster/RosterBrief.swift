import Domain
import Storage

/// What the roster has for the weeks before somebody: for forms, and for whoever comes on duty.
package struct RosterBrief: Sendable {
  package var posts: [DutyPost] = []
  package var rotations: [ShiftRotation] = []
  package var plans: [ShiftPlan] = []
  package var runs: [RotationRun] = []
  /// The days it is about, from yesterday on.
  package var days: ClosedRange<Day>?
  /// What is planned on them.
  package var duties: [PlannedDuty] = []
  package var absences: [Absence] = []
  /// The swaps that wait for an answer.
  package var swaps: [ShiftSwap] = []

  package init() {}

  /// How many days ahead it looks.
  static let daysAhead = 42

  /// What somebody is on now by the plan, or comes to within so many minutes.
  package func due(
    to person: StaffNumber, at moment: Moment, early minutes: Int
  ) -> PlannedDuty? {
    duties.first { duty in
      duty.person == person && absences.missing(duty) == nil
        && duty.shift.plannedStart.adding(minutes: -minutes) <= moment
        && moment < duty.shift.plannedEnd
    }
  }

  /// What somebody comes to next.
  package func next(of person: StaffNumber, after moment: Moment) -> PlannedDuty? {
    duties.filter {
      $0.person == person && $0.shift.plannedStart > moment && absences.missing($0) == nil
    }.min { $0.shift.plannedStart < $1.shift.plannedStart }
  }

  /// Whether anybody at all is planned for a moment.
  package func isKept(at moment: Moment) -> Bool {
    duties.contains { $0.shift.plannedStart <= moment && moment < $0.shift.plannedEnd }
  }

  /// The swaps that somebody must answer.
  package func swaps(toAnswer person: StaffNumber) -> [ShiftSwap] {
    swaps.filter { $0.other == person }
  }
}

/// Asks what the roster has for the weeks to come.
package struct ReadRosterBrief: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> RosterBrief {
    let today = inquiry.zone.day(of: inquiry.moment)
    let (first, last) = (today.adding(days: -1), today.adding(days: RosterBrief.daysAhead))
    var brief = RosterBrief()
    brief.days = first...last
    brief.posts = try transaction.roster.posts().filter(\.isOn)
    brief.rotations = try transaction.roster.rotations()
    brief.plans = try transaction.shifts.plans()
    brief.runs = try transaction.roster.latestRuns()
    brief.duties = try transaction.roster.duties(from: first, through: last)
    brief.absences = try transaction.roster.absences(from: first, through: last)
      .filter { $0.last >= $0.first }
    brief.swaps = try transaction.roster.swaps().filter {
      $0.given.shift.plannedStart > inquiry.moment
    }
    return brief
  }
}
