extension Intake {
  /// Sends a technician, at a time that was agreed where there is one; instead of another, with a
  /// reason (rules CI-14, CR-7).
  package mutating func dispatch(
    to technician: Staff, of provider: RepairProvider, agreed: Moment?,
    because reason: String = "", _ doing: Doing
  ) throws(Refusal) {
    try requireRepair()
    try require(.received, .dispatched, .onSite, .quoted, .external)
    if let agreed, agreed <= doing.at { throw .intake(.notInFuture) }
    guard [nil, technician.number].contains(repair?.technician) || !reason.isEmpty else {
      throw .intake(.reasonMissing)
    }
    repair?.technician = technician.number
    repair?.provider = provider
    if let agreed { repair?.agreedAt = agreed }
    repair?.dispatchedAt = doing.at
    assignment.person = technician.number
    assignment.department = technician.department ?? .repair
    state = .dispatched
    note(.dispatched(technician.number, agreed: agreed, provider: provider), reason, doing)
  }

  /// The work is done; what is paid needs the owner's consent before it (rules RP-6, SD-4).
  package mutating func finish(
    _ result: String, paid: Int?, hasConsent: Bool, _ doing: Doing
  ) throws(Refusal) {
    try requireRepair()
    try require(.dispatched, .onSite, .quoted, .external)
    guard !result.isEmpty else { throw .intake(.resultMissing) }
    guard hasConsent || isAgreed(paid) else { throw .intake(.consentMissing(id)) }
    if hasConsent { repair?.hasConsent = true }
    if let price = paid ?? (hasConsent ? quote : nil) { repair?.paid = price }
    fix(result, doing)
  }

  /// The work was done where it was told; it is confirmed like any other (rules CI-13, RP-2).
  mutating func fixOnSpot(
    _ handling: Handling, by schemes: Schemes, _ doing: Doing
  ) throws(Refusal) {
    try classification.complete(
      with: handling.terms, secondCause: handling.secondCause, by: schemes)
    fix(handling.result, doing)
  }

  private mutating func fix(_ result: String, _ doing: Doing) {
    repair?.finishedAt = doing.at
    outcome.result = result
    outcome.handledAt = doing.at
    outcome.handledBy = doing.by.number
    state = .fixed
    note(.finished, result, doing)
  }

  /// Whether the owner has agreed to that price, or there is none to agree to.
  private func isAgreed(_ price: Int?) -> Bool {
    guard repair?.hasConsent == true else { return price == nil && state != .quoted }
    return (price ?? 0) <= (repair?.paid ?? 0)
  }

  /// It has gone to the developer or a contractor (rule RP-5).
  package mutating func sendOut(to body: String, _ text: String, _ doing: Doing) throws(Refusal) {
    try requireRepair()
    try require(.received, .dispatched, .onSite, .quoted, .external)
    guard !body.isEmpty else { throw .intake(.textMissing) }
    // Whoever has it now does it; a contractor and a third party were told apart at the dispatch.
    if body == Target.developer.rawValue {
      repair?.provider = .developer
    } else if repair?.provider != .thirdParty {
      repair?.provider = .contractor
    }
    state = .external
    note(.sentOut(to: body), text, doing)
  }

  /// The owner was told what it would cost, in fen (rule RP-6).
  package mutating func quote(_ price: Int, _ doing: Doing) throws(Refusal) {
    try requireRepair()
    try require(.received, .dispatched, .onSite, .quoted, .external)
    repair?.hasConsent = false
    repair?.paid = nil
    state = .quoted
    note(.quoted(price), "", doing)
  }

  /// The owner agrees to the price that was quoted.
  package mutating func consent(_ doing: Doing) throws(Refusal) {
    try requireRepair()
    try require(.quoted)
    let price = quote
    repair?.hasConsent = true
    repair?.paid = price
    note(.consented, "", doing)
  }

  /// The price last quoted, in fen.
  package var quote: Int? {
    steps.reversed().lazy.compactMap { step -> Int? in
      if case .quoted(let price) = step.deed { price } else { nil }
    }.first
  }

  /// The owner has rated, and signed or for a reason not; a public facility is confirmed by the
  /// supervisor, who has not repaired it (rules RP-2, RP-3, decision 12).
  package mutating func confirm(
    rating: Rating?, unsignedReason: String?, _ doing: Doing
  ) throws(Refusal) {
    try requireRepair()
    try require(.fixed)
    if flags.contains(.publicFacility) {
      guard doing.by.holds(anyOf: [.supervisor, .officeHead, .techHead]) else {
        throw .intake(.supervisorOnly)
      }
      try requireAnothersWork(doing.by)
    } else {
      guard rating != nil else { throw .intake(.ratingMissing(id)) }
      guard unsignedReason?.isEmpty != true else { throw .intake(.signatureMissing(id)) }
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
