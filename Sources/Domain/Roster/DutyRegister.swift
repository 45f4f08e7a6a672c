/// The duty register: who was to come, and who came (rule HO-4, forms F-05).
package struct DutyRegister {
  /// One shift of one person, planned, done, or both.
  package struct Line: Hashable, Sendable {
    package let planned: PlannedDuty?
    package let actual: Duty?
    package let state: State
    /// The absence by which the planned shift was missed.
    package let absence: Absence?

    package init(planned: PlannedDuty?, actual: Duty?, state: State, absence: Absence?) {
      self.planned = planned
      self.actual = actual
      self.state = state
      self.absence = absence
    }

    /// The shift, as planned where it was.
    package var shift: Shift? { planned?.shift ?? actual?.shift }
    package var person: StaffNumber? { planned?.person ?? actual?.clerk }
  }

  package enum State: String, Codable, Sendable {
    case toCome, onDuty, done
    /// Began after the planned time by more than the grace.
    case late
    /// Stayed away with leave, or ill.
    case away
    /// Was to come, and never began.
    case missed
    /// Came without being on the roster.
    case unplanned
  }

  package let lines: [Line]

  /// Sets what was planned beside what was done.
  ///
  /// A shift may be begun so many minutes before its time, and is late as many after it.
  package init(
    planned: [PlannedDuty], done: [Duty], absences: [Absence], at moment: Moment,
    within minutes: Int
  ) {
    var rest = done.sorted { $0.startedAt < $1.startedAt }
    var lines: [Line] = []
    for plan in planned {
      let place = rest.firstIndex { $0.fits(plan, within: minutes) }
      let actual = place.map { rest.remove(at: $0) }
      let absence = absences.missing(plan)
      lines.append(
        Line(
          planned: plan, actual: actual,
          state: Self.state(
            of: plan, actual, isAway: absence != nil, at: moment, within: minutes),
          absence: absence))
    }
    lines += rest.map { Line(planned: nil, actual: $0, state: .unplanned, absence: nil) }
    self.lines = lines.sorted { one, other in
      guard let first = one.shift, let second = other.shift else { return false }
      return (first.plannedStart, one.planned?.post ?? "", one.person?.text ?? "")
        < (second.plannedStart, other.planned?.post ?? "", other.person?.text ?? "")
    }
  }

  private static func state(
    of plan: PlannedDuty, _ actual: Duty?, isAway: Bool, at moment: Moment,
    within minutes: Int
  ) -> State {
    guard let actual else {
      if isAway { return .away }
      return moment < plan.shift.plannedStart.adding(minutes: minutes) ? .toCome : .missed
    }
    if actual.startedAt > plan.shift.plannedStart.adding(minutes: minutes) { return .late }
    return actual.endedAt == nil ? .onDuty : .done
  }
}

extension Duty {
  /// Whether this is how a planned shift was kept: its person, and its time or its name.
  func fits(_ plan: PlannedDuty, within minutes: Int) -> Bool {
    guard clerk == plan.person else { return false }
    if shift.date == plan.shift.date, shift.name == plan.shift.name { return true }
    return plan.shift.plannedStart.adding(minutes: -minutes) <= startedAt
      && startedAt < plan.shift.plannedEnd
  }
}
