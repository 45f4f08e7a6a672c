/// The record of a dispute between households: its course, what was agreed, and whether it was kept
/// (rules CH-27, PB-3, PB-4).
extension Intake {
  /// Opens the record; an unknown party counts as one (rule DEC-51).
  package mutating func openDispute(
    with other: String?, _ playbook: Playbook?, _ doing: Doing
  ) throws(Refusal) {
    try requireUnfinishedComplaint()
    guard classification.target == .household else {
      throw .dispute(.notBetweenHouseholds(id))
    }
    guard !hasDisputeRecord else { throw .dispute(.openedAlready(id)) }
    note(.disputeOpened(with: other, playbook), "", doing)
  }

  /// Adds a dated line to its course.
  package mutating func recordStage(
    _ text: String, participants: String, paper: String, answer: String, _ doing: Doing
  ) throws(Refusal) {
    try requireUnfinishedComplaint()
    guard hasDisputeRecord else { throw .dispute(.notOpened(id)) }
    guard !text.isEmpty else { throw .intake(.textMissing) }
    note(
      .disputeStage(participants: participants, paper: paper, answer: answer), text, doing)
  }

  /// Writes down a duty that was agreed, or a notice that sets a limit.
  package mutating func commit(
    to text: String, by term: Undertaking.Term, isNotice: Bool, _ doing: Doing
  ) throws(Refusal) {
    try requireUnfinishedComplaint()
    guard !text.isEmpty else { throw .intake(.textMissing) }
    if case .due(let due) = term, due <= doing.at { throw .intake(.notInFuture) }
    let number = (commitments.last?.commitment.id ?? 0) + 1
    note(.committed(Undertaking(id: number, term: term, isNotice: isNotice)), text, doing)
  }

  /// Somebody saw that a duty was not kept.
  ///
  /// - Throws: ``DisputeRefusal/withinTimetable(_:)`` for what the timetable allows,
  ///   ``DisputeRefusal/brokenAlready(_:)`` for what is written down of that minute.
  package mutating func observeBreach(
    of number: Int, _ text: String, in zone: EstateZone, _ doing: Doing
  ) throws(Refusal) {
    let found = try commitment(number)
    if case .timetable(let timetable) = found.term, timetable.allows(doing.at, in: zone) {
      throw .dispute(.withinTimetable(number))
    }
    guard !breaches(of: number).contains(where: doing.at.isSameMinute) else {
      throw .dispute(.brokenAlready(number))
    }
    note(.commitmentBroken(number), text, doing)
  }

  /// A duty was kept, or what a notice demanded was put right.
  ///
  /// - Throws: ``DisputeRefusal/keptAlready(_:)`` unless it was broken since.
  package mutating func keepCommitment(_ number: Int, _ doing: Doing) throws(Refusal) {
    _ = try commitment(number)
    let last = steps.last {
      [.commitmentKept(number), .commitmentBroken(number)].contains($0.deed)
    }
    guard last?.deed != .commitmentKept(number) else { throw .dispute(.keptAlready(number)) }
    note(.commitmentKept(number), "", doing)
  }

  /// A notice was signed for; or it was not, and a photograph or a witness stands for that
  /// (rule NT-3).
  ///
  /// One that was not signed for may be so later, which then stands beside the first try.
  package mutating func deliverNotice(
    _ number: Int, _ delivery: NoticeDelivery, evidence: String, _ doing: Doing
  ) throws(Refusal) {
    guard try commitment(number).isNotice else { throw .dispute(.notANotice(number)) }
    guard delivery == .signed || !evidence.isEmpty else {
      throw .dispute(.deliveryIncomplete(delivery))
    }
    guard self.delivery(of: number)?.how != .signed else {
      throw .dispute(.deliveredAlready(number))
    }
    note(.noticeDelivered(number, delivery), evidence, doing)
  }

  /// How that notice was delivered, as it was last written down.
  package func delivery(of number: Int) -> (how: NoticeDelivery, step: Step)? {
    deliveries(of: number).last
  }

  /// Every way in which that notice was delivered, in order.
  package func deliveries(of number: Int) -> [(how: NoticeDelivery, step: Step)] {
    steps.compactMap { step in
      guard case .noticeDelivered(number, let how) = step.deed else { return nil }
      return (how, step)
    }
  }

  package var hasDisputeRecord: Bool {
    steps.contains { if case .disputeOpened = $0.deed { true } else { false } }
  }

  /// Everything agreed or demanded, in order.
  package var commitments: [(commitment: Undertaking, step: Step)] {
    steps.compactMap { step in
      if case .committed(let commitment) = step.deed { (commitment, step) } else { nil }
    }
  }

  /// When that commitment was kept.
  package func commitmentKeptAt(_ number: Int) -> Moment? {
    steps.first { $0.deed == .commitmentKept(number) }?.at
  }

  /// When breaches of that commitment were observed.
  package func breaches(of number: Int) -> [Moment] {
    steps.filter { $0.deed == .commitmentBroken(number) }.map(\.at)
  }

  /// Whether a later stage has followed after `moment`, which then takes the place of the limit.
  func hasStage(after moment: Moment) -> Bool {
    steps.contains { step in
      switch step.deed {
      case .disputeStage, .committed: step.at > moment
      default: false
      }
    }
  }

  private func commitment(_ number: Int) throws(Refusal) -> Undertaking {
    guard let found = commitments.first(where: { $0.commitment.id == number }) else {
      throw .dispute(.noSuchCommitment(number))
    }
    return found.commitment
  }
}
