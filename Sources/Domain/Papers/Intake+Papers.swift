extension Intake {
  /// Whether that person may read what is most private in it: the course of a complaint about
  /// somebody's conduct, with its witness (privacy level P3).
  ///
  /// The supervisor, those who work on it or wrote that down, and never the one complained of. Others
  /// who may open the case get the rest of it.
  package func mayReadConduct(_ staff: Staff, of matter: Matter) -> Bool {
    guard mayBeSeen(by: staff) else { return false }
    let workers = [
      registration.receivedBy, registration.registeredBy, assignment.person,
      assignment.recordPerson, matter.dedicatedPerson,
    ]
    return staff.holds(anyOf: [.supervisor, .officeHead]) || workers.contains(staff.number)
      || conduct.contains { $0.step.by == staff.number }
  }

  /// What was written down about somebody's conduct, in order.
  package var conduct: [ConductBlock] {
    steps.compactMap { step in
      guard case .conductRecorded(let about, let witness, let evidence, let isSigned) = step.deed
      else { return nil }
      return ConductBlock(
        about: about, witness: witness, evidence: evidence, isSigned: isSigned, step: step)
    }
  }
}

/// What is written down about somebody's conduct (rule CI-17).
package struct ConductBlock: Hashable, Sendable {
  package let about: StaffNumber
  package let witness: String
  /// What proves it, and where that is kept.
  package let evidence: String?
  /// Whether the complainant has signed; nothing where nobody said.
  package let isSigned: Bool?
  package let step: Step
}
