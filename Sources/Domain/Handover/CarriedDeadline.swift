/// By when something must be done about a line that is handed over: its next clock.
package struct CarriedDeadline: Hashable, Codable, Sendable {
  /// Which clock, by its policy.
  package let policy: PolicyID
  package let due: Moment

  package init(_ policy: PolicyID, due: Moment) {
    self.policy = policy
    self.due = due
  }
}
