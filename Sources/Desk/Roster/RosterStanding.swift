import Domain
import Storage

/// Whether somebody who is on duty is there by the roster; it is told, and hinders nothing.
package enum RosterStanding: Hashable, Sendable {
  /// Nobody is planned at this time at all.
  case noRoster
  case planned(PlannedDuty)
  /// Others are planned, and who came is not.
  case notPlanned([PlannedDuty])

  /// Nothing where nobody is planned at all.
  package var isPlanned: Bool? {
    switch self {
    case .noRoster: nil
    case .planned: true
    case .notPlanned: false
    }
  }

  /// The post that the person is planned at.
  package var post: String? { if case .planned(let duty) = self { duty.post } else { nil } }
}

/// Asks how the clerk's duty stands to the roster; nothing where the clerk is on none.
package struct CompareWithRoster: Query {
  package init() {}

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> RosterStanding? {
    guard let clerk = inquiry.clerk,
      let duty = try transaction.shifts.running(of: clerk.number)
    else { return nil }
    let date = duty.shift.date
    let planned = try transaction.roster.duties(
      from: date.adding(days: -1), through: date.adding(days: 1)
    ).filter { $0.overlaps(duty.shift) }
    guard !planned.isEmpty else { return .noRoster }
    if let own = planned.first(where: { $0.person == clerk.number }) { return .planned(own) }
    let same = planned.filter { $0.shift.name == duty.shift.name }
    return .notPlanned(same.isEmpty ? planned : same)
  }
}
