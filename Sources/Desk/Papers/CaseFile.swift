import Domain
import Storage

/// Everything that a paper about a case is made from, as the person who prints it may read it.
package struct CaseFile: Sendable {
  package let card: IntakeCard
  /// Every report of the matter that this person may open, this one with them, oldest first.
  package let members: [Intake]
  /// How many more there are.
  package let hiddenMembers: Int
  /// The unit it came from, where there is one.
  package let household: Household?
  package let staff: [Staff]
  package let house: HouseRules
  package let printedBy: Staff
  package let printedAt: Moment

  package var intake: Intake { card.intake }

  /// Whether the course of a complaint about conduct may stand on this person's paper.
  package func showsConduct(of intake: Intake) -> Bool {
    intake.mayReadConduct(printedBy, of: card.matter)
  }
}

/// What a paper about a case is made from.
///
/// Nothing of it may leave the program whole before ``PrintPaper`` has entered it in the journal.
package struct ReadCaseFile: Query {
  package let id: String

  package init(_ id: String) { self.id = id }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> CaseFile {
    guard let clerk = inquiry.clerk else { throw Refusal.access(.signInRequired) }
    let card = try ShowIntake(id).answer(from: transaction, at: inquiry)
    let members = try transaction.intakes.members(of: card.intake.matter)
    let seen = members.filter { $0.mayBeSeen(by: clerk) }
    return CaseFile(
      card: card, members: seen, hiddenMembers: members.count - seen.count,
      household: try card.intake.reporter.household.flatMap(transaction.households.named),
      staff: try transaction.staff.all(), house: inquiry.house, printedBy: clerk,
      printedAt: inquiry.moment)
  }
}
