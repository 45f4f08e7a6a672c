import Domain
import Storage

/// Prints a slip, a day's register or the roll-call: the journal says so before anything leaves the
/// program (privacy level P2).
///
/// A register with whole names is asked for with a reason, and listed in the stocktake like every
/// other look at whole names (decision 19).
package struct PrintVisits: Command {
  package static let kind = "visit.print"

  package enum What: String, Codable, Sendable { case slip, register, rollCall }

  package let what: What
  /// The number of the visit, or the day of the register; nothing for the roll-call.
  package let record: String?
  package let outlet: PrintPaper.Outlet
  package let copies: Int
  /// Why the register shows whole names; nothing where it shows them as lists do.
  package let wholeBecause: String?

  package init(
    _ what: What, of record: String? = nil, to outlet: PrintPaper.Outlet, copies: Int = 1,
    wholeBecause: String? = nil
  ) {
    self.what = what
    self.record = record
    self.outlet = outlet
    self.copies = copies
    self.wholeBecause = wholeBecause
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws {
    guard (1...Self.mostCopies).contains(copies) else { throw Refusal.paper(.copiesOutOfRange) }
    if what == .slip, let record {
      let visit = try transaction.visits.find(record)
      guard visit.slip != nil else { throw Refusal.visit(.noSlipToPrint(visit.id)) }
    }
    guard let wholeBecause else { return }
    guard !wholeBecause.isEmpty else { throw Refusal.visit(.reasonMissing) }
    try transaction.unmaskings.add(
      Unmasking(
        sequence: try transaction.journal.lastSequence() + 1, at: occasion.moment,
        by: occasion.clerk.number, record: record ?? what.rawValue, reason: wholeBecause))
  }

  package func subject(of outcome: Void) -> String? { record }

  /// More at once is a slip of the finger.
  private static let mostCopies = 20
}

/// What the papers about visitors are made from.
///
/// Nothing of it may leave the program before ``PrintVisits`` has entered it in the journal.
package struct VisitSheet: Sendable {
  package let lines: [VisitLine]
  package let house: HouseRules
  package let staff: [Staff]
  package let printedBy: Staff
  package let printedAt: Moment
  /// Where the slips of the day are.
  package let slips: SlipCount
  /// Who lives in the units that are visited, by unit: whom the desk would call.
  package let hosts: [String: Sensitive]
}

/// Reads one visit, the visits of a day, or those inside, for paper.
package struct ReadVisitSheet: Query {
  package enum Which: Hashable, Sendable {
    case slip(String)
    case day(Day)
    case open
  }

  package let which: Which

  package init(_ which: Which) { self.which = which }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> VisitSheet {
    guard let clerk = inquiry.clerk else { throw Refusal.access(.signInRequired) }
    let lines = try lines(from: transaction, at: inquiry)
    return VisitSheet(
      lines: lines, house: inquiry.house, staff: try transaction.staff.all(), printedBy: clerk,
      printedAt: inquiry.moment,
      slips: try transaction.slipCount(on: day(at: inquiry), at: inquiry),
      hosts: try hosts(of: lines, from: transaction))
  }

  private func hosts(
    of lines: [VisitLine], from transaction: Transaction
  ) throws -> [String: Sensitive] {
    try Set(lines.flatMap(\.visit.households)).reduce(into: [:]) { hosts, code in
      guard let contact = try transaction.households.named(code)?.contact else { return }
      hosts[code] = Sensitive(contact.name, as: .name)
    }
  }

  private func day(at inquiry: Inquiry) -> Day {
    if case .day(let day) = which { return day }
    return inquiry.zone.day(of: inquiry.moment)
  }

  private func lines(from transaction: Transaction, at inquiry: Inquiry) throws -> [VisitLine] {
    switch which {
    case .day(let day): return try ListVisits(.day(day)).answer(from: transaction, at: inquiry)
    case .open: return try ListVisits(.open).answer(from: transaction, at: inquiry)
    case .slip(let label):
      return try VisitLines(of: [transaction.visits.find(label)])
        .answer(from: transaction, at: inquiry)
    }
  }
}
