import Domain
import Storage

/// Writes the accident report of a serious case, or hands a complaint in writing to a higher
/// department with both papers (rule CI-20, F-15).
package struct RaiseLetter: IntakeCommand {
  package static let kind = "intake.raiseLetter"

  package enum What: Hashable, Codable, Sendable {
    case accident(AccidentReport)
    case refer(to: String, original: String)
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
    case .accident(let report): try intake.report(report, doing)
    case .refer(let department, let original):
      try intake.refer(to: department, original: original, doing)
    }
  }
}

extension Transaction {
  /// Who has a complaint in writing from the beginning: the supervisor who took it down, or the only
  /// one there is; among several it must be assigned.
  func supervisorInCharge(of intake: Intake, takenBy clerk: Staff) throws -> Staff? {
    guard intake.isInWriting else { return nil }
    if clerk.holds(anyOf: [.supervisor]) { return clerk }
    let supervisors = try staff.all().filter { $0.isActive && $0.holds(anyOf: [.supervisor]) }
    return supervisors.count == 1 ? supervisors.first : nil
  }
}
