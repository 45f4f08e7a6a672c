import Domain
import Storage

/// Writes one line of the record of a dispute (rule CH-27).
package struct RecordDispute: IntakeCommand {
  package static let kind = "dispute.record"

  package enum What: Hashable, Codable, Sendable {
    case open(with: String?, Playbook?)
    case stage(String, participants: String, paper: String, answer: String)
    case commit(String, Undertaking.Term, isNotice: Bool)
    case breach(Int, String)
    case kept(Int)
    case delivered(Int, NoticeDelivery, evidence: String)
  }

  package let id: String
  package let what: What
  package let occurred: Moment?

  package init(_ id: String, _ what: What, occurred: Moment? = nil) {
    self.id = id
    self.what = what
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    switch what {
    case .open(let other, let playbook):
      let household = try other.map { try transaction.households.resolve($0).code }
      if let household, household == intake.reporter.household {
        throw Refusal.dispute(.ownUnit(household))
      }
      try intake.openDispute(with: household, playbook, doing)
    case .stage(let text, let participants, let paper, let answer):
      try intake.recordStage(
        text, participants: participants, paper: paper, answer: answer, doing)
    case .commit(let text, let term, let isNotice):
      try intake.commit(to: text, by: term, isNotice: isNotice, doing)
    case .breach(let number, let text):
      try intake.observeBreach(of: number, text, in: occasion.house.zone, doing)
    case .kept(let number): try intake.keepCommitment(number, doing)
    case .delivered(let number, let how, let evidence):
      try intake.deliverNotice(number, how, evidence: evidence, doing)
    }
  }
}

/// Registers a letter that many households signed, which may make the matter major
/// (rules CH-26, CE-1, decision 11).
package struct RegisterJointLetter: Command {
  package static let kind = "dispute.jointLetter"

  package let id: String
  package let households: Int
  package let text: String

  package init(_ id: String, households: Int, text: String) {
    self.id = id
    self.households = households
    self.text = text
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Intake {
    var intake = try transaction.intakes.find(id)
    try intake.requireAccess(occasion.clerk)
    try intake.requireUnfinishedComplaint()
    intake.note(.jointLetter(households: households), text, try occasion.doing(nil))
    try transaction.save(intake, on: occasion)
    var matter = try transaction.matters.find(intake.matter)
    let before = matter.complainants
    matter.jointHouseholds = max(matter.jointHouseholds, households)
    try transaction.recount(&matter, from: before, because: id, on: occasion)
    return try transaction.intakes.find(id)
  }

  package func subject(of outcome: Intake) -> String? { outcome.id }
}
