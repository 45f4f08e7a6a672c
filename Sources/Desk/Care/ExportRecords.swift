import Domain
import Storage

/// Hands records out of the program: two people agree, and the journal says so before anything
/// leaves.
package struct ExportRecords: Command {
  package static let kind = "file.export"

  package enum What: String, Codable, CaseIterable, Sendable {
    case visits, intakes, handovers, journal
  }

  package let what: What
  package let from: Day
  package let to: Day
  package let rows: Int
  package let second: StaffNumber

  package init(_ what: What, from: Day, to: Day, rows: Int, agreedBy second: SignedIn) {
    self.what = what
    self.from = from
    self.to = to
    self.rows = rows
    self.second = second.number
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws {
    guard second != occasion.clerk.number else { throw Refusal.access(.secondPersonRequired) }
  }

  package func subject(of outcome: Void) -> String? { what.rawValue }
}

/// The records of some days, both included, oldest first; those the clerk may not open are left out.
package struct RecordsOfDays: Query {
  package let what: ExportRecords.What
  package let from: Day
  package let to: Day

  package init(_ what: ExportRecords.What, from: Day, to: Day) {
    self.what = what
    self.from = from
    self.to = to
  }

  package enum Records: Sendable {
    case visits([VisitLine])
    case intakes([IntakeCard])
    case handovers([ShowHandover.Sheet])
    case journal([JournalEntry])
  }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Records {
    guard let clerk = inquiry.clerk else { throw Refusal.access(.signInRequired) }
    try PermissionTable.check(ExportRecords.kind, for: clerk)
    let start = inquiry.zone.moment(from)
    let end = inquiry.zone.moment(to, .endOfDay)
    switch what {
    case .visits:
      let visits = try transaction.visits.arrived(from: start, before: end)
      return .visits(try VisitLines(of: visits).answer(from: transaction, at: inquiry))
    case .intakes:
      let seen = try transaction.intakes.received(from: start, before: end)
        .filter { $0.mayBeSeen(by: clerk) }
      return .intakes(try transaction.cards(of: seen, at: inquiry))
    case .handovers:
      return .handovers(
        try transaction.handovers.submitted(from: start, before: end).map {
          try ShowHandover($0).answer(from: transaction, at: inquiry)
        })
    case .journal: return .journal(try transaction.journal.entries(from: start, before: end))
    }
  }
}
