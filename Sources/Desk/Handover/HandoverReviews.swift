import Domain
import Storage

/// The supervisor has looked at a record; they may mark it abnormal, and say something that the next
/// shift sees at its start (rules HO-5, HO-7).
package struct ReviewHandover: Command {
  package static let kind = "handover.review"

  package let id: String
  /// Why it is abnormal, where it is.
  package let abnormal: String?
  package let comment: String?

  package init(_ id: String, abnormal: String? = nil, comment: String? = nil) {
    self.id = id
    self.abnormal = abnormal
    self.comment = comment
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> HandoverRecord
  {
    let record = try transaction.handovers.find(id)
    guard abnormal?.isEmpty != true else { throw Refusal.handover(.reasonMissing) }
    guard comment?.isEmpty != true else { throw Refusal.handover(.textMissing) }
    try transaction.handovers.review(
      id, abnormal: abnormal, by: occasion.clerk.number, at: occasion.moment)
    if let comment {
      try transaction.handoverReviews.add(
        comment, on: id, at: record.desk, by: occasion.clerk.number, at: occasion.moment)
    }
    return try transaction.handovers.find(id)
  }

  package func subject(of outcome: HandoverRecord) -> String? { outcome.id }
}

/// Confirms a defect, each place of which scores by the figure of the house (rule QS-1).
package struct MarkHandoverDefect: Command {
  package static let kind = "handover.mark"

  /// The record, or the shift that left none: `2024-11-04 day`.
  package let subject: String
  package let defect: HandoverDefect
  package let places: Int
  package let reason: String

  package init(_ subject: String, _ defect: HandoverDefect, places: Int = 1, reason: String) {
    self.subject = subject
    self.defect = defect
    self.places = places
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> DefectMark {
    guard places > 0 else { throw Refusal.handover(.placesOutOfRange) }
    guard !reason.isEmpty else { throw Refusal.handover(.reasonMissing) }
    if defect == .notRecorded {
      guard
        try transaction.unrecordedShifts(at: occasion.moment, house: occasion.house)
          .contains(where: { $0.shift.label == subject })
          || transaction.unattendedShifts(
            from: occasion.moment.adding(
              minutes: -occasion.house.settings.number(.handoverReviewDays)
                * ClockTime.minutesPerDay),
            through: occasion.moment, house: occasion.house
          ).contains(where: { $0.label == subject })
      else { throw Refusal.handover(.notFlawed(subject)) }
    } else {
      _ = try transaction.handovers.find(subject)
    }
    guard try !transaction.handoverReviews.defects(of: subject).contains(where: isSame(as:)) else {
      throw Refusal.handover(.markedAlready(defect, of: subject))
    }
    let points = occasion.house.settings.number(.handoverDefectPoints)
    let mark = DefectMark(
      subject: subject, defect: defect, places: places, score: -points * places, reason: reason,
      by: occasion.clerk.number, at: occasion.moment)
    try transaction.handoverReviews.add(mark)
    return mark
  }

  package func subject(of outcome: DefectMark) -> String? { subject }

  private func isSame(as mark: DefectMark) -> Bool { mark.defect == defect }
}

/// What the supervisor has said, as whoever asks has met it at the start of the shift they are on.
package struct CommentsForShift: Query {
  package init() {}

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [HandoverComment] {
    guard let clerk = inquiry.clerk, let duty = try transaction.shifts.running(of: clerk.number)
    else { return [] }
    return try transaction.handoverReviews.comments(
      seenBy: clerk.number, at: duty.startedAt, desk: duty.desk)
  }
}

extension Transaction {
  /// The shifts that ended some time ago and left no record (rule DEC-46).
  func unrecordedShifts(
    at moment: Moment, house: HouseRules
  ) throws -> [(shift: Shift, desk: String)] {
    let grace = house.settings.number(.handoverGraceMinutes)
    return try shifts.withoutRecord(plannedToEndBefore: moment.adding(minutes: -grace))
  }
  /// The shifts that somebody was planned for at the front desk, that nobody attended, and that
  /// should have been recorded between two moments (rules RV-13, DEC-46).
  ///
  /// Where no roster is kept, nobody can say whether a shift was to be.
  func unattendedShifts(
    from first: Moment, through last: Moment, house: HouseRules
  ) throws -> [Shift] {
    let grace = house.settings.number(.handoverGraceMinutes)
    let days = (
      house.zone.day(of: first.adding(minutes: -grace)).adding(days: -1), house.zone.day(of: last)
    )
    let active = Set(try staff.all().filter(\.isActive).map(\.number))
    let absences = try roster.absences(from: days.0, through: days.1)
    let planned = try roster.duties(from: days.0, through: days.1).filter { duty in
      let recorded = duty.shift.plannedEnd.adding(minutes: grace)
      return duty.post == DutyPost.frontDesk && recorded > first && recorded <= last
        && active.contains(duty.person) && absences.missing(duty) == nil
    }
    guard !planned.isEmpty else { return [] }
    let attended = try shifts.duties(from: days.0.adding(days: -1), through: days.1)
    let missed = Set(planned.map(\.shift)).filter { shift in
      !attended.contains { $0.attends(shift, until: last) }
    }
    return missed.sorted { ($0.plannedStart, $0.name) < ($1.plannedStart, $1.name) }
  }
}

extension Duty {
  /// Whether it is a duty of that shift, or whoever was on it was there in the middle of it.
  fileprivate func attends(_ other: Shift, until now: Moment) -> Bool {
    if shift.date == other.date && shift.name == other.name { return true }
    let length = other.plannedStart.minutes(to: other.plannedEnd)
    let middle = other.plannedStart.adding(minutes: length / 2)
    return startedAt <= middle && (endedAt ?? min(shift.plannedEnd, now)) >= middle
  }
}
