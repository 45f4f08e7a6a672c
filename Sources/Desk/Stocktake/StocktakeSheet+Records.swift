import Domain
import Storage

extension StocktakeSheet {
  /// What a sheet tells of a record (form F-34): where it stands, since when, which unit, what about.
  package struct Record: Hashable, Codable, Sendable {
    package enum State: Hashable, Codable, Sendable {
      case intake(IntakeState)
      case visit(VisitState)
    }

    /// The number of an intake, the label of a slip.
    package let number: String
    /// The number of the visit, where it is one: a slip goes out again the same day.
    package let visit: String?
    package let state: State
    /// The unit or the place; nothing where it is about none.
    package let house: String?
    package let matter: String
    /// The first date of the record, from which its age is counted.
    package let since: Moment

    /// What is its own for good.
    package var id: String { visit ?? number }
  }

  /// To whom a finding was given, and until when.
  package struct Assignment: Hashable, Codable, Sendable {
    package let person: StaffNumber
    package let due: Moment
  }

  /// The record that a finding is about; nothing where that is none of these, or was never told.
  package func record(of finding: Finding) -> Record? {
    records?.first {
      $0.number == finding.subject && ($0.visit == nil || $0.visit == finding.detail)
    }
  }
}

extension Transaction {
  /// The records that a sheet names: the intakes, the visits of its range, and what was found on.
  func records(
    of intakes: [Intake], _ admitted: [Visit], finding found: [Finding]
  ) throws -> [StocktakeSheet.Record] {
    let known = Dictionary(intakes.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let slips = try found.filter { $0.step == .slips }.compactMap { try visits.labelled($0.detail) }
    let visited = admitted + slips
    let slipped = Dictionary(
      visited.filter { $0.slip != nil }.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return known.values.sorted { $0.id < $1.id }.map(StocktakeSheet.Record.init)
      + slipped.values.sorted { $0.sequence < $1.sequence }.map(StocktakeSheet.Record.init)
  }

  /// The findings with their answers, and with what became of them before.
  ///
  /// An answer that gave one to somebody of whom its record has come to complain since stands no more.
  func lines(
    _ found: [Finding], answers: [String: GivenAnswer], accused: [String: Set<StaffNumber>]
  ) throws -> [StocktakeSheet.Line] {
    let commitments = Dictionary(
      try stocktakes.openCommitments().map { ($0.finding.id, $0) }, uniquingKeysWith: { $1 })
    return found.map { finding in
      let given = answers[finding.id] ?? answers[finding.formerID]
      let about = accused[finding.subject] ?? []
      let answer = given?.answer(to: finding).flatMap { $0.standing(without: about) }
      var line = StocktakeSheet.Line(finding: finding, answer: answer)
      line.answeredBy = answer.flatMap { _ in given?.by }
      line.answeredAt = answer.flatMap { _ in given?.at }
      line.given = commitments[finding.id].map { .init(person: $0.person, due: $0.due) }
      return line
    }
  }
}

extension StocktakeSheet.Record {
  fileprivate init(_ intake: Intake) {
    self.init(
      number: intake.id, visit: nil, state: .intake(intake.state),
      house: intake.openHouse, matter: intake.openTitle, since: intake.registration.receivedAt)
  }

  fileprivate init(_ visit: Visit) {
    let houses = visit.households.filter { !$0.isEmpty }
    self.init(
      number: visit.slip ?? visit.id, visit: visit.id, state: .visit(visit.state),
      house: houses.isEmpty ? nil : houses.joined(separator: " "), matter: visit.purpose,
      since: visit.arrivedAt)
  }
}
