import Domain
import Storage

/// The desk for an estate that is made up: many commands in one transaction, each at its moment.
///
/// It carries a command out exactly as the desk does, with the same permissions and the same line
/// in the journal. Only the rules of the house and the people are read once and not every time.
package struct BulkDesk {
  private let transaction: Transaction
  package let house: HouseRules
  private let desk: String
  private var people: [StaffNumber: Staff] = [:]

  init(_ transaction: Transaction, house: HouseRules, desk: String) {
    self.transaction = transaction
    self.house = house
    self.desk = desk
  }

  @discardableResult
  package mutating func perform<C: Command>(
    _ command: C, as number: StaffNumber, at moment: Moment
  ) throws -> C.Outcome {
    let occasion = try occasion(number, moment)
    try PermissionTable.check(C.kind, for: occasion.clerk)
    let outcome = try command.perform(in: transaction, on: occasion)
    return try transaction.enter(command, outcome, on: occasion).outcome
  }

  package mutating func ask<Q: Query>(
    _ query: Q, as number: StaffNumber, at moment: Moment
  ) throws -> Q.Answer {
    let staff = try person(number)
    return try query.answer(
      from: transaction, at: Inquiry(clerk: staff, moment: moment, desk: desk, house: house))
  }

  /// How an intake stands, and nothing else of it.
  package func state(of id: String) throws -> IntakeState { try transaction.intakes.state(of: id) }

  /// Answers every finding of the open stocktake in the same words; the findings are looked for
  /// once, and not again before each answer.
  package mutating func answerFindings(
    _ text: String, as number: StaffNumber, at moment: Moment
  ) throws {
    let occasion = try occasion(number, moment)
    try PermissionTable.check(AnswerFinding.kind, for: occasion.clerk)
    let sheet = try ask(ShowStocktake(), as: number, at: moment)
    for finding in sheet.unanswered {
      try transaction.stocktakes.answer(
        finding, with: .done(text), in: sheet.stocktake.id, by: number, at: moment)
      try transaction.enter(
        AnswerFinding(finding.id, with: .done(text)), subject: finding.id, on: occasion)
    }
  }

  /// Carries a command out, and says by which statements it wrote.
  package mutating func statements<C: Command>(
    of command: C, as number: StaffNumber, at moment: Moment
  ) throws -> [String] {
    var bulk = self
    return try transaction.statements { try bulk.perform(command, as: number, at: moment) }
  }

  private mutating func occasion(_ number: StaffNumber, _ moment: Moment) throws -> Occasion {
    Occasion(clerk: try person(number), moment: moment, desk: desk, house: house)
  }

  private mutating func person(_ number: StaffNumber) throws -> Staff {
    if let known = people[number] { return known }
    let staff = try transaction.staff.findActive(number)
    people[number] = staff
    return staff
  }
}
