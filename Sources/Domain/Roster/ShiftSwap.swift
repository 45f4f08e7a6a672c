/// Somebody asks another to take over a shift, perhaps for one of theirs; both must want it.
package struct ShiftSwap: Hashable, Codable, Sendable {
  package enum State: String, Codable, Sendable { case asked, agreed, declined, withdrawn }

  package let id: Int
  /// The shift that is given away; its person asks.
  package let given: PlannedDuty
  package let other: StaffNumber
  /// The other's shift that is taken in return.
  package let taken: PlannedDuty?
  package let reason: String
  package var state: State

  package init(
    id: Int, given: PlannedDuty, other: StaffNumber, taken: PlannedDuty?, reason: String,
    state: State = .asked
  ) {
    self.id = id
    self.given = given
    self.other = other
    self.taken = taken
    self.reason = reason
    self.state = state
  }

  /// Its number as lists show it: `SW-3`.
  package var label: String { "SW-\(id)" }

  /// Who asks and who is asked are two people, and each gives what is theirs.
  package static func check(
    given: PlannedDuty, to other: StaffNumber, for taken: PlannedDuty?
  ) throws(Refusal) {
    guard given.person != other else { throw .roster(.samePerson) }
    if let taken, taken.person != other {
      throw .roster(.notTheirs(other, taken.shift.label))
    }
  }

  /// The other agrees or declines; who asked may take it back.
  package mutating func answer(_ answer: State, by clerk: StaffNumber) throws(Refusal) {
    guard state == .asked else { throw .roster(.swapAnswered(label)) }
    let whose = answer == .withdrawn ? given.person : other
    guard answer != .asked, clerk == whose else { throw .roster(.notYours(label)) }
    state = answer
  }
}
