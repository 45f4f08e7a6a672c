import Domain
import Storage

/// Refuses a record as a whole, or accepts one line of it only with a reservation.
package struct ObjectToHandover: Command {
  package static let kind = "handover.object"

  package enum What: Hashable, Codable, Sendable {
    case whole
    /// A line, and who has to see to it; the giver where nobody is named.
    case line(String, owner: StaffNumber? = nil)
  }

  package let id: String
  package let what: What
  package let reason: String

  package init(_ id: String, _ what: What, reason: String) {
    self.id = id
    self.what = what
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> HandoverRecord
  {
    var record = try transaction.handovers.find(id)
    switch what {
    case .whole:
      try record.refuse(reason, by: occasion.clerk)
      try transaction.resumeDuty(of: record, on: occasion)
    case .line(let item, let owner):
      guard record.state == .submitted else { throw Refusal.handover(.notWaiting(id)) }
      guard !reason.isEmpty else { throw Refusal.handover(.reasonMissing) }
      guard let index = record.items.firstIndex(where: { $0.id == item }) else {
        throw Refusal.handover(.noSuchItem(item))
      }
      let owner = try owner.map { try transaction.staff.findActive($0).number }
      record.items[index].reserve(reason, owner: owner ?? record.giver)
    }
    try transaction.handovers.save(record)
    return record
  }

  package func subject(of outcome: HandoverRecord) -> String? { outcome.id }
}

extension Transaction {
  /// Puts the giver of a refused record back on duty, if they have gone: it is still their shift.
  ///
  /// Whoever is on another duty by then, or had to leave in the middle of the shift, is not.
  fileprivate func resumeDuty(of record: HandoverRecord, on occasion: Occasion) throws {
    guard record.unplanned == nil, let duty = try shifts.latest(of: record.giver),
      duty.shift == record.shift, duty.desk == record.desk, duty.endedAt != nil
    else { return }
    try shifts.resume(duty)
    try enter(
      kind: "shift.resume", subject: duty.shift.label, payload: ["clerk": duty.clerk],
      on: occasion)
  }
}

/// Settles a record that was refused: the supervisor signs in the receiver's stead (decision 9).
package struct SettleDispute: Command {
  package static let kind = "handover.settle"
  package static let seals = true

  package let id: String
  package let how: String

  package init(_ id: String, how: String) {
    self.id = id
    self.how = how
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> HandoverRecord
  {
    var record = try transaction.handovers.find(id)
    try record.settle(how, by: occasion.clerk, at: occasion.moment)
    try transaction.handovers.seal(record, payloads: try record.sealedLines())
    return try transaction.handovers.find(id)
  }

  package func subject(of outcome: HandoverRecord) -> String? { outcome.id }
}
