import Domain
import Storage

/// Erases who is named in what ended so long ago that it is not needed any more; counts stay
/// (decision 19).
///
/// A second person agrees to it (decision 12). What is on hold is left alone, and counted.
package struct RunRetention: Command {
  package static let kind = "retention.run"

  package struct Erased: Hashable, Sendable {
    package var visits = 0
    /// What households had said, and that ended so long ago.
    package var instructions = 0
    package var intakes = 0
    package var notes = 0
    package var loans = 0
    package var drafts = 0
    /// Details of the journal that held the same names.
    package var details = 0
    /// What its time has come for, and a legal hold keeps.
    package var held = 0
    /// Visits that nobody ever signed out: they end when a supervisor says so, and are then erased.
    package var neverSignedOut: [String] = []

    fileprivate init(_ records: [PersonalRecord]) {
      func count(_ kind: PersonalRecord.Kind) -> Int { records.count { $0.kind == kind } }
      visits = count(.visit)
      instructions = count(.instruction)
      intakes = count(.intake)
      notes = Set(records.filter { $0.kind == .notebook }.map(\.id)).count
      loans = count(.loan)
    }
  }

  /// Who agreed, having proved at this desk who they are.
  package let second: StaffNumber

  package init(agreedBy second: SignedIn) { self.second = second.number }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Erased {
    guard second != occasion.clerk.number else { throw Refusal.access(.secondPersonRequired) }
    let due = try DueRecords(in: transaction, at: occasion.moment, house: occasion.house)
    var erased = try due.erased(in: transaction)
    guard !due.isEmpty else { return erased }
    // The line that records the erasure comes first; the desk's own line follows as always.
    let eraser = try transaction.enter(
      kind: "retention.erase", subject: nil, payload: due.records.map(\.id), on: occasion)
    erased.details = try transaction.personal.erase(
      Erasure(of: due.records, values: [], keeping: [], enteredAs: eraser), at: occasion.moment)
    try transaction.personal.eraseDrafts(before: due.limits.drafts)
    return erased
  }
}

/// What a run of the retention would erase now.
package struct RetentionDue: Query {
  package init() {}

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> RunRetention.Erased {
    let due = try DueRecords(in: transaction, at: inquiry.moment, house: inquiry.house)
    var erased = try due.erased(in: transaction)
    erased.details = try transaction.personal.details(
      of: Erasure(of: due.records, values: [], keeping: [], enteredAs: .max)
    ).count
    return erased
  }
}

/// What the retention's time has come for.
private struct DueRecords {
  let records: [PersonalRecord]
  let held: Int
  let drafts: Int
  let limits: RetentionLimits

  init(in transaction: Transaction, at moment: Moment, house: HouseRules) throws {
    limits = RetentionLimits(at: moment, house: house)
    let holds = try transaction.standingHolds()
    let due = try transaction.personal.due(before: limits)
    records = due.filter { !holds.keep($0) }
    held = due.count - records.count
    drafts = try transaction.personal.drafts(before: limits.drafts)
  }

  var isEmpty: Bool { records.isEmpty && drafts == 0 }

  func erased(in transaction: Transaction) throws -> RunRetention.Erased {
    var erased = RunRetention.Erased(records)
    erased.drafts = drafts
    erased.held = held
    erased.neverSignedOut = try transaction.personal.neverSignedOut(before: limits.visits)
    return erased
  }
}

extension RetentionLimits {
  fileprivate init(at moment: Moment, house: HouseRules) {
    func limit(_ key: SettingKey) -> Moment? {
      let days = house.settings.number(key)
      return days > 0 ? moment.adding(minutes: -days * ClockTime.minutesPerDay) : nil
    }
    self.init()
    visits = limit(.visitRetentionDays)
    intakes = limit(.intakeRetentionDays)
    notes = limit(.notebookRetentionDays)
    loans = limit(.loanRetentionDays)
    drafts = limit(.draftRetentionDays)
  }
}

extension Transaction {
  /// How many past visits still have names whose time has come, counted up to a thousand: so many
  /// are not counted by anybody, they are erased.
  func visitsPastRetention(at moment: Moment, house: HouseRules) throws -> Int {
    guard let limit = RetentionLimits(at: moment, house: house).visits else { return 0 }
    return try visits.countErasable(leftBefore: limit, most: 1000)
  }
}
