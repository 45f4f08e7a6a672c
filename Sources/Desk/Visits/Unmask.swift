import Domain
import Storage

/// Shows a name or a phone whole, for a reason that the journal keeps (decision 19).
package struct Unmask: Command {
  package static let kind = "record.unmask"

  /// What was hidden.
  package struct Whole: Hashable, Sendable, Confidential {
    /// The record's own number: whoever asks may have typed a name, which no journal is to keep.
    package let record: String
    package let name: String
    package let phone: String
    /// The number by which the host of a visit was called.
    package var hostNumber = ""
    /// Everybody who belongs to a unit; the name and phone are then those of its contact.
    package var people: [Resident] = []
  }

  package let record: String
  package let reason: String

  package init(_ record: String, reason: String) {
    self.record = record
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Whole {
    guard !reason.isEmpty else { throw Refusal.visit(.reasonMissing) }
    try checkHaste(in: transaction, on: occasion)
    let whole = try whole(in: transaction, on: occasion)
    try transaction.unmaskings.add(
      Unmasking(
        sequence: try transaction.journal.lastSequence() + 1, at: occasion.moment,
        by: occasion.clerk.number, record: whole.record, reason: reason))
    return whole
  }

  /// Who sees many names whole within an hour is browsing; whoever answers for the desk may have to.
  private func checkHaste(in transaction: Transaction, on occasion: Occasion) throws {
    let most = occasion.house.settings.number(.unmaskHourly)
    guard most > 0, !occasion.clerk.holds(anyOf: PermissionTable.unhurried) else { return }
    let seen = try transaction.unmaskings.count(
      by: occasion.clerk.number, after: occasion.moment.adding(minutes: -60))
    guard seen < most else { throw Refusal.access(.tooManyUnmaskings(hourly: most)) }
  }

  private func whole(in transaction: Transaction, on occasion: Occasion) throws -> Whole {
    if let household = try transaction.households.named(record) { return Whole(household) }
    if IntakeKind.allCases.contains(where: { record.hasPrefix($0.letter + "2") }) {
      let intake = try transaction.intakes.find(record)
      try intake.requireAccess(occasion.clerk)
      let reporter = intake.reporter
      return Whole(record: intake.id, name: reporter.name.whole, phone: reporter.phone.whole)
    }
    let labelled = try transaction.visits.labelled(record)
    if let visit = try labelled ?? (record.hasPrefix("V") ? transaction.visits.find(record) : nil) {
      return Whole(
        record: record, name: visit.name.whole, phone: visit.phone.whole,
        hostNumber: visit.hostCall?.number.whole ?? "")
    }
    if record.hasPrefix("N-"), let id = Int(record.dropFirst(2)) {
      let people = try transaction.note(id).entry.people
      return Whole(record: "N-\(id)", name: people.map(\.whole).joined(separator: "、"), phone: "")
    }
    return Whole(try transaction.households.resolve(record))
  }

  package func subject(of outcome: Whole) -> String? { outcome.record }

  package func entry(for outcome: Whole) -> any Encodable {
    ["record": outcome.record, "reason": reason]
  }
}

extension Unmask.Whole {
  /// A unit with all its people: whoever asks may want any of them.
  fileprivate init(_ household: Household) {
    let contact = household.contact
    self.init(
      record: household.code, name: contact?.name ?? "", phone: contact?.phone ?? "",
      people: household.residents)
  }
}
