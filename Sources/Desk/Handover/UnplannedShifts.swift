import Domain
import Storage

/// Leaves before the shift is over: the record is signed there and then, and waits for whoever comes
/// (rules HO-2, HO-4).
///
/// Somebody too ill to sign, or gone without a word, is signed for by a supervisor. The record is
/// that of one duty; who relieves them in the same shift writes one of their own.
package struct LeaveDuty: Command {
  package static let kind = "shift.leave"

  package let cause: UnplannedCause
  package let text: String
  /// How the shift went so far.
  package let remark: String
  /// Whose duty it is, where a supervisor signs in their stead.
  package let insteadOf: StaffNumber?

  package init(
    _ cause: UnplannedCause, _ text: String, remark: String = "", insteadOf: StaffNumber? = nil
  ) {
    self.cause = cause
    self.text = text
    self.remark = remark
    self.insteadOf = insteadOf
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> HandoverRecord
  {
    guard !text.isEmpty else { throw Refusal.handover(.reasonMissing) }
    let duty = try duty(in: transaction, on: occasion)
    let record =
      try transaction.handovers.ofDuty(duty)
      ?? SubmitHandover(remark: remark, whenSilent: text).submit(
        duty, unplanned: Unplanned(cause, text, insteadOf: insteadOf, duty: duty.id),
        in: transaction, on: occasion)
    guard duty.endedAt == nil else { return record }
    try transaction.dutyEvents.enter(
      DutyEvent(.leftEarly, cause, text, at: occasion.moment, by: occasion.clerk.number), of: duty)
    try transaction.shifts.end(duty, at: occasion.moment)
    return record
  }

  package func subject(of outcome: HandoverRecord) -> String? { outcome.id }

  private func duty(in transaction: Transaction, on occasion: Occasion) throws -> Duty {
    guard let insteadOf else { return try transaction.duty(of: occasion.clerk) }
    guard occasion.clerk.holds(anyOf: PermissionTable.supervisors),
      insteadOf != occasion.clerk.number
    else { throw Refusal.handover(.supervisorSigns) }
    _ = try transaction.staff.find(insteadOf)
    guard let duty = try transaction.shifts.latest(of: insteadOf) else {
      throw Refusal.handover(.notOnDuty)
    }
    return duty
  }
}

/// Stays on duty because nobody comes: the shift is not missing a record until they go (rules HO-4,
/// RV-13).
package struct StayOnDuty: Command {
  package static let kind = "shift.stay"

  package let text: String
  /// Until when at most; else until the next shift is over.
  package let until: Moment?

  package init(_ text: String, until: Moment? = nil) {
    self.text = text
    self.until = until
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> DutySheet {
    guard !text.isEmpty else { throw Refusal.handover(.reasonMissing) }
    let duty = try transaction.duty(of: occasion.clerk)
    let end = try until ?? transaction.endOfShift(after: duty.shift, at: occasion.moment)
    guard end > occasion.moment else { throw Refusal.handover(.stayEndsTooEarly) }
    try transaction.dutyEvents.enter(
      DutyEvent(
        .stayedOn, .absent, text, until: end, at: occasion.moment, by: occasion.clerk.number),
      of: duty)
    return try transaction.dutyEvents.sheet(of: duty)
  }

  package func subject(of outcome: DutySheet) -> String? { outcome.duty.shift.label }
}

/// Ticks lines of a checklist while on duty, also after the beginning.
package struct TickChecklist: Command {
  package static let kind = "shift.check"

  package let checks: [DutyCheck]

  package init(_ checks: [DutyCheck]) { self.checks = checks }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> DutySheet {
    guard !checks.isEmpty else { throw Refusal.handover(.textMissing) }
    let duty = try transaction.duty(of: occasion.clerk)
    try transaction.dutyEvents.tick(
      checks, in: duty, by: occasion.clerk.number, at: occasion.moment)
    return try transaction.dutyEvents.sheet(of: duty)
  }

  package func subject(of outcome: DutySheet) -> String? { outcome.duty.shift.label }
}

/// A duty as the register has it: one's own last, or everybody's of a business date.
package struct ShowDuties: Query {
  /// Nothing for one's own last.
  package let date: Day?

  package init(on date: Day? = nil) { self.date = date }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [DutySheet] {
    let duties =
      try date.map { try transaction.shifts.duties(on: $0) }
      ?? [ShowShift().answer(from: transaction, at: inquiry)].compactMap { $0 }
    return try duties.map { try transaction.dutyEvents.sheet(of: $0) }
  }
}

/// The record of a duty, where there is one.
package struct RecordOfDuty: Query {
  package let duty: Duty

  package init(_ duty: Duty) { self.duty = duty }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> HandoverRecord?
  {
    try transaction.handovers.ofDuty(duty)
  }
}

/// What whoever comes on duty finds at this desk: who was there, and the record they left
/// (rule HO-1).
package struct WhoWasBefore: Query {
  /// What they find.
  package struct Found: Hashable, Sendable {
    /// The last duty at the desk, but the one that is asked from.
    package let duty: Duty?
    package let record: HandoverRecord?
    /// Whether they have gone, or should have, and left no record.
    package let isRecordMissing: Bool
  }

  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Found {
    guard let clerk = inquiry.clerk,
      let duty = try transaction.shifts.last(
        at: inquiry.desk, besidesRunningOf: clerk.number)
    else { return Found(duty: nil, record: nil, isRecordMissing: false) }
    let record = try transaction.handovers.ofDuty(duty)
    let settings = inquiry.house.settings
    let end = duty.shift.plannedEnd
    let isOver = end.adding(minutes: settings.number(.handoverGraceMinutes)) <= inquiry.moment
    // Somebody who comes back within their own shift has nobody's record to read.
    let isBack =
      duty.clerk == clerk.number
      && end > inquiry.moment.adding(minutes: settings.number(.earlyMinutes))
    let hasGone = !isBack && (duty.endedAt != nil || isOver)
    return Found(duty: duty, record: record, isRecordMissing: record == nil && hasGone)
  }
}
