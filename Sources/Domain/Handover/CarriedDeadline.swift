/// By when something must be done about a line that is handed over: its next clock.
package struct CarriedDeadline: Hashable, Codable, Sendable {
  /// Which clock, by its policy.
  package let policy: PolicyID
  package let due: Moment

  package init(_ policy: PolicyID, due: Moment) {
    self.policy = policy
    self.due = due
  }

  /// Whether what it hands over should have been done by `moment`; a quiet week that is over is nobody's
  /// delay.
  package func isLate(at moment: Moment) -> Bool { policy != .quietWeek && moment.isPast(due) }
}
