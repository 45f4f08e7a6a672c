import Domain
import Storage

/// Somebody who goes on duty with hardly any rest since their last shift: they take over from
/// themselves, or come from another desk.
package struct WorkingOn: Hashable, Sendable {
  /// The shift they come from.
  package let before: Shift
  /// Their own record of it, which still waits for somebody else's signature (rule HO-2).
  package let ownRecord: String?
}

/// Asks whether the clerk works on from a shift before; nothing where they are rested, or off duty.
package struct WhoWorksOn: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> WorkingOn? {
    guard let clerk = inquiry.clerk?.number,
      let duty = try transaction.shifts.running(of: clerk),
      let before = try transaction.shifts.previous(to: duty), before.shift != duty.shift
    else { return nil }
    let rest = (before.endedAt ?? before.shift.plannedEnd).minutes(to: duty.startedAt)
    guard rest < inquiry.house.settings.number(.shiftRestHours) * ClockTime.minutesPerHour else {
      return nil
    }
    let record = try transaction.handovers.ofDuty(before)
    let waits = record?.state == .submitted && record?.giver == clerk
    return WorkingOn(before: before.shift, ownRecord: waits ? record?.id : nil)
  }
}
