/// Reckons every clock that runs or has run on one intake, from its events alone.
///
/// All of them run, the strictest orders (rules DEC-3, D-2). Because nothing but events, figures and
/// the calendar goes in, a changed figure, or an event entered late, moves every deadline by itself.
package struct IntakeClocks {
  let intake: Intake
  let house: HouseRules

  package init(_ intake: Intake, in house: HouseRules) {
    self.intake = intake
    self.house = house
  }

  /// Every clock of every round, the current round last.
  package func all() -> [Clock] {
    let rounds = intake.rounds.flatMap { clocks(of: $0) }
    return rounds + promises() + commitments() + [progress()].compactMap { $0 }
  }

  private func clocks(of round: Round) -> [Clock] {
    guard intake.kind == .complaint else { return [] }
    return [
      response(.responseInWorkingDays, round), response(.responseInHours, round),
      officeReply(round), reply(.neighbourReply, round, if: target == .household && !isUtility),
      outsideReply(round), reply(.utilityReply, round, if: isUtility),
      onlineReply(.onlineReply, round, from: intake.registration.noticed) { _ in true },
      onlineReply(.onlineConcreteReply, round, from: intake.registration.posted) { $0 },
      handlingRecord(round), onScene(round), revisit(round), quietWeek(round),
    ].compactMap { $0 } + departmentLimits(round)
  }

  private var target: Target? { intake.classification.target }
  private var isUtility: Bool { intake.flags.contains(.utility) }

  private func clock(_ policy: PolicyID, _ round: Round, from start: Moment) -> Clock? {
    guard let row = house.policies[policy],
      let reckoning = row.allowance.reckoning(after: start, in: house.calendar)
    else { return nil }
    return Clock(policy: policy, round: round.number, reckoning: reckoning)
  }

  /// A clock that stops at the first of its events, or falls away with the round.
  private func clock(
    _ policy: PolicyID, _ round: Round, from start: Moment, stoppedBy event: Moment?
  ) -> Clock? {
    guard var clock = clock(policy, round, from: start) else { return nil }
    if let event {
      clock.stop(at: event)
    } else if let end = round.endedAt {
      clock.fallAway(at: end)
    }
    return clock
  }

  /// Policies P-02, P-03: told something on the handling (rule DEC-36).
  private func response(_ policy: PolicyID, _ round: Round) -> Clock? {
    clock(policy, round, from: round.startedAt, stoppedBy: round.firstResponse)
  }

  /// Policies P-05, P-07: answered.
  private func reply(_ policy: PolicyID, _ round: Round, if applies: Bool) -> Clock? {
    guard applies else { return nil }
    return clock(policy, round, from: round.startedAt, stoppedBy: round.firstReply)
  }

  /// Policy P-04: handled and answered, or extended by a promise given in time (rule DEC-36).
  private func officeReply(_ round: Round) -> Clock? {
    guard target == .office, !isUtility,
      var clock = clock(.officeReply, round, from: round.startedAt)
    else { return nil }
    let promise = round.promises.first { promised in
      !clock.isPassed(at: promised.at) && clock.isPassed(at: promised.due)
    }
    if let handledAt = round.handledAt, promise == nil || !clock.isPassed(at: handledAt) {
      clock.stop(at: handledAt)
    } else if let promise {
      clock.stoppedAt = promise.at
      clock.outcome = .extended
    } else if let end = round.endedAt {
      clock.fallAway(at: end)
    }
    return clock
  }

  /// Policy P-06: coordinated and answered; never beside P-07 (rule DEC-10).
  private func outsideReply(_ round: Round) -> Clock? {
    guard target == .outside || target == .developer, !isUtility else { return nil }
    let both = round.firstReply.flatMap { reply in round.coordinatedAt.map { max(reply, $0) } }
    return clock(.outsideReply, round, from: round.startedAt, stoppedBy: both)
  }

  /// Policies P-08a from noticing, P-08b from posting; of the first round only.
  private func onlineReply(
    _ policy: PolicyID, _ round: Round, from start: Moment?, counts: (Bool) -> Bool
  ) -> Clock? {
    guard intake.registration.channel.isOnline, round.number == 1, let start else { return nil }
    let posted = intake.posts.first { counts($0.isConcrete) }?.at
    return clock(policy, round, from: start, stoppedBy: posted)
  }

  /// Policy P-09: a record and a named person, unless it is handled first (rules CH-23, DEC-38).
  private func handlingRecord(_ round: Round) -> Clock? {
    guard var clock = clock(.handlingRecord, round, from: round.startedAt) else { return nil }
    let opened = round.recordOpenedAt
    if let handledAt = round.handledAt, opened.map({ handledAt < $0 }) ?? true {
      clock.fallAway(at: handledAt)
    } else if let opened {
      clock.stop(at: opened)
    } else if let end = round.endedAt {
      clock.fallAway(at: end)
    }
    return clock
  }

  /// Policy P-01: from the moment a site visit was decided (rule DEC-6).
  private func onScene(_ round: Round) -> Clock? {
    guard let decided = intake.siteVisitDecidedAt, round.contains(decided) else { return nil }
    return clock(.onScene, round, from: decided, stoppedBy: round.arrivedAt)
  }

  /// Policy P-15: the limit that was set with the assignment (rule CD-12).
  ///
  /// A limit that had passed before another was set stays broken beside it.
  private func departmentLimits(_ round: Round) -> [Clock] {
    guard house.policies[.departmentLimit] != nil else { return [] }
    var clocks: [Clock] = []
    for assigned in round.assignments {
      if var former = clocks.popLast(), former.isPassed(at: assigned.at) {
        former.fallAway(at: assigned.at)
        clocks.append(former)
      }
      clocks.append(
        agreed(
          .departmentLimit, round.number, number: clocks.count + 1, from: assigned.at,
          due: assigned.limit))
    }
    guard let last = clocks.indices.last else { return [] }
    if let handledAt = round.handledAt {
      clocks[last].stop(at: handledAt)
    } else if let end = round.endedAt {
      clocks[last].fallAway(at: end)
    }
    return clocks
  }

  /// Policy P-24: asked again, within days of the verification (rules FU-1, DEC-21).
  private func revisit(_ round: Round) -> Clock? {
    guard let verifiedAt = round.verifiedAt,
      intake.outcome.exemption == nil || round.wasDueForRevisit,
      var clock = clock(.revisit, round, from: verifiedAt)
    else { return nil }
    if let revisitedAt = round.revisitedAt {
      clock.stop(at: revisitedAt)
    } else if let gaveUp = round.gaveUpAt(intake: intake) {
      clock.fallAway(at: gaveUp)
    } else if let end = round.endedAt {
      clock.fallAway(at: end)
    }
    return clock
  }

  /// Policy P-12: the quiet week, where nobody asks again (rules CL-2, DEC-22).
  private func quietWeek(_ round: Round) -> Clock? {
    guard let handledAt = round.handledAt, round.isCurrent,
      intake.outcome.exemption != nil || intake.state == .watching
        || intake.outcome.closedBy == .quietWeek,
      var clock = clock(.quietWeek, round, from: handledAt)
    else { return nil }
    if intake.outcome.closedAt != nil {
      clock.stoppedAt = clock.dueAt
      clock.outcome = .met
    }
    return clock
  }

  /// A clock whose end was agreed and not reckoned.
  func agreed(
    _ policy: PolicyID, _ round: Int, number: Int = 1, from start: Moment, due: Moment
  ) -> Clock {
    let endsAtMidnight = house.zone.minutesSinceMidnight(at: due) == 0
    return Clock(
      policy: policy, round: round, number: number,
      reckoning: Reckoning(
        from: start, allowance: .agreed, due: due, endsAtMidnight: endsAtMidnight))
  }

  /// Policy P-25: the customer hears something every few days while it is open (rule CD-11).
  private func progress() -> Clock? {
    guard intake.kind == .complaint, intake.state.isOpen, intake.isReachable,
      let round = intake.rounds.last, let row = house.policies[.progress],
      let reckoning = row.allowance.reckoning(after: round.lastContact, in: house.calendar)
    else { return nil }
    return Clock(policy: .progress, round: round.number, reckoning: reckoning)
  }
}
