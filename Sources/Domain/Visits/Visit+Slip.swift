/// Where the slip of a visit is.
package enum SlipPlace: String, CaseIterable, Codable, Sendable {
  /// With somebody who waits or is inside.
  case out
  case returned
  /// The visitor is gone, and nobody has handed it back.
  case missing
  /// Written off by the supervisor.
  case lost
}

extension Visit {
  /// Where the slip is now; nothing where none was given.
  package var slipPlace: SlipPlace? {
    guard slip != nil else { return nil }
    if isOpen { return .out }
    if slipBackAt != nil { return .returned }
    if state == .writtenOff { return .lost }
    return missingAt == nil ? .returned : .missing
  }

  /// Where the slip was at an earlier moment.
  package func slipPlace(at moment: Moment) -> SlipPlace? {
    guard let place = slipPlace, place != .out else { return slipPlace }
    if let leftAt, leftAt > moment { return .out }
    if let slipBackAt, slipBackAt <= moment { return .returned }
    if let writtenOffAt, writtenOffAt <= moment { return .lost }
    return missingAt == nil && writtenOffAt == nil ? .returned : .missing
  }

  /// The slip is back at the desk (rule RV-8); one that was missing is so no more.
  package mutating func leave(documentReturned: Bool, at moment: Moment) throws(Refusal) {
    if slipPlace == .missing {
      slipBackAt = moment
      return
    }
    guard isOpen else { throw .visit(.wrongState(slip ?? id, state)) }
    guard moment >= arrivedAt else { throw .visit(.leftBeforeArrival(slip ?? id)) }
    if documentReturned { documentReturnedAt = documentReturnedAt ?? moment }
    state = .returned
    leftAt = moment
  }

  /// Signed out by the desk although nobody came by: they were seen to leave, and the slip is
  /// missing (rule RV-8).
  package mutating func signOut(because reason: String, at moment: Moment) throws(Refusal) {
    guard !reason.isEmpty else { throw .visit(.reasonMissing) }
    guard isOpen else { throw .visit(.wrongState(slip ?? id, state)) }
    try leave(documentReturned: false, at: moment)
    forcedReason = forcedReason ?? reason
    missingAt = moment
  }

  /// The slip was not back after all.
  package mutating func comeBack() {
    if slipBackAt != nil {
      slipBackAt = nil
      return
    }
    state = insideAt == nil ? .waiting : .inside
    leftAt = nil
    missingAt = nil
  }

  /// The slip is lost for good; the supervisor says why.
  package mutating func writeOff(_ reason: String, at moment: Moment) throws(Refusal) {
    guard isOpen || slipPlace == .missing else { throw .visit(.wrongState(slip ?? id, state)) }
    guard !reason.isEmpty else { throw .visit(.reasonMissing) }
    state = .writtenOff
    // Whoever was signed out left then, and not when the slip was given up.
    leftAt = leftAt ?? max(moment, arrivedAt)
    writtenOffAt = moment
    lostReason = reason
  }

  /// A slip that was missing or written off has turned up.
  package mutating func findSlip(at moment: Moment) throws(Refusal) {
    guard slipPlace == .missing || slipPlace == .lost else {
      throw .visit(.slipNotMissing(slip ?? id))
    }
    slipBackAt = moment
  }
}
