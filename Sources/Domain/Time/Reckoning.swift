/// A deadline, with the count that led to it, day by day.
///
/// It is what "explain this deadline" reads out; a clock keeps only its end.
package struct Reckoning: Hashable, Sendable {
  /// One day of the count: which it was, whether it is worked, and its place in the count.
  package struct Step: Hashable, Sendable {
    package let day: Day
    package let kind: DayKind
    /// Its place in the count, from 1, or nothing where the day is not counted.
    package let count: Int?

    package init(day: Day, kind: DayKind, count: Int?) {
      self.day = day
      self.kind = kind
      self.count = count
    }
  }

  package let from: Moment
  package let allowance: Allowance
  package let due: Moment
  /// The days looked at, the day of the event first; empty where hours are counted.
  package let steps: [Step]
  /// Whether the end is a midnight, which is then not part of the time allowed.
  package let endsAtMidnight: Bool
  /// Whether a day was counted whose year is not in the work calendar (rule DEC-48).
  package let isProvisional: Bool

  package init(
    from: Moment, allowance: Allowance, due: Moment, steps: [Step] = [],
    endsAtMidnight: Bool = false, isProvisional: Bool = false
  ) {
    self.from = from
    self.allowance = allowance
    self.due = due
    self.steps = steps
    self.endsAtMidnight = endsAtMidnight
    self.isProvisional = isProvisional
  }
}
