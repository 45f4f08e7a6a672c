/// Days on which somebody does not come: their planned shifts stand empty meanwhile.
package struct Absence: Hashable, Codable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case leave, illness, training, other
  }

  package let id: Int
  package let person: StaffNumber
  package let kind: Kind
  package let first: Day
  /// The last day of it; the day before the first where nothing came of it.
  package var last: Day
  package let note: String

  package init(
    id: Int, person: StaffNumber, kind: Kind, first: Day, last: Day, note: String = ""
  ) {
    self.id = id
    self.person = person
    self.kind = kind
    self.first = first
    self.last = last
    self.note = note
  }

  /// Its number as lists show it: `AB-3`.
  package var label: String { "AB-\(id)" }

  /// Whether that shift is missed; a night shift counts by the day it began.
  package func covers(_ duty: PlannedDuty) -> Bool {
    duty.person == person && (first...max(first, last)).contains(duty.shift.date) && last >= first
  }
}

extension [Absence] {
  /// The absence by which a planned shift is missed.
  package func missing(_ duty: PlannedDuty) -> Absence? { first { $0.covers(duty) } }
}
