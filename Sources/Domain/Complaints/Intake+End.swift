extension Intake {
  /// The head of the department that solved it signs (rule CH-16).
  ///
  /// Solved on the spot, the supervisor's signature alone is enough (decision 6): it is the check
  /// too, and nobody gives it to their own work.
  package mutating func signOff(_ doing: Doing) throws(Refusal) {
    try requireComplaint()
    try require(.handled)
    try requireSigner(doing.by)
    if isSignatureCheck { outcome.checkedBy = doing.by.number }
    outcome.signedOffBy = doing.by.number
    note(.signedOff, "", doing)
    verifyIfComplete(at: doing.at)
  }

  /// Refuses whoever does not head the department that solved it; and, where their signature is the
  /// check as well, whoever handled it.
  package func requireSigner(_ staff: Staff) throws(Refusal) {
    try requireHead(of: assignment.department ?? .customerService, staff)
    if isSignatureCheck { try requireAnothersWork(staff) }
  }

  /// Whether what was solved on the spot is checked by who signs.
  private var isSignatureCheck: Bool {
    outcome.exemption == .spot && outcome.checkedBy == nil
  }

  /// Somebody other than the handler finds the effect good (rule CH-11).
  package mutating func check(_ doing: Doing) throws(Refusal) {
    try requireComplaint()
    try require(.handled)
    try requireAnothersWork(doing.by)
    outcome.checkedBy = doing.by.number
    note(.checked, "", doing)
    verifyIfComplete(at: doing.at)
  }

  /// Refuses whoever handled it, or has it: nobody confirms their own work (decision 12).
  package func requireAnothersWork(_ staff: Staff) throws(Refusal) {
    guard staff.number != outcome.handledBy, staff.number != assignment.person else {
      throw .intake(.ownWork(id))
    }
  }

  private mutating func verifyIfComplete(at moment: Moment) {
    guard outcome.signedOffBy != nil, outcome.checkedBy != nil else { return }
    outcome.verifiedAt = moment
    state = outcome.exemption == nil ? .verified : .watching
  }

  /// Nobody need ask again, for a reason; a sensitive case says in words why (rules FU-4 to FU-7).
  package mutating func exempt(
    _ reason: RevisitExemption, _ text: String, _ doing: Doing
  ) throws(Refusal) {
    try requireUnfinishedComplaint()
    if reason == .sensitive, !doing.by.holds(anyOf: [.supervisor, .officeHead]) {
      throw .intake(.supervisorOnly)
    }
    if reason == .spot, !isSolvedOnSpot { throw .intake(.notSolvedOnSpot(id)) }
    if reason == .anonymous, isReachable { throw .intake(.reporterReachable(id)) }
    guard reason != .sensitive || !text.isEmpty else { throw .intake(.reasonMissing) }
    outcome.exemption = reason
    note(.exempted(reason), text, doing)
    if state == .verified || state == .revisiting { state = .watching }
  }

  /// Whether it was settled where it was told, as it was taken down.
  private var isSolvedOnSpot: Bool {
    guard round == 1, let second = steps.dropFirst().first, case .handled = second.deed else {
      return false
    }
    return true
  }

  /// Takes it up again: the clocks start anew from `moment`, the first date stays.
  package mutating func reopen(
    because reason: Reopening, _ text: String, from moment: Moment, _ doing: Doing
  ) {
    round += 1
    roundStartedAt = moment
    state = .inProgress
    note(.reopened(because: reason), text, doing)
    outcome.result = nil
    outcome.feedback = nil
    outcome.handledBy = nil
    // What was not settled after all was not settled on the spot.
    if outcome.exemption == .spot { outcome.exemption = nil }
    outcome.signedOffBy = nil
    outcome.checkedBy = nil
    outcome.verifiedAt = nil
    outcome.handledAt = nil
    outcome.closedAt = nil
    outcome.closedBy = nil
  }

  /// Refuses to close it by its quiet week before that is over.
  package func requireQuietWeekOver(
    in house: HouseRules, at moment: Moment
  ) throws(Refusal) {
    guard let end = quietUntil(in: house), end <= moment else {
      throw .intake(.quietWeekRunning(id))
    }
  }

  /// The end of the quiet week, if nobody asks again: midnight after the seventh day (rule CL-2).
  package func quietUntil(in house: HouseRules) -> Moment? {
    let isQuiet =
      state == .watching || outcome.exemption != nil || outcome.closedBy == .quietWeek
    guard isQuiet, let handledAt = outcome.handledAt else { return nil }
    return house.policies[.quietWeek]?.allowance
      .reckoning(after: handledAt, in: house.calendar)?.due
  }
}
