import Domain
import Storage

/// Goes on duty (rules HO-1, RV-1, RV-2, RV-12).
///
/// It never waits for a signature. But where the shift before has ended and left no record, taking
/// over without it needs a reason.
package struct StartShift: Command {
  package static let kind = "shift.start"

  /// A pattern, or a shift of one; else what the roster has for the clerk, else the house's own
  /// pattern.
  package let pattern: String?
  package let withoutRecord: String?
  /// The checklist as it was ticked.
  package var checks: [DutyCheck] = []

  package init(pattern: String?, withoutRecord: String?) {
    self.pattern = pattern
    self.withoutRecord = withoutRecord
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Duty {
    guard try transaction.shifts.running(of: occasion.clerk.number) == nil else {
      throw Refusal.handover(.onDutyAlready)
    }
    let shift = try planned(in: transaction, on: occasion) ?? shift(in: transaction, on: occasion)
    if let before = try transaction.shifts.before(shift, at: occasion.desk), before.endedAt != nil,
      try transaction.handovers.ofDuty(before) == nil, withoutRecord?.isEmpty ?? true,
      try !isTakenOver(shift, in: transaction, on: occasion)
    {
      throw Refusal.handover(.recordMissing(before.shift.label))
    }
    try transaction.shifts.begin(
      shift, at: occasion.desk, clerk: occasion.clerk.number, moment: occasion.moment,
      withoutRecord: withoutRecord)
    try transaction.handoverReviews.showComments(
      at: occasion.desk, to: occasion.clerk.number, at: occasion.moment)
    let duty = try transaction.duty(of: occasion.clerk)
    try transaction.dutyEvents.tick(
      checks, in: duty, by: occasion.clerk.number, at: occasion.moment)
    return duty
  }

  package func subject(of outcome: Duty) -> String? { outcome.shift.label }

  /// Whether somebody has taken over from the shift before already: who relieves them answers to
  /// them, and not for what was missing then.
  private func isTakenOver(
    _ shift: Shift, in transaction: Transaction, on occasion: Occasion
  ) throws -> Bool {
    let last = try transaction.shifts.last(
      at: occasion.desk, besidesRunningOf: occasion.clerk.number)
    return last?.shift.label == shift.label
  }

  /// The shift that the roster has for the clerk now, where nobody says another.
  private func planned(in transaction: Transaction, on occasion: Occasion) throws -> Shift? {
    guard pattern == nil else { return nil }
    return try transaction.dutyDue(
      to: occasion.clerk.number, at: occasion.moment, house: occasion.house)?.shift
  }

  private func shift(in transaction: Transaction, on occasion: Occasion) throws -> Shift {
    let name = pattern ?? occasion.house.settings[.shiftPattern]
    let plans = try transaction.shifts.plans()
    let named = plans.filter { $0.pattern == name }
    let chosen = named.isEmpty ? plans.filter { $0.shift == name } : named
    let early = occasion.house.settings.number(.earlyMinutes)
    guard !chosen.isEmpty,
      let shift = chosen.shift(at: occasion.moment, zone: occasion.house.zone, early: early)
    else { throw Refusal.handover(.noSuchShift(name)) }
    return shift
  }
}

/// Goes off duty.
package struct EndShift: Command {
  package static let kind = "shift.end"

  /// The checklist as it was ticked.
  package var checks: [DutyCheck] = []
  /// Why there is no record of the duty, where there is none.
  package var withoutRecord: String?

  package init() {}

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Duty {
    var duty = try transaction.duty(of: occasion.clerk)
    try transaction.refuseWhileDisputed(duty)
    try transaction.dutyEvents.tick(
      checks, in: duty, by: occasion.clerk.number, at: occasion.moment)
    if let withoutRecord, try transaction.handovers.ofDuty(duty) == nil {
      try transaction.dutyEvents.enter(
        DutyEvent(
          .endedWithout, .other, withoutRecord, at: occasion.moment, by: occasion.clerk.number),
        of: duty)
    }
    let moment = max(occasion.moment, duty.startedAt)
    try transaction.shifts.end(duty, at: moment)
    duty.endedAt = moment
    return duty
  }

  package func subject(of outcome: Duty) -> String? { outcome.shift.label }
}

/// The duty that somebody is on, or was on last.
package struct ShowShift: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Duty? {
    try inquiry.clerk.flatMap { try transaction.shifts.latest(of: $0.number) }
  }
}

/// Changes or adds one shift of a pattern.
package struct SetShiftPlan: Command {
  package static let kind = "pattern.set"

  package let plan: ShiftPlan

  package init(_ plan: ShiftPlan) { self.plan = plan }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> ShiftPlan {
    try transaction.shifts.save(plan)
    return plan
  }
}

/// The shift patterns of the house.
package struct ListShiftPlans: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [ShiftPlan] {
    try transaction.shifts.plans()
  }
}

extension Transaction {
  /// Whoever's record was refused stays on duty until it is settled or handed over anew.
  fileprivate func refuseWhileDisputed(_ duty: Duty) throws {
    guard let refused = try refused(duty) else { return }
    throw Refusal.handover(.disputeOpen(refused.id))
  }

  /// The duty that somebody is on.
  ///
  /// - Throws: ``HandoverRefusal/notOnDuty``.
  func duty(of clerk: Staff) throws -> Duty {
    guard let duty = try shifts.running(of: clerk.number) else {
      throw Refusal.handover(.notOnDuty)
    }
    return duty
  }
}
