extension Intake {
  /// Writes down what checking the facts has shown (rules CH-10, CC-2, CC-10).
  package mutating func verifyFacts(
    result: String, validity: Validity, terms: Terms, by schemes: Schemes, _ doing: Doing
  ) throws(Refusal) {
    try requireComplaint()
    // A case that was settled on the spot and taken up again has never been verified.
    if assignment.verification != nil { try require(.received, .verifying) }
    try requireOpen()
    guard !result.isEmpty else { throw .intake(.textMissing) }
    if validity == .malicious, !doing.by.holds(anyOf: [.supervisor, .officeHead]) {
      throw .intake(.supervisorOnly)
    }
    var found = terms
    found[.validity] = TermID(validity)
    try classification.enter(found, as: .final, by: schemes)
    if state == .received { state = .verifying }
    assignment.verification = result
    note(.factsVerified(validity), result, doing)
  }

  /// Gives it to a department and a person, within a limit (rules CD-12, CH-9, CH-10).
  ///
  /// Without a limit the earliest reply deadline is the limit (decision 3).
  package mutating func assign(
    to department: Department, person: Staff, limit: Moment?, because reason: String = "",
    _ doing: Doing
  ) throws(Refusal) {
    guard kind != .repair else { throw .intake(.notAComplaint(id)) }
    if kind == .complaint {
      try requireOpen()
      guard assignment.verification != nil else { throw .intake(.verificationMissing(id)) }
      guard classification.target != nil else { throw .intake(.targetMissing(id)) }
      guard classification.responsibility != nil else { throw .intake(.classMissing(id)) }
      guard limit != nil else { throw .intake(.limitMissing(id)) }
    } else {
      try require(.received, .assigned)
    }
    try requireNotAbout(person.number)
    try requireInCharge(person)
    assignment.department = department
    assignment.person = person.number
    assignment.limit = limit
    assignment.assignedAt = doing.at
    state = .assigned
    note(.assigned(department, person.number, limit: limit ?? doing.at), reason, doing)
  }

  /// The person it was given to takes it on, or takes it back from an outside body.
  package mutating func accept(_ doing: Doing) throws(Refusal) {
    try require(.assigned, .waitingExternal)
    try requireResponsible(doing.by)
    state = .inProgress
    note(.accepted, "", doing)
  }

  /// Opens the complaint-handling record, for which the department's head names a person
  /// (rule CH-23).
  package mutating func openRecord(person: Staff, _ doing: Doing) throws(Refusal) {
    try requireComplaint()
    try requireOpen()
    try requireInCharge(person)
    // Before it has a department any head may begin.
    if let department = assignment.department { try requireHead(of: department, doing.by) }
    try requireNotAbout(person.number)
    assignment.recordPerson = person.number
    assignment.recordOpenedAt = assignment.recordOpenedAt ?? doing.at
    note(.recordOpened(person.number), "", doing)
  }

  /// Refuses whoever does not head that department; a supervisor may deputise (decision 12).
  func requireHead(of department: Department, _ staff: Staff) throws(Refusal) {
    guard staff.holds(anyOf: [.supervisor, .officeHead]) || staff.isHead(of: department) else {
      throw .intake(.notHeadOf(department))
    }
  }

  /// Refuses somebody who neither has the case nor answers for it.
  package func requireResponsible(_ staff: Staff) throws(Refusal) {
    guard isResponsible(staff) else { throw .intake(.notYourCase(id)) }
  }

  /// Whether somebody has the case, or answers for it.
  package func isResponsible(_ staff: Staff) -> Bool {
    let isOwn = assignment.person == staff.number || assignment.recordPerson == staff.number
    let answersForIt =
      staff.holds(anyOf: [.supervisor, .officeHead])
      || assignment.department.map(staff.isHead(of:)) ?? false
    return isOwn || answersForIt
  }
}
