import Domain
import Storage

/// Shows a name or a phone whole, for a reason that the journal keeps (decision 19).
package struct Unmask: Command {
  package static let kind = "record.unmask"

  /// What was hidden.
  package struct Whole: Hashable, Sendable {
    package let name: String
    package let phone: String
  }

  package let record: String
  package let reason: String

  package init(_ record: String, reason: String) {
    self.record = record
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Whole {
    guard !reason.isEmpty else { throw Refusal.visit(.reasonMissing) }
    let whole = try whole(in: transaction, on: occasion)
    try transaction.unmaskings.add(
      Unmasking(
        sequence: try transaction.journal.lastSequence() + 1, at: occasion.moment,
        by: occasion.clerk.number, record: record, reason: reason))
    return whole
  }

  private func whole(in transaction: Transaction, on occasion: Occasion) throws -> Whole {
    if let household = try transaction.households.named(record) {
      let contact = household.contact
      return Whole(name: contact?.name ?? "", phone: contact?.phone ?? "")
    }
    if IntakeKind.allCases.contains(where: { record.hasPrefix($0.letter + "2") }) {
      let intake = try transaction.intakes.find(record)
      try intake.requireAccess(occasion.clerk)
      let reporter = intake.reporter
      return Whole(name: reporter.name.whole, phone: reporter.phone.whole)
    }
    if record.hasPrefix("V") {
      let visit = try transaction.visits.find(record)
      return Whole(name: visit.name.whole, phone: visit.phone.whole)
    }
    let contact = try transaction.households.resolve(record).contact
    return Whole(name: contact?.name ?? "", phone: contact?.phone ?? "")
  }

  package func subject(of outcome: Whole) -> String? { record }
}

/// Erases names and phones of past visits whose time has come; counts stay (decision 19).
///
/// A second person agrees to it (decision 12).
package struct RunRetention: Command {
  package static let kind = "retention.run"

  package struct Erased: Hashable, Sendable {
    package let visits: Int
    /// Details of the journal that held the same names.
    package let details: Int
  }

  /// Who agreed, having proved at this desk who they are.
  package let second: StaffNumber

  package init(agreedBy second: SignedIn) { self.second = second.number }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Erased {
    guard second != occasion.clerk.number else { throw Refusal.access(.secondPersonRequired) }
    let due = try transaction.erasableVisits(at: occasion.moment, house: occasion.house)
    guard !due.isEmpty else { return Erased(visits: 0, details: 0) }
    // The line that records the erasure comes first; the desk's own line follows as always.
    let eraser = try transaction.enter(
      kind: "retention.erase", subject: nil, payload: due.map(\.id), on: occasion)
    for visit in due { try transaction.visits.erase(visit.id, at: occasion.moment) }
    try transaction.visits.optimizeSearch()
    let details = try transaction.journal.sequences(about: due.map(\.id), before: eraser)
    try transaction.journal.eraseDetails(of: details, erasedBy: eraser)
    return Erased(visits: due.count, details: details.count)
  }
}

/// What a run of the retention would erase now.
package struct RetentionDue: Query {
  package init() {}

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> RunRetention.Erased {
    let due = try transaction.erasableVisits(at: inquiry.moment, house: inquiry.house)
    let details = try transaction.journal.sequences(about: due.map(\.id), before: .max)
    return RunRetention.Erased(visits: due.count, details: details.count)
  }
}

extension Transaction {
  fileprivate func erasableVisits(
    at moment: Moment, house: HouseRules
  ) throws -> [(id: String, sequence: Int)] {
    let days = house.settings.number(.visitRetentionDays)
    guard days > 0 else { return [] }
    return try visits.erasable(leftBefore: moment.adding(minutes: -days * ClockTime.minutesPerDay))
  }
}
