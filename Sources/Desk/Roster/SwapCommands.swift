import Domain
import Storage

/// Asks somebody to take over one's shift, perhaps for one of theirs.
package struct AskSwap: Command {
  package static let kind = "swap.ask"

  /// A shift by its business date and its name.
  package struct Turn: Hashable, Codable, Sendable {
    package let date: Day
    package let shift: String

    package init(_ date: Day, _ shift: String) {
      self.date = date
      self.shift = shift
    }

    var label: String { "\(date) \(shift)" }
  }

  package let given: Turn
  package let other: StaffNumber
  /// The other's shift that is taken in return.
  package let taken: Turn?
  package let reason: String

  package init(_ given: Turn, with other: StaffNumber, for taken: Turn? = nil, reason: String = "")
  {
    self.given = given
    self.other = other
    self.taken = taken
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> ShiftSwap {
    _ = try transaction.staff.findActive(other)
    let given = try transaction.duty(of: occasion.clerk.number, at: given)
    let taken = try taken.map { try transaction.duty(of: other, at: $0) }
    try ShiftSwap.check(given: given, to: other, for: taken)
    try transaction.requireSwappable(given, with: other, for: taken, on: occasion)
    return try transaction.roster.add(
      swapOf: given, with: other, for: taken, reason: reason, at: occasion.moment)
  }

  package func subject(of outcome: ShiftSwap) -> String? { outcome.label }
}

/// Agrees to a swap or declines it; who asked may take it back.
///
/// Agreed, both shifts have their new people at once; the roster says by which swap.
package struct AnswerSwap: Command {
  package static let kind = "swap.answer"

  package let id: Int
  package let answer: ShiftSwap.State

  package init(_ id: Int, _ answer: ShiftSwap.State) {
    self.id = id
    self.answer = answer
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> ShiftSwap {
    var swap = try transaction.roster.swap(id)
    try swap.answer(answer, by: occasion.clerk.number)
    if swap.state == .agreed { try carryOut(swap, in: transaction, on: occasion) }
    try transaction.roster.answer(swap, at: occasion.moment)
    return swap
  }

  package func subject(of outcome: ShiftSwap) -> String? { outcome.label }

  private func carryOut(
    _ swap: ShiftSwap, in transaction: Transaction, on occasion: Occasion
  ) throws {
    for duty in [swap.given, swap.taken].compactMap({ $0 }) {
      guard try transaction.roster.standing(duty.id) != nil else {
        throw Refusal.roster(.swapIsStale(swap.label))
      }
    }
    try transaction.requireSwappable(swap.given, with: swap.other, for: swap.taken, on: occasion)
    let turns = [(swap.given, swap.other)] + (swap.taken.map { [($0, swap.given.person)] } ?? [])
    for (duty, _) in turns {
      try transaction.roster.withdraw(duty, by: occasion.clerk.number, at: occasion.moment)
    }
    for (duty, person) in turns {
      try transaction.roster.add(
        PlannedDuty(
          id: 0, post: duty.post, shift: duty.shift, person: person, remark: swap.label),
        by: occasion.clerk.number, at: occasion.moment)
      try transaction.settleCorrected(duty.post, on: occasion)
    }
  }
}

extension Transaction {
  /// Somebody's planned shift of that date and name.
  ///
  /// - Throws: ``RosterRefusal/notPlanned(_:_:)``.
  fileprivate func duty(of person: StaffNumber, at turn: AskSwap.Turn) throws -> PlannedDuty {
    let found = try roster.duties(of: person, from: turn.date, through: turn.date).first {
      $0.shift.name == turn.shift
    }
    guard let found else { throw Refusal.roster(.notPlanned(person, turn.label)) }
    return found
  }

  /// Neither shift has begun, and both people are free for what they take.
  fileprivate func requireSwappable(
    _ given: PlannedDuty, with other: StaffNumber, for taken: PlannedDuty?, on occasion: Occasion
  ) throws {
    for duty in [given, taken].compactMap({ $0 })
    where duty.shift.plannedStart <= occasion.moment {
      throw Refusal.roster(.shiftHasBegun(duty.shift.label))
    }
    try requireFree(other, for: given.shift, except: Set([taken?.id].compactMap { $0 }))
    if let taken { try requireFree(given.person, for: taken.shift, except: [given.id]) }
  }
}
