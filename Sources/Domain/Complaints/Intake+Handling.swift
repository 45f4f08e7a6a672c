/// What was done about it, and how the customer learned of it.
package struct Handling: Hashable, Codable, Sendable {
  package let result: String
  package var secondCause: TermID?
  /// What was finally found, the root cause among it.
  package var terms = Terms()
  package var feedback: ContactMeans?

  package init(result: String, cause: TermID?) {
    self.result = result
    terms[.rootCause] = cause
  }

  package var cause: TermID? { terms[.rootCause] }
}

extension Intake {
  /// Writes down the result, with which it is handled (rules PL-5, CN-5, NT-1, CE-4).
  ///
  /// Help, enquiry and suggestion are closed by it (decision 2).
  package mutating func handle(
    _ handling: Handling, in matter: Matter, by schemes: Schemes, _ doing: Doing
  ) throws(Refusal) {
    guard kind != .repair else { throw .intake(.wrongState(id, state)) }
    guard !handling.result.isEmpty else { throw .intake(.resultMissing) }
    if kind.isSimple { return try handleSimply(handling, by: schemes, doing) }
    try require(.assigned, .inProgress, .waitingExternal)
    try requireResponsible(doing.by)
    guard handling.cause != nil else { throw .intake(.causeMissing) }
    guard handling.feedback != nil || hasReply else { throw .intake(.feedbackMissing) }
    try requireApprovedAnswer(by: handling.feedback)
    if matter.isMajor, matter.dedicatedPerson == nil || matter.findings == nil {
      throw .intake(.majorIncomplete(id))
    }
    // Whoever writes the result has taken the case on.
    if state == .assigned { note(.accepted, "", doing) }
    try record(handling, by: schemes, doing)
    if classification.target == .outside, outcome.exemption == nil {
      // Beyond our power: progress is told, satisfaction is not asked for (rules FU-7, DEC-20).
      outcome.exemption = .beyondPower
    }
    note(.handled(outcome.feedback ?? usualMeans), handling.result, doing)
  }

  /// Writes down that it was solved where it was told, to the customer's satisfaction
  /// (rules CI-13, FU-4).
  package mutating func solveOnSpot(
    _ handling: Handling, by schemes: Schemes, _ doing: Doing
  ) throws(Refusal) {
    guard !handling.result.isEmpty else { throw .intake(.resultMissing) }
    if kind == .repair { return try fixOnSpot(handling, by: schemes, doing) }
    if kind.isSimple { return try handleSimply(handling, by: schemes, doing) }
    guard handling.cause != nil else { throw .intake(.causeMissing) }
    try requireApprovedAnswer(by: handling.feedback ?? usualMeans)
    try record(handling, by: schemes, doing)
    outcome.exemption = .spot
    note(.handled(outcome.feedback ?? usualMeans), handling.result, doing)
  }

  private mutating func handleSimply(
    _ handling: Handling, by schemes: Schemes, _ doing: Doing
  ) throws(Refusal) {
    try requireOpen()
    // Whoever answers what was given to nobody has taken it on (rule PL-4, decision 2).
    assignment.person = assignment.person ?? doing.by.number
    try record(handling, by: schemes, doing)
    note(.handled(outcome.feedback ?? usualMeans), handling.result, doing)
    close(by: .done, doing)
  }

  private mutating func record(
    _ handling: Handling, by schemes: Schemes, _ doing: Doing
  ) throws(Refusal) {
    try classification.complete(
      with: handling.terms, secondCause: handling.secondCause, by: schemes)
    outcome.result = handling.result
    outcome.feedback = handling.feedback ?? replyMeans ?? usualMeans
    outcome.handledAt = doing.at
    outcome.handledBy = doing.by.number
    state = .handled
  }

  /// Whether the customer has had an answer in this round.
  var hasReply: Bool { replyMeans != nil }

  /// By what means the customer had the last answer of this round.
  private var replyMeans: ContactMeans? {
    stepsOfRound.reversed().lazy.compactMap { step -> ContactMeans? in
      switch step.deed {
      case .responded(let means, isReply: true, _, _): means
      case .posted(isConcrete: true, _): .online
      case .sent(isReply: true, _): .letter
      default: nil
      }
    }.first
  }

  /// By what means one answers, where nobody says another: the way it came.
  private var usualMeans: ContactMeans {
    switch registration.channel {
    case .visit: .visit
    case .letter, .email, .fax, .press, .box: .letter
    case .forum, .chatGroup: .online
    case .hotline, .phone, .sms, .relayed: .phone
    }
  }

  /// Closes it, by one of the ways there are (rule CN-6).
  package mutating func close(by way: ClosedBy, _ doing: Doing) {
    state = .closed
    outcome.closedAt = doing.at
    outcome.closedBy = way
    note(.closed(way), "", doing)
  }
}
