/// What a stocktake counted, so that days can be laid beside each other.
package struct StocktakeFigures: Hashable, Codable, Sendable {
  /// Complaints and repairs received in its range.
  package let received: Int
  /// Records of any age whose handling or repair was finished in its range.
  package let handled: Int
  /// Records found to be late.
  package let overdue: Int
  /// Findings without an answer; none where it was signed.
  package let unanswered: Int

  package init(received: Int, handled: Int, overdue: Int, unanswered: Int) {
    self.received = received
    self.handled = handled
    self.overdue = overdue
    self.unanswered = unanswered
  }
}

/// A stocktake that a supervisor closed without every answer: the next one begins with it.
package struct EmergencyClosing: Hashable, Codable, Sendable {
  package let by: StaffNumber
  package let at: Moment
  package let reason: String
  /// The ids of the findings that nobody had answered.
  package let skipped: [String]

  package init(by: StaffNumber, at: Moment, reason: String, skipped: [String]) {
    self.by = by
    self.at = at
    self.reason = reason
    self.skipped = skipped
  }
}

/// A finished stocktake as one bar among others.
package struct PastStocktake: Hashable, Sendable {
  package let number: Int
  package let cutOff: Moment
  package let isEmergency: Bool
  /// Nothing for those that were signed before figures were kept.
  package let figures: StocktakeFigures?

  package init(number: Int, cutOff: Moment, isEmergency: Bool, figures: StocktakeFigures?) {
    self.number = number
    self.cutOff = cutOff
    self.isEmergency = isEmergency
    self.figures = figures
  }
}
