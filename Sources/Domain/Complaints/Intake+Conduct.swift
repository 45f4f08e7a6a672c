/// A complaint about somebody's conduct is open to those who work on it, and never to the one
/// complained of (rule CI-17).
extension Intake {
  /// Writes down the course of events, who saw them, what proves them, and whether the complainant
  /// has signed.
  package mutating func recordConduct(
    of person: StaffNumber, course: String, witness: String, evidence: String? = nil,
    isSigned: Bool? = nil, _ doing: Doing
  ) throws(Refusal) {
    try requireUnfinishedComplaint()
    guard !course.isEmpty else { throw .intake(.textMissing) }
    // Nobody handles a complaint about themselves.
    if assignment.person == person { assignment.person = nil }
    if assignment.recordPerson == person { assignment.recordPerson = nil }
    note(
      .conductRecorded(about: person, witness: witness, evidence: evidence, isSigned: isSigned),
      course, doing)
  }

  /// Whether it is about somebody's conduct.
  package var isAboutConduct: Bool {
    steps.contains { if case .conductRecorded = $0.deed { true } else { false } }
  }

  /// Whose conduct is complained of.
  package var accused: Set<StaffNumber> {
    Set(
      steps.compactMap { step in
        if case .conductRecorded(let person, _, _, _) = step.deed { person } else { nil }
      })
  }

  /// What it may be called where anybody may read it: a complaint about somebody's conduct only by
  /// its number.
  package var openTitle: String { isAboutConduct ? id : matterTitle }

  /// The unit or the place, where anybody may read it; of a complaint about conduct neither.
  package var openHouse: String? {
    isAboutConduct ? nil : reporter.household ?? particulars.place
  }

  /// Whether that person may open it.
  package func mayBeSeen(by staff: Staff) -> Bool {
    guard isAboutConduct else { return true }
    guard !accused.contains(staff.number) else { return false }
    let workers = [
      registration.receivedBy, registration.registeredBy, assignment.person,
      assignment.recordPerson,
    ]
    return workers.contains(staff.number)
      || staff.holds(anyOf: [.supervisor, .csAssistant, .csManager, .csHead, .officeHead])
      || assignment.department.map(staff.isHead(of:)) ?? false
  }

  /// Nothing of it is laid in the hands of whoever it complains of.
  ///
  /// - Throws: ``IntakeRefusal/accusedMayNot(_:)``.
  package func requireNotAbout(_ person: StaffNumber) throws(Refusal) {
    guard !accused.contains(person) else { throw .intake(.accusedMayNot(id)) }
  }

  /// - Throws: ``IntakeRefusal/restricted(_:)`` for whoever may not open it.
  package func requireAccess(_ staff: Staff) throws(Refusal) {
    guard mayBeSeen(by: staff) else { throw .intake(.restricted(id)) }
  }
}
