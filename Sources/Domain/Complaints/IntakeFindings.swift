/// What a stocktake finds on one intake, by the conditions that docs/domain.md lists.
///
/// *Missing* is found again until it is stopped. *Late* is found once, in the range in which it was
/// stopped, and only if no stocktake has reported it as missing before.
package struct IntakeFindings {
  let intake: Intake
  let clocks: [Clock]
  let range: StocktakeRange
  let house: HouseRules
  private let reported: Set<String>

  package init(
    of intake: Intake, clocks: [Clock], in range: StocktakeRange, house: HouseRules,
    reported: Set<String>
  ) {
    self.intake = intake
    self.clocks = clocks
    self.range = range
    self.house = house
    self.reported = reported
  }

  /// Everything that is to be found on it.
  package func all() -> [Finding] {
    let found =
      switch intake.kind {
      case .complaint: complaintFindings
      case .repair: repairFindings + promiseFindings
      case .help, .enquiry, .suggestion: ownerFindings + promiseFindings
      }
    return (isTakenUpLater ? found.filter { $0.round < intake.round } : found).sorted()
  }

  private var complaintFindings: [Finding] {
    ownerFindings + clockFindings + promiseFindings + resultFindings + endFindings + fieldFindings
      + upwardFindings + letterFindings + disputeFindings + lasting
  }

  /// Whether its end was written down by the last cut-off, and an earlier stocktake has seen it.
  package var isOver: Bool {
    intake.outcome.closedAt.map { intake.steps.entry(of: $0) <= range.from } ?? false
  }

  /// What is found on a complaint after its end, too.
  package var lasting: [Finding] {
    intake.kind == .complaint ? countingFindings + limitFindings : []
  }

  func finding(_ code: FindingCode, round: Int? = nil, _ detail: String = "", late: [String]? = nil)
    -> Finding
  {
    Finding(
      code, subject: intake.id, round: round ?? intake.round, detail: detail, late: late,
      since: intake.registration.receivedAt)
  }

  /// FC-01; an enquiry needs nobody any more once it is answered.
  private var ownerFindings: [Finding] {
    let isAnswered = intake.kind == .enquiry && intake.rounds.last?.firstReply != nil
    return intake.state.isOpen && intake.assignment.person == nil && !isAnswered
      ? [finding(.noPersonInCharge)] : []
  }

  // MARK: - Clocks

  /// FC-02, FC-03, FC-05, FC-06, FC-07, FC-17: a clock that ran out, or was stopped late.
  private var clockFindings: [Finding] {
    let rows: [(FindingCode, [PolicyID])] = [
      (.responseMissingOrLate, [.responseInWorkingDays, .responseInHours]),
      (.handlingOverdue, [.officeReply, .neighbourReply, .outsideReply, .utilityReply]),
      (.onSceneLate, [.onScene]),
      (.onlineReplyMissingOrLate, [.onlineReply, .onlineConcreteReply]),
      (.departmentLimitPassed, [.departmentLimit]),
    ]
    return rows.flatMap { late($0, $1) } + recordFindings + contactFindings
  }

  /// One finding a record and code and round; its detail lists the policies.
  private func late(_ code: FindingCode, _ policies: [PolicyID]) -> [Finding] {
    let rounds = Set(clocks.map(\.round)).sorted()
    return rounds.compactMap { round in
      let broken = clocks.filter {
        $0.round == round && policies.contains($0.policy) && isFound($0, code)
      }
      guard !broken.isEmpty else { return nil }
      let detail = broken.map(\.policy.rawValue).sorted().joined(separator: " ")
      let late = broken.filter { $0.stoppedAt != nil }.map(\.policy.rawValue).sorted()
      return finding(code, round: round, detail, late: late)
    }
  }

  private func isFound(_ clock: Clock, _ code: FindingCode) -> Bool {
    guard clock.startedAt <= range.to else { return false }
    guard let stoppedAt = clock.stoppedAt else { return clock.isOverdue(atCutOff: range.to) }
    let id = Finding(code, subject: intake.id, round: clock.round, since: stoppedAt).id
    return clock.outcome == .breached && range.contains(intake.steps.entry(of: stoppedAt))
      && !reported.contains(id)
  }

  /// FC-07: found while it is missing; a late opening is history only.
  private var recordFindings: [Finding] {
    guard intake.state.isOpen else { return [] }
    return clocks.contains {
      $0.policy == .handlingRecord && $0.round == intake.round
        && $0.isOverdue(atCutOff: range.to)
    } ? [finding(.handlingRecordMissing, PolicyID.handlingRecord.rawValue)] : []
  }

  /// FC-18: open, reachable, and nothing was told for days.
  private var contactFindings: [Finding] {
    clocks.contains { $0.policy == .progress && $0.isOverdue(atCutOff: range.to) }
      ? [finding(.noCustomerContact, PolicyID.progress.rawValue)] : []
  }

  /// FC-04, and FC-22 for the time agreed with a repair.
  private var promiseFindings: [Finding] {
    let code: FindingCode = intake.kind == .repair ? .repairPastAgreedTime : .promiseBroken
    return late(code, [.promise])
  }

  // MARK: - Handled and after

  /// FC-11 to FC-13.
  private var resultFindings: [Finding] {
    guard !intake.state.isOpen, !isHandledLater else { return [] }
    var found: [Finding] = []
    if (intake.outcome.result ?? "").isEmpty || intake.outcome.feedback == nil {
      found.append(finding(.resultMissing))
    }
    if intake.state == .handled, intake.outcome.signedOffBy == nil {
      found.append(finding(.signOffMissing))
    }
    if intake.classification.finalClass == nil || intake.classification.cause == nil {
      found.append(finding(.finalClassMissing))
    }
    return found
  }

  /// FC-14, FC-15.
  private var endFindings: [Finding] {
    var found: [Finding] = []
    if isRevisitDue { found.append(finding(.revisitDue, PolicyID.revisit.rawValue)) }
    if isQuietWeekOver { found.append(finding(.quietWeekOver, PolicyID.quietWeek.rawValue)) }
    return found
  }

  /// FC-16: of what is open, and of what has ended since the monthly cut-off.
  private var countingFindings: [Finding] {
    guard intake.outcome.isCounted == nil,
      let start = house.countingPeriodStart(at: range.to),
      intake.outcome.closedAt.map({ $0 >= start }) ?? true
    else { return [] }
    return [finding(.countingUndecided)]
  }

  /// From the day of its deadline on, a revisit is due.
  private var isRevisitDue: Bool {
    guard intake.state == .verified || intake.state == .revisiting else { return false }
    return clocks.contains { clock in
      clock.policy == .revisit && clock.startedAt <= range.to && clock.round == intake.round
        && clock.stoppedAt == nil
        && house.zone.day(of: clock.dueAt) <= house.zone.day(of: range.to)
    }
  }

  private var isQuietWeekOver: Bool {
    guard intake.state == .watching, let end = intake.quietUntil(in: house) else { return false }
    return end <= range.to
  }

  // MARK: - Records

  /// FC-19: fields that have no code of their own.
  private var fieldFindings: [Finding] {
    guard !intake.state.isEnd else { return [] }
    var missing: [String] = []
    if intake.matterTitle.isEmpty { missing.append("matter") }
    missing += intake.termsMissing(
      by: house.schemes, isAssigned: !isAssignedLater, isHandled: !isHandledLater)
    if !intake.reporter.isAnonymous, !intake.registration.channel.isOnline || intake.isReachable {
      if intake.reporter.name.whole.isEmpty { missing.append("name") }
      if intake.reporter.household == nil { missing.append("house") }
      if intake.reporter.phone.whole.isEmpty { missing.append("phone") }
    }
    if intake.registration.channel == .relayed, intake.particulars.passedOnBy == nil {
      missing.append("passedOnBy")
    }
    missing += missingFromAssignment
    return missing.isEmpty ? [] : [finding(.fieldsMissing, missing.joined(separator: " "))]
  }

  /// What must be there from the assignment on; a case that was settled on the spot and taken up
  /// again has none of it yet.
  private var missingFromAssignment: [String] {
    guard [.assigned, .inProgress, .waitingExternal].contains(intake.state), !isAssignedLater
    else { return [] }
    let fields: [(String, Bool)] = [
      ("verification", intake.assignment.verification == nil),
      ("validity", intake.classification.validity == nil),
      ("class", intake.classification.responsibility == nil),
      ("department", intake.assignment.department == nil),
      ("limit", intake.assignment.limit == nil),
    ]
    return fields.filter(\.1).map(\.0)
  }

  /// FC-20: serious without review, and marks that call for somebody to be told.
  private var upwardFindings: [Finding] {
    guard !intake.state.isEnd else { return [] }
    let missing = missingUpwards
    return missing.isEmpty ? [] : [finding(.upwardReportMissing, missing.joined(separator: " "))]
  }

  /// FC-26: class 2 without a letter to the developer by the end of the first working day.
  private var letterFindings: [Finding] {
    guard !intake.state.isEnd, intake.classification.responsibility == .developer,
      !intake.hasLetterToDeveloper, !isAmendedLater(.responsibilityClass),
      let due = Allowance.workingDays(house.settings.number(.developerLetterDays)).reckoning(
        after: intake.registration.receivedAt, in: house.calendar)?.due, due < range.to
    else { return [] }
    return [finding(.developerLetterMissing)]
  }

  // MARK: - Repairs

  /// FC-21, FC-23, FC-24.
  private var repairFindings: [Finding] {
    guard let repair = intake.repair else { return [] }
    var found: [Finding] = []
    if intake.state == .received { found.append(finding(.repairNotDispatched)) }
    let isInHome = !intake.flags.contains(.publicFacility)
    if isInHome, intake.state == .fixed, !isFinishedLater,
      repair.isSigned == nil || repair.rating == nil
    {
      found.append(finding(.ownerSignatureMissing))
    }
    if isInHome, repair.rating == .not, repair.paid == nil,
      intake.steps.contains(where: { $0.deed == .confirmed(.not) && range.contains($0.recordedAt) })
    {
      found.append(finding(.dissatisfiedOnFreeService))
    }
    return found
  }
}

extension Clock {
  /// Due before the cut-off, and not stopped.
  ///
  /// What is recorded after the cut-off and before the signatures stops it too: acting on a finding
  /// is its best answer.
  package func isOverdue(atCutOff cutOff: Moment) -> Bool { isRunning && isPassed(at: cutOff) }
}

extension Intake {
  var isReviewed: Bool {
    steps.contains { if case .reviewed = $0.deed { true } else { false } }
  }

  var escalations: [(to: String, hasReport: Bool, at: Moment)] {
    steps.compactMap {
      switch $0.deed {
      case .escalated(let to, let hasReport): (to, hasReport, $0.recordedAt)
      // Handed up with both papers, it is reported upwards in writing.
      case .referred: ("leaders", true, $0.recordedAt)
      default: nil
      }
    }
  }

  func hasTold(_ whom: Notified) -> Bool {
    steps.contains { if case .notified(whom, _) = $0.deed { true } else { false } }
  }

  var hasLetterToDeveloper: Bool {
    steps.contains { $0.deed.isLetterToDeveloper }
  }
}
