import Domain
import Storage

extension FrontDesk {
  /// The same desk for somebody who decides by what they have seen: how many steps each record had
  /// when they began to write.
  ///
  /// Where another has taken a step since, a command is refused, and says who did what and when.
  package func having(seen: [String: Int]) -> FrontDesk {
    var desk = self
    desk.seen = seen
    return desk
  }

  /// The same desk after a record was changed by what is being done itself.
  package func having(done id: String?) -> FrontDesk {
    var desk = self
    if let id { desk.seen[id] = nil }
    return desk
  }
}

extension Transaction {
  /// - Throws: ``IntakeRefusal/changedMeanwhile(_:)`` where a record has had more steps than were seen.
  func refuseChanged(since seen: [String: Int], on occasion: Occasion) throws {
    for (id, count) in seen.sorted(by: { $0.key < $1.key }) {
      let intake = try intakes.find(id)
      try intake.requireAccess(occasion.clerk)
      let newer = intake.steps.dropFirst(max(0, count))
      guard let last = newer.last else { continue }
      let zone = occasion.house.zone
      let isToday = zone.day(of: last.recordedAt) == occasion.today
      throw Refusal.intake(
        .changedMeanwhile(
          NewerStep(
            id, by: try staff.find(last.by).name,
            when: isToday ? zone.clock(at: last.recordedAt) : zone.text(last.recordedAt),
            deed: last.deed, others: newer.count - 1)))
    }
  }
}
