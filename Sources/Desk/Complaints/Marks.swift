import Domain
import Storage

/// Reports a case upwards, or marks it; anybody who works on it may (rules CE-9, CE-10, CE-12).
package struct MarkIntake: IntakeCommand {
  package static let kind = "intake.mark"

  package enum What: Hashable, Codable, Sendable {
    case escalate(to: String, reason: String, report: String?)
    case flag(IntakeFlag, isSet: Bool)
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
    case .escalate(let level, let reason, let report):
      try intake.requireComplaint()
      guard !reason.isEmpty else { throw Refusal.intake(.reasonMissing) }
      intake.note(
        .escalated(to: level, hasReport: !(report ?? "").isEmpty),
        [reason, report ?? ""].filter { !$0.isEmpty }.joined(separator: "\n"), doing)
    case .flag(let flag, let isSet):
      if flag == .sensitive, !doing.by.holds(anyOf: [.supervisor, .officeHead]) {
        throw Refusal.intake(.supervisorOnly)
      }
      if isSet { intake.flags.insert(flag) } else { intake.flags.remove(flag) }
      intake.note(.flagged(flag, isSet), "", doing)
    }
  }
}
