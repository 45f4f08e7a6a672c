/// What a stocktake counted, so that days can be laid beside each other.
package struct StocktakeFigures: Hashable, Codable, Sendable {
  /// Whatever was received in its range, of every kind; on sheets of before the kinds were told,
  /// complaints and repairs only.
  package let received: Int
  /// The same by kind, each by its word; nothing on sheets of before.
  package var receivedOf: [String: Int]?
  /// Records of any age and kind that were handled or repaired in its range, on the spot or later.
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

extension StocktakeFigures {
  /// What was received of each kind that anything was received of, in the order of the kinds.
  package var kinds: [(kind: IntakeKind, count: Int)] {
    IntakeKind.allCases.compactMap { kind in
      receivedOf?[kind.rawValue].map { (kind, $0) }
    }.filter { $0.count > 0 }
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
