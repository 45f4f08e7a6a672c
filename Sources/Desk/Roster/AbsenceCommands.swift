import Domain
import Storage

/// Writes down that somebody does not come: leave, illness, training.
///
/// Anybody may say that they are ill, or pass on that a colleague is; leave of somebody else is for
/// whoever keeps the roster.
package struct RecordAbsence: Command {
  package static let kind = "absence.record"

  package let person: StaffNumber
  package let absence: Absence.Kind
  package let first: Day
  package let last: Day
  package let note: String

  package init(
    of person: StaffNumber, _ absence: Absence.Kind, from first: Day, through last: Day,
    note: String = ""
  ) {
    self.person = person
    self.absence = absence
    self.first = first
    self.last = last
    self.note = note
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Absence {
    let clerk = occasion.clerk
    guard absence == .illness || clerk.number == person || PermissionTable.keepsRoster(clerk) else {
      throw Refusal.roster(.leaveIsForKeepers)
    }
    _ = try transaction.staff.findActive(person)
    guard first <= last else { throw Refusal.roster(.endsBeforeItBegins) }
    guard last.number - first.number < Self.mostDays else {
      throw Refusal.roster(.tooManyDays(Self.mostDays))
    }
    let known = try transaction.roster.absences(from: first, through: last).first {
      $0.person == person && $0.last >= $0.first
    }
    if let known { throw Refusal.roster(.absentAlready(person, known.label)) }
    return try transaction.roster.add(
      Absence(id: 0, person: person, kind: absence, first: first, last: last, note: note),
      by: clerk.number, at: occasion.moment)
  }

  package func subject(of outcome: Absence) -> String? { outcome.label }

  /// A year at once; who stays away longer is written down again.
  private static let mostDays = 366
}

/// Says when somebody is back: the last day of an absence, or the day before the first where nothing
/// came of it.
package struct SetAbsenceEnd: Command {
  package static let kind = "absence.end"

  package let id: Int
  package let last: Day

  package init(_ id: Int, last: Day) {
    self.id = id
    self.last = last
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Absence {
    var absence = try transaction.roster.absence(id)
    guard absence.person == occasion.clerk.number || PermissionTable.keepsRoster(occasion.clerk)
    else { throw Refusal.roster(.notYours(absence.label)) }
    guard last >= absence.first.adding(days: -1) else {
      throw Refusal.roster(.endsBeforeItBegins)
    }
    absence.last = last
    try transaction.roster.setEnd(of: absence)
    for post in try transaction.roster.posts() {
      try transaction.settleCorrected(post.id, on: occasion)
    }
    return absence
  }

  package func subject(of outcome: Absence) -> String? { outcome.label }
}
