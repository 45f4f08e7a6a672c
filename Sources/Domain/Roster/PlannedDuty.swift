/// One person's shift at one post, as the roster has it (rule HO-4, forms F-05).
///
/// It is never changed: who takes it over has a line of their own, and this one is withdrawn.
package struct PlannedDuty: Hashable, Codable, Sendable {
  /// Nought until it is written down.
  package let id: Int
  package let post: String
  /// A night shift's date is the day it began.
  package let shift: Shift
  package let person: StaffNumber
  /// Why it stands there, where that is no matter of course: a swap, a relief.
  package let remark: String

  package init(id: Int, post: String, shift: Shift, person: StaffNumber, remark: String = "") {
    self.id = id
    self.post = post
    self.shift = shift
    self.person = person
    self.remark = remark
  }

  /// Whether both claim the same minute of somebody's day.
  package func overlaps(_ other: Shift) -> Bool {
    shift.plannedStart < other.plannedEnd && other.plannedStart < shift.plannedEnd
  }
}

extension ShiftPlan {
  /// The shift as it is on a business date.
  package func shift(on date: Day, zone: EstateZone) -> Shift {
    let begins = zone.moment(date, start)
    return Shift(
      name: shift, date: date, plannedStart: begins, plannedEnd: begins.adding(minutes: length))
  }
}
