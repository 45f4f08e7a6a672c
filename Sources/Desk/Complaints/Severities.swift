import Domain
import Storage

/// A criterion makes the matter major (rules CE-1, DEC-7).
package struct MeetCriterion: IntakeCommand {
  package static let kind = "intake.criterion"

  package let id: String
  package let criterion: Criterion
  package let reason: String
  package let occurred: Moment?

  package init(_ id: String, _ criterion: Criterion, reason: String, occurred: Moment? = nil) {
    self.id = id
    self.criterion = criterion
    self.reason = reason
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.requireUnfinishedComplaint()
    guard !reason.isEmpty else { throw Refusal.intake(.reasonMissing) }
    var matter = try transaction.matters.find(intake.matter)
    matter.meet(criterion, since: doing.at)
    intake.note(.criterionMet(criterion, isByHand: true), reason, doing)
    try transaction.save(matter, on: occasion)
  }
}

/// Somebody was told of a major complaint, or of what else must be told (rules CE-2, CE-3).
package struct NotifyAbout: IntakeCommand {
  package static let kind = "intake.notify"

  package let id: String
  package let whom: Notified
  package let means: String
  package let occurred: Moment?

  package init(_ id: String, _ whom: Notified, means: String, occurred: Moment? = nil) {
    self.id = id
    self.whom = whom
    self.means = means
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.requireComplaint()
    guard !means.isEmpty else { throw Refusal.intake(.textMissing) }
    intake.note(.notified(whom, means: means), "", doing)
    var matter = try transaction.matters.find(intake.matter)
    guard matter.isMajor else { return }
    switch whom {
    case .head: matter.headToldAt = matter.headToldAt ?? doing.at
    case .quality: matter.qualityToldAt = matter.qualityToldAt ?? doing.at
    case .supervisor, .leaders: return
    }
    try transaction.save(matter, on: occasion)
  }
}

/// Names the dedicated person of a major matter, or writes its findings (rule CE-4).
package struct CompleteMajor: IntakeCommand {
  package static let kind = "intake.completeMajor"

  package enum What: Hashable, Codable, Sendable {
    case dedicatedPerson(StaffNumber)
    case findings(String)
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
    var matter = try transaction.matters.find(intake.matter)
    guard matter.isMajor else { throw Refusal.intake(.notMajor(id)) }
    switch what {
    case .dedicatedPerson(let number):
      for member in try transaction.intakes.members(of: intake.matter) {
        try member.requireNotAbout(number)
      }
      matter.dedicatedPerson = try transaction.staff.findActive(number).number
      intake.note(.dedicated(number), "", doing)
    case .findings(let text):
      guard !text.isEmpty else { throw Refusal.intake(.textMissing) }
      matter.findings = text
      intake.note(.findingsWritten, text, doing)
    }
    try transaction.save(matter, on: occasion)
  }
}

/// How weighty a case is, and the review that a serious one gets (rule CE-8).
package struct WeighIntake: IntakeCommand {
  package static let kind = "intake.weigh"

  package enum What: Hashable, Codable, Sendable {
    case severity(Severity, reason: String)
    case review(participants: String, measures: String, person: StaffNumber, due: Moment)
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
    try intake.requireUnfinishedComplaint()
    switch what {
    case .severity(let severity, let reason):
      guard !reason.isEmpty else { throw Refusal.intake(.reasonMissing) }
      intake.classification.severity = severity
      intake.note(.severitySet(severity), reason, doing)
    case .review(let participants, let measures, let person, let due):
      guard !participants.isEmpty, !measures.isEmpty else { throw Refusal.intake(.textMissing) }
      guard due > doing.at else { throw Refusal.intake(.notInFuture) }
      try intake.requireNotAbout(person)
      let staff = try transaction.staff.findActive(person)
      intake.note(
        .reviewed(staff.number, due: due), "\(participants)\n\(measures)", doing)
    }
  }
}
