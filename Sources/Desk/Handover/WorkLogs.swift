import Domain
import Storage

/// Confirms one's own daily log, drafted from the day's own entries (rule PL-3).
///
/// It may be confirmed again when more was done; what was said before stays.
package struct ConfirmWorkLog: Command {
  package static let kind = "worklog.confirm"

  package let date: Day?
  package let remark: String

  package init(date: Day?, remark: String) {
    self.date = date
    self.remark = remark
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Day {
    let date = try date ?? transaction.logDate(of: occasion.clerk.number, else: occasion.today)
    guard date <= occasion.today else { throw Refusal.handover(.happenedInFuture) }
    try transaction.workLogs.confirm(
      WorkLogConfirmation(
        remark: remark, at: occasion.moment,
        throughSequence: try transaction.journal.lastSequence()),
      of: occasion.clerk.number, on: date)
    try transaction.settleCorrected(occasion.clerk.number.text, on: occasion)
    return date
  }
}

/// The daily log of a person: one's own, or, for who reviews handovers, anybody's.
package struct ShowWorkLog: Query {
  /// Nothing for one's own.
  package let person: StaffNumber?
  /// Nothing for the date of the last duty.
  package let date: Day?

  package init(of person: StaffNumber? = nil, on date: Day? = nil) {
    self.person = person
    self.date = date
  }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> WorkLog {
    let person = try person(for: inquiry, in: transaction)
    let today = inquiry.zone.day(of: inquiry.moment)
    let date = try date ?? transaction.logDate(of: person, else: today)
    return try transaction.workLog(of: person, on: date, in: inquiry.zone)
  }

  /// - Throws: ``AccessRefusal/roleMayNot(kind:)`` for somebody else's log.
  private func person(
    for inquiry: Inquiry, in transaction: Transaction
  ) throws -> StaffNumber {
    guard let clerk = inquiry.clerk else { throw Refusal.access(.signInRequired) }
    guard let person, person != clerk.number else { return clerk.number }
    try PermissionTable.check(ReviewHandover.kind, for: clerk)
    return try transaction.staff.find(person).number
  }
}

/// Who was on duty on a date, each with their log: what a supervisor looks through.
package struct ListWorkLogs: Query {
  /// Nothing for today.
  package let date: Day?

  package init(on date: Day? = nil) { self.date = date }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [WorkLog] {
    guard let clerk = inquiry.clerk else { throw Refusal.access(.signInRequired) }
    try PermissionTable.check(ReviewHandover.kind, for: clerk)
    let date = date ?? inquiry.zone.day(of: inquiry.moment)
    let people = Set(try transaction.shifts.duties(on: date).map(\.clerk))
    return try people.sorted().map {
      try transaction.workLog(of: $0, on: date, in: inquiry.zone)
    }
  }
}

extension Transaction {
  /// The date of somebody's last duty, whose log it is that they confirm.
  fileprivate func logDate(of clerk: StaffNumber, else today: Day) throws -> Day {
    try shifts.latest(of: clerk)?.shift.date ?? today
  }

  fileprivate func workLog(
    of person: StaffNumber, on date: Day, in zone: EstateZone
  ) throws -> WorkLog {
    // What a night shift did after midnight, and what ran on into the day, has the shift's date.
    let end = zone.moment(date.adding(days: 2))
    let done = try workLogs.entries(of: person, from: zone.moment(date), until: end)
    let entries = try done.filter { $0.date(in: zone) == date && $0.isWork }.map { entry in
      var entry = entry
      entry.title = try title(of: entry.subject)
      return entry
    }
    return WorkLog(
      of: person, on: date, entries: entries,
      confirmation: try workLogs.confirmation(of: person, on: date))
  }

  /// What a record is about.
  private func title(of subject: String?) throws -> String? {
    guard let subject else { return nil }
    if subject.hasPrefix("N-"), let id = Int64(subject.dropFirst(2)) {
      return try notebook.named(id)?.entry.title
    }
    // Units may be called `B2-1-301` and look like the number of a repair.
    guard subject.wholeMatch(of: /[A-Z]\d{8}-\d+/) != nil,
      IntakeKind.allCases.contains(where: { subject.hasPrefix($0.letter) })
    else { return nil }
    return try intakes.find(subject).openTitle
  }
}
