extension Intake {
  /// Sends a technician, at a time that was agreed where there is one (rule CI-14).
  package mutating func dispatch(
    to technician: Staff, agreed: Moment?, _ doing: Doing
  ) throws(Refusal) {
    try requireRepair()
    try require(.received, .dispatched, .onSite, .quoted, .external)
    if let agreed, agreed <= doing.at { throw .intake(.notInFuture) }
    repair?.technician = technician.number
    if let agreed { repair?.agreedAt = agreed }
    repair?.dispatchedAt = doing.at
    assignment.person = technician.number
    assignment.department = technician.department ?? .repair
    state = .dispatched
    note(.dispatched(technician.number, agreed: agreed), "", doing)
  }

  /// The work is done; what is paid needs the owner's consent before it (rules RP-6, SD-4).
  package mutating func finish(
    _ result: String, paid: Int?, hasConsent: Bool, _ doing: Doing
  ) throws(Refusal) {
    try requireRepair()
    try require(.dispatched, .onSite, .quoted, .external)
    guard !result.isEmpty else { throw .intake(.resultMissing) }
    guard paid == nil || hasConsent || repair?.hasConsent == true else {
      throw .intake(.consentMissing(id))
    }
    repair?.paid = paid
    if hasConsent { repair?.hasConsent = true }
    repair?.finishedAt = doing.at
    outcome.result = result
    outcome.handledAt = doing.at
    outcome.handledBy = doing.by.number
    state = .fixed
    note(.finished, result, doing)
  }

  /// The owner has signed and rated; a public facility is confirmed by the supervisor (rule RP-2).
  package mutating func confirm(
    rating: Rating?, unsignedReason: String?, _ doing: Doing
  ) throws(Refusal) {
    try requireRepair()
    try require(.fixed)
    if flags.contains(.publicFacility) {
      guard doing.by.holds(anyOf: [.supervisor, .officeHead, .techHead]) else {
        throw .intake(.supervisorOnly)
      }
    } else {
      repair?.isSigned = unsignedReason == nil
      repair?.unsignedReason = unsignedReason
      repair?.rating = rating
    }
    note(.confirmed(rating), unsignedReason ?? "", doing)
    close(by: .done, doing)
  }

  /// The owner does not agree to what it would cost.
  package mutating func cancel(_ reason: String, _ doing: Doing) throws(Refusal) {
    try requireRepair()
    try require(.received, .dispatched, .onSite, .quoted, .external)
    guard !reason.isEmpty else { throw .intake(.reasonMissing) }
    state = .cancelled
    outcome.closedAt = doing.at
    note(.cancelled, reason, doing)
  }

  private func requireRepair() throws(Refusal) {
    guard kind == .repair else { throw .intake(.notARepair(id)) }
  }
}
