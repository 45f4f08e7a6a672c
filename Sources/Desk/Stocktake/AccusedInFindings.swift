import Domain
import Storage

// A finding on a complaint about somebody's conduct is as little theirs as the complaint (rule CI-17).
extension Transaction {
  /// The intake that a finding is on; nothing where it is on something else.
  func intake(of finding: Finding) throws -> Intake? {
    do {
      return try intakes.find(finding.subject)
    } catch Refusal.intake(.notFound) {
      return nil
    }
  }

  /// Refuses whoever the record of that finding complains of.
  ///
  /// - Throws: ``IntakeRefusal/restricted(_:)``.
  func requireNotAccused(_ staff: Staff, in finding: Finding) throws {
    guard let intake = try intake(of: finding), intake.accused.contains(staff.number)
    else { return }
    try intake.requireAccess(staff)
  }
}

extension FindingAnswer {
  /// The answer, unless it gave the finding to one of these people.
  func standing(without accused: Set<StaffNumber>) -> FindingAnswer? {
    if case .person(let person, _) = self, accused.contains(person) { nil } else { self }
  }
}

extension StocktakeSheet {
  /// Whether a finding or a record is on a complaint about that person's conduct, and kept from their
  /// eyes where that is no signed sheet.
  package func isWithheld(_ number: String, from staff: StaffNumber?) -> Bool {
    staff.map { accused[number]?.contains($0) ?? false } ?? false
  }
}
