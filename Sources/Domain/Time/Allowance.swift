/// How long a policy allows for something, and by which clock.
///
/// The clocks are not convertible. For a complaint received on a Friday at 16:20, 24 hours end on
/// Saturday at 16:20, and one working day on Monday when the office closes.
package enum Allowance: Hashable, Codable, Sendable {
  /// Round the clock, from the event itself.
  case minutes(Int)
  /// Round the clock, from the event itself.
  case hours(Int)
  /// To closing time on the nth working day after the day of the event (rule DEC-1).
  case workingDays(Int)
  /// To midnight at the end of the nth day after the day of the event.
  case days(Int)
  /// To midnight at the end of the same day where the event falls into working hours, else of the
  /// day on which work resumes (rules OL-3, DEC-5).
  case dayWorkResumes
  /// The moment is agreed case by case: a promise, a department's limit, a notice's date.
  case agreed
}

extension Allowance {
  /// The last moment that still keeps to the allowance, and how it was counted.
  ///
  /// Nothing where the moment is agreed and not reckoned.
  package func reckoning(after event: Moment, in calendar: WorkCalendar) -> Reckoning? {
    switch self {
    case .minutes(let count):
      Reckoning(from: event, allowance: self, due: event.adding(minutes: count))
    case .hours(let count):
      Reckoning(from: event, allowance: self, due: event.adding(minutes: count * 60))
    case .workingDays(let count): workingDays(count, after: event, in: calendar)
    case .days(let count): days(count, after: event, in: calendar)
    case .dayWorkResumes: dayWorkResumes(after: event, in: calendar)
    case .agreed: nil
    }
  }

  private func workingDays(
    _ count: Int, after event: Moment, in calendar: WorkCalendar
  ) -> Reckoning {
    var day = calendar.zone.day(of: event)
    var steps = [Reckoning.Step(day: day, kind: calendar.kind(of: day), count: nil)]
    var counted = 0
    while counted < count {
      day = day.adding(days: 1)
      let kind = calendar.kind(of: day)
      if kind.isWorked { counted += 1 }
      steps.append(.init(day: day, kind: kind, count: kind.isWorked ? counted : nil))
    }
    return Reckoning(
      from: event, allowance: self, due: calendar.zone.moment(day, calendar.closing), steps: steps,
      isProvisional: !steps.allSatisfy { calendar.isLoaded($0.day) })
  }

  private func days(_ count: Int, after event: Moment, in calendar: WorkCalendar) -> Reckoning {
    let last = calendar.zone.day(of: event).adding(days: count)
    return Reckoning(
      from: event, allowance: self, due: calendar.zone.moment(last, .endOfDay), endsAtMidnight: true
    )
  }

  private func dayWorkResumes(after event: Moment, in calendar: WorkCalendar) -> Reckoning {
    let posted = calendar.zone.day(of: event)
    let isBeforeOpening =
      calendar.isWorked(posted)
      && calendar.zone.minutesSinceMidnight(at: event) < calendar.opening.minutes
    // Before the office opens on a working day, the day work resumes is that same day.
    let resumes =
      calendar.isOpen(at: event) || isBeforeOpening
      ? posted : calendar.workingDay(1, after: posted)
    let steps = (posted.number...resumes.number).map { number in
      let day = Day(number: number)
      return Reckoning.Step(
        day: day, kind: calendar.kind(of: day), count: day == resumes ? 1 : nil)
    }
    return Reckoning(
      from: event, allowance: self, due: calendar.zone.moment(resumes, .endOfDay), steps: steps,
      endsAtMidnight: true, isProvisional: !steps.allSatisfy { calendar.isLoaded($0.day) })
  }
}

extension Allowance {
  /// The clock's name, as the table of policies has it.
  package var unit: String {
    switch self {
    case .minutes: "minutes"
    case .hours: "hours"
    case .workingDays: "workingDays"
    case .days: "days"
    case .dayWorkResumes: "dayWorkResumes"
    case .agreed: "agreed"
    }
  }

  /// The clocks that count so many of something, which a house may set.
  package static let counted = ["minutes", "hours", "workingDays", "days"]

  /// The figure, where the clock has one.
  package var amount: Int? {
    switch self {
    case .minutes(let count), .hours(let count), .workingDays(let count), .days(let count): count
    case .dayWorkResumes, .agreed: nil
    }
  }

  /// Puts a row of the table of policies together, or nothing where it makes no sense.
  package init?(unit: String, amount: Int?) {
    switch (unit, amount) {
    case ("minutes", let count?) where count > 0: self = .minutes(count)
    case ("hours", let count?) where count > 0: self = .hours(count)
    case ("workingDays", let count?) where count > 0: self = .workingDays(count)
    case ("days", let count?) where count > 0: self = .days(count)
    case ("dayWorkResumes", nil): self = .dayWorkResumes
    case ("agreed", nil): self = .agreed
    default: return nil
    }
  }
}
