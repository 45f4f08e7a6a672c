import Domain
import Storage

/// Shows a name or a phone whole, for a reason that the journal keeps (decision 19).
package struct Unmask: Command {
  package static let kind = "record.unmask"

  /// What was hidden.
  package struct Whole: Hashable, Sendable {
    package let name: String
    package let phone: String
    /// The number by which the host of a visit was called.
    package var hostNumber = ""
  }

  package let record: String
  package let reason: String

  package init(_ record: String, reason: String) {
    self.record = record
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Whole {
    guard !reason.isEmpty else { throw Refusal.visit(.reasonMissing) }
    let whole = try whole(in: transaction, on: occasion)
    try transaction.unmaskings.add(
      Unmasking(
        sequence: try transaction.journal.lastSequence() + 1, at: occasion.moment,
        by: occasion.clerk.number, record: record, reason: reason))
    return whole
  }

  private func whole(in transaction: Transaction, on occasion: Occasion) throws -> Whole {
    if let household = try transaction.households.named(record) {
      let contact = household.contact
      return Whole(name: contact?.name ?? "", phone: contact?.phone ?? "")
    }
    if IntakeKind.allCases.contains(where: { record.hasPrefix($0.letter + "2") }) {
      let intake = try transaction.intakes.find(record)
      try intake.requireAccess(occasion.clerk)
      let reporter = intake.reporter
      return Whole(name: reporter.name.whole, phone: reporter.phone.whole)
    }
    let labelled = try transaction.visits.labelled(record)
    if let visit = try labelled ?? (record.hasPrefix("V") ? transaction.visits.find(record) : nil) {
      return Whole(
        name: visit.name.whole, phone: visit.phone.whole,
        hostNumber: visit.hostCall?.number.whole ?? "")
    }
    if record.hasPrefix("N-"), let id = Int(record.dropFirst(2)) {
      let people = try transaction.note(id).entry.people
      return Whole(name: people.map(\.whole).joined(separator: "、"), phone: "")
    }
    let contact = try transaction.households.resolve(record).contact
    return Whole(name: contact?.name ?? "", phone: contact?.phone ?? "")
  }

  package func subject(of outcome: Whole) -> String? { record }
}

/// Erases names and phones of past visits whose time has come; counts stay (decision 19).
///
/// A second person agrees to it (decision 12).
package struct RunRetention: Command {
  package static let kind = "retention.run"

  package struct Erased: Hashable, Sendable {
    package let visits: Int
    /// What households had said, and that ended so long ago.
    package let instructions: Int
    /// Details of the journal that held the same names.
    package let details: Int
  }

  /// Who agreed, having proved at this desk who they are.
  package let second: StaffNumber

  package init(agreedBy second: SignedIn) { self.second = second.number }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Erased {
    guard second != occasion.clerk.number else { throw Refusal.access(.secondPersonRequired) }
    let due = try transaction.erasable(at: occasion.moment, house: occasion.house)
    guard !due.isEmpty else { return due.erased(details: []) }
    // The line that records the erasure comes first; the desk's own line follows as always.
    let eraser = try transaction.enter(
      kind: "retention.erase", subject: nil, payload: due.records, on: occasion)
    for visit in due.visits { try transaction.visits.erase(visit, at: occasion.moment) }
    for instruction in due.instructions { try transaction.instructions.erase(instruction.id) }
    try transaction.visits.optimizeSearch()
    let details = try due.details(before: eraser, in: transaction)
    try transaction.journal.eraseDetails(of: details, erasedBy: eraser)
    return due.erased(details: details)
  }
}

/// What a run of the retention would erase now.
package struct RetentionDue: Query {
  package init() {}

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> RunRetention.Erased {
    let due = try transaction.erasable(at: inquiry.moment, house: inquiry.house)
    return due.erased(details: try due.details(before: .max, in: transaction))
  }
}

/// What the retention's time has come for.
private struct Erasable {
  var visits: [String] = []
  var instructions: [Instruction] = []

  var isEmpty: Bool { visits.isEmpty && instructions.isEmpty }

  /// What ended before it has no names any more; nothing where names are kept for ever.
  static func limit(at moment: Moment, house: HouseRules) -> Moment? {
    let days = house.settings.number(.visitRetentionDays)
    return days > 0 ? moment.adding(minutes: -days * ClockTime.minutesPerDay) : nil
  }

  /// The records as the journal names them.
  var records: [String] { visits + instructions.map { "I-\($0.id)" } }

  func details(before end: Int, in transaction: Transaction) throws -> [Int] {
    let said = try instructions.compactMap { instruction in
      try transaction.journal.detail(
        of: Instruct.kind, subject: instruction.household ?? "\(instruction.id)",
        at: instruction.recordedAt, before: end)
    }
    return Array(
      Set(try transaction.journal.sequences(about: visits, before: end) + said)
    ).sorted()
  }

  func erased(details: [Int]) -> RunRetention.Erased {
    RunRetention.Erased(
      visits: visits.count, instructions: instructions.count, details: details.count)
  }
}

extension Transaction {
  /// How many past visits still have names whose time has come, counted up to a thousand: so many
  /// are not counted by anybody, they are erased.
  func visitsPastRetention(at moment: Moment, house: HouseRules) throws -> Int {
    guard let limit = Erasable.limit(at: moment, house: house) else { return 0 }
    return try visits.countErasable(leftBefore: limit, most: 1000)
  }

  fileprivate func erasable(at moment: Moment, house: HouseRules) throws -> Erasable {
    guard let limit = Erasable.limit(at: moment, house: house) else { return Erasable() }
    return Erasable(
      visits: try visits.erasable(leftBefore: limit).map(\.id),
      instructions: try instructions.erasable(endedBefore: limit))
  }
}
