import Domain
import Storage

/// Puts the classification or the contact of an intake right, and fills in what was left out (rules
/// CN-5, CH-24).
package struct AmendIntake: IntakeCommand {
  package static let kind = "intake.amend"

  package let id: String
  package let amendment: Amendment
  package var occurred: Moment? { nil }

  package init(_ id: String, _ amendment: Amendment) {
    self.id = id
    self.amendment = amendment
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    if let phone = amendment.phone, !ContactPhone.isWellFormed(phone) {
      throw Refusal.intake(.malformedPhone(phone))
    }
    var amendment = amendment
    amendment.phone = amendment.phone.map(ContactPhone.digits)
    amendment.house = try amendment.house.map { try transaction.households.resolve($0).code }
    try intake.amend(amendment, by: occasion.house.schemes, doing)
  }
}

/// Writes down whose conduct a complaint is about, and what happened (rule CI-17).
package struct RecordConduct: IntakeCommand {
  package static let kind = "intake.conduct"

  package let id: String
  package let person: StaffNumber
  package let course: String
  package let witness: String
  package let evidence: String?
  package let isSigned: Bool?
  package let occurred: Moment?

  package init(
    _ id: String, of person: StaffNumber, course: String, witness: String,
    evidence: String? = nil, isSigned: Bool? = nil, occurred: Moment? = nil
  ) {
    self.id = id
    self.person = person
    self.course = course
    self.witness = witness
    self.evidence = evidence
    self.isSigned = isSigned
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    let person = try transaction.staff.find(person).number
    try intake.recordConduct(
      of: person, course: course, witness: witness, evidence: evidence, isSigned: isSigned, doing)
    var matter = try transaction.matters.find(intake.matter)
    matter.withdraw(from: [person])
    try transaction.save(matter, on: occasion)
  }
}
