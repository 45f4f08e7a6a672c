import Domain

extension IntakeRow {
  init(_ intake: Intake, day: Day, number: Int, next: Clock?) {
    self.init(
      id: intake.id, kind: intake.kind.rawValue, day: day.number, number: number,
      channel: intake.registration.channel.rawValue,
      receivedAt: intake.registration.receivedAt.milliseconds,
      receivedBy: intake.registration.receivedBy.text,
      registeredAt: intake.registration.registeredAt.milliseconds,
      registeredBy: intake.registration.registeredBy.text,
      posted: intake.registration.posted?.milliseconds,
      noticed: intake.registration.noticed?.milliseconds, sequence: intake.registration.sequence,
      household: intake.reporter.household, isAnonymous: intake.reporter.isAnonymous,
      name: intake.reporter.name.whole, phone: intake.reporter.phone.whole,
      title: intake.matterTitle, text: intake.text, demand: intake.demand,
      flags: intake.flags.map(\.rawValue).sorted().joined(separator: " "),
      state: intake.state.rawValue, round: intake.round,
      roundStartedAt: intake.roundStartedAt.milliseconds, matter: intake.matter,
      ownMatter: intake.ownMatter)
    department = intake.assignment.department?.rawValue
    person = intake.assignment.person?.text
    limitAt = intake.assignment.limit?.milliseconds
    assignedAt = intake.assignment.assignedAt?.milliseconds
    result = intake.outcome.result
    feedback = intake.outcome.feedback?.rawValue
    handledAt = intake.outcome.handledAt?.milliseconds
    handledBy = intake.outcome.handledBy?.text
    closedAt = intake.outcome.closedAt?.milliseconds
    closedBy = intake.outcome.closedBy?.rawValue
    nextPolicy = next?.policy.rawValue
    nextDueAt = next?.dueAt.milliseconds
  }

  /// The intake without what only its kind has, and without its steps.
  func intake() -> Intake {
    var content = IntakeContent()
    content.title = title
    content.text = text
    content.demand = demand
    content.flags = Set(flags.split(separator: " ").compactMap { IntakeFlag(rawValue: String($0)) })
    let registration = Registration(
      channel: Channel(rawValue: channel) ?? .visit,
      received: (Moment(milliseconds: receivedAt), StaffNumber(stored: receivedBy)),
      registered: (Moment(milliseconds: registeredAt), StaffNumber(stored: registeredBy)),
      online: online, sequence: sequence)
    var intake = Intake(
      id: id, kind: IntakeKind(rawValue: kind) ?? .complaint, registration: registration,
      reporter: Reporter(
        household: household, isAnonymous: isAnonymous, name: name, phone: phone),
      content: content)
    intake.state = IntakeState(rawValue: state) ?? .received
    intake.round = round
    intake.roundStartedAt = Moment(milliseconds: roundStartedAt)
    intake.matter = matter
    intake.ownMatter = ownMatter
    intake.assignment = assignment
    intake.outcome = outcome
    return intake
  }

  private var online: (posted: Moment, noticed: Moment)? {
    guard let posted, let noticed else { return nil }
    return (Moment(milliseconds: posted), Moment(milliseconds: noticed))
  }

  private var assignment: Assignment {
    var assignment = Assignment()
    assignment.department = department.flatMap(Department.init)
    assignment.person = person.map(StaffNumber.init(stored:))
    assignment.limit = limitAt.map(Moment.init(milliseconds:))
    assignment.assignedAt = assignedAt.map(Moment.init(milliseconds:))
    return assignment
  }

  private var outcome: Outcome {
    var outcome = Outcome()
    outcome.result = result
    outcome.feedback = feedback.flatMap(ContactMeans.init)
    outcome.handledAt = handledAt.map(Moment.init(milliseconds:))
    outcome.handledBy = handledBy.map(StaffNumber.init(stored:))
    outcome.closedAt = closedAt.map(Moment.init(milliseconds:))
    outcome.closedBy = closedBy.flatMap(ClosedBy.init)
    return outcome
  }
}

extension IntakeRow {
  fileprivate init(
    id: String, kind: String, day: Int, number: Int, channel: String, receivedAt: Int64,
    receivedBy: String, registeredAt: Int64, registeredBy: String, posted: Int64?,
    noticed: Int64?, sequence: Int, household: String?, isAnonymous: Bool, name: String,
    phone: String, title: String, text: String, demand: String, flags: String, state: String,
    round: Int, roundStartedAt: Int64, matter: Int, ownMatter: Int
  ) {
    self.id = id
    self.kind = kind
    self.day = day
    self.number = number
    self.channel = channel
    self.receivedAt = receivedAt
    self.receivedBy = receivedBy
    self.registeredAt = registeredAt
    self.registeredBy = registeredBy
    self.posted = posted
    self.noticed = noticed
    self.sequence = sequence
    self.household = household
    self.isAnonymous = isAnonymous
    self.name = name
    self.phone = phone
    self.title = title
    self.text = text
    self.demand = demand
    self.flags = flags
    self.state = state
    self.round = round
    self.roundStartedAt = roundStartedAt
    self.matter = matter
    self.ownMatter = ownMatter
  }
}

extension ComplaintRow {
  init(_ intake: Intake) {
    let classification = intake.classification
    self.init(
      intake: intake.id, target: classification.target?.rawValue,
      firstClass: classification.firstClass?.rawValue,
      finalClass: classification.finalClass?.rawValue,
      subjectClass: classification[.subjectClass]?.rawValue,
      validity: classification.validity?.rawValue, severity: classification.severity.rawValue,
      cause: classification.cause?.rawValue, secondCause: classification.secondCause?.rawValue,
      verification: intake.assignment.verification,
      recordPerson: intake.assignment.recordPerson?.text,
      recordOpenedAt: intake.assignment.recordOpenedAt?.milliseconds,
      signedOffBy: intake.outcome.signedOffBy?.text, checkedBy: intake.outcome.checkedBy?.text,
      verifiedAt: intake.outcome.verifiedAt?.milliseconds,
      exemption: intake.outcome.exemption?.rawValue, isCounted: intake.outcome.isCounted)
  }

  func complete(_ intake: inout Intake, _ terms: [ClassificationRow]) {
    var found = Classification(
      first: terms.terms(\.first), final: terms.terms(\.final), target: target.flatMap(Target.init),
      classes: (
        firstClass.flatMap(ResponsibilityClass.init(rawValue:)),
        finalClass.flatMap(ResponsibilityClass.init(rawValue:))
      ), secondCause: secondCause.flatMap(TermID.init(rawValue:)))
    found.severity = Severity(rawValue: severity) ?? .general
    intake.classification = found
    intake.assignment.verification = verification
    intake.assignment.recordPerson = recordPerson.map(StaffNumber.init(stored:))
    intake.assignment.recordOpenedAt = recordOpenedAt.map(Moment.init(milliseconds:))
    intake.outcome.signedOffBy = signedOffBy.map(StaffNumber.init(stored:))
    intake.outcome.checkedBy = checkedBy.map(StaffNumber.init(stored:))
    intake.outcome.verifiedAt = verifiedAt.map(Moment.init(milliseconds:))
    intake.outcome.exemption = exemption.flatMap(RevisitExemption.init)
    intake.outcome.isCounted = isCounted
  }
}

extension RepairRow {
  init?(_ intake: Intake) {
    guard let repair = intake.repair else { return nil }
    self.init(
      intake: intake.id, part: repair.part, technician: repair.technician?.text,
      agreedAt: repair.agreedAt?.milliseconds, dispatchedAt: repair.dispatchedAt?.milliseconds,
      arrivedAt: repair.arrivedAt?.milliseconds, finishedAt: repair.finishedAt?.milliseconds,
      paid: repair.paid, hasConsent: repair.hasConsent, isSigned: repair.isSigned,
      unsignedReason: repair.unsignedReason, rating: repair.rating?.rawValue,
      residentEnd: repair.warranty.residentEnd?.number,
      contractorEnd: repair.warranty.contractorEnd?.number, party: repair.warranty.party,
      provider: repair.provider?.rawValue)
  }

  func complete(_ intake: inout Intake) {
    var repair = RepairWork(part: part)
    repair.technician = technician.map(StaffNumber.init(stored:))
    repair.agreedAt = agreedAt.map(Moment.init(milliseconds:))
    repair.dispatchedAt = dispatchedAt.map(Moment.init(milliseconds:))
    repair.arrivedAt = arrivedAt.map(Moment.init(milliseconds:))
    repair.finishedAt = finishedAt.map(Moment.init(milliseconds:))
    repair.paid = paid
    repair.hasConsent = hasConsent
    repair.isSigned = isSigned
    repair.unsignedReason = unsignedReason
    repair.rating = rating.flatMap(Rating.init)
    repair.warranty = Warranty(
      residentEnd: residentEnd.map(Day.init(number:)),
      contractorEnd: contractorEnd.map(Day.init(number:)), party: party)
    repair.provider = provider.flatMap(RepairProvider.init)
    intake.repair = repair
  }
}
