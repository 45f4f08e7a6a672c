internal import GRDB

// The columns of the rows of an intake, as its tables have them.

extension IntakeRow {
  static let columns = [
    "id", "kind", "day", "number", "channel", "receivedAt", "receivedBy", "registeredAt",
    "registeredBy", "posted", "noticed", "sequence", "household", "isAnonymous", "name", "phone",
    "title", "text", "demand", "flags", "state", "round", "roundStartedAt", "matter", "ownMatter",
    "department", "person", "limitAt", "assignedAt", "result", "feedback", "handledAt", "handledBy",
    "closedAt", "closedBy", "nextPolicy", "nextDueAt",
  ]
  static let insertion = inserting(columns)

  init(row: Row) {
    var column = ColumnReader(row)
    id = column.next()
    kind = column.next()
    day = column.next()
    number = column.next()
    channel = column.next()
    receivedAt = column.next()
    receivedBy = column.next()
    registeredAt = column.next()
    registeredBy = column.next()
    posted = column.next()
    noticed = column.next()
    sequence = column.next()
    household = column.next()
    isAnonymous = column.next()
    name = column.next()
    phone = column.next()
    title = column.next()
    text = column.next()
    demand = column.next()
    flags = column.next()
    state = column.next()
    round = column.next()
    roundStartedAt = column.next()
    matter = column.next()
    ownMatter = column.next()
    department = column.next()
    person = column.next()
    limitAt = column.next()
    assignedAt = column.next()
    result = column.next()
    feedback = column.next()
    handledAt = column.next()
    handledBy = column.next()
    closedAt = column.next()
    closedBy = column.next()
    nextPolicy = column.next()
    nextDueAt = column.next()
  }

  var values: [DatabaseValue] {
    [
      id.databaseValue, kind.databaseValue, day.databaseValue, number.databaseValue,
      channel.databaseValue, receivedAt.databaseValue, receivedBy.databaseValue,
      registeredAt.databaseValue, registeredBy.databaseValue, posted.databaseValue,
      noticed.databaseValue, sequence.databaseValue, household.databaseValue,
      isAnonymous.databaseValue, name.databaseValue, phone.databaseValue, title.databaseValue,
      text.databaseValue, demand.databaseValue, flags.databaseValue, state.databaseValue,
      round.databaseValue, roundStartedAt.databaseValue, matter.databaseValue,
      ownMatter.databaseValue, department.databaseValue, person.databaseValue,
      limitAt.databaseValue, assignedAt.databaseValue, result.databaseValue, feedback.databaseValue,
      handledAt.databaseValue, handledBy.databaseValue, closedAt.databaseValue,
      closedBy.databaseValue, nextPolicy.databaseValue, nextDueAt.databaseValue,
    ]
  }
}

extension ComplaintRow {
  static let columns = [
    "intake", "target", "firstClass", "finalClass", "subjectClass", "validity", "severity", "cause",
    "secondCause", "verification", "recordPerson", "recordOpenedAt", "signedOffBy", "checkedBy",
    "verifiedAt", "exemption", "isCounted",
  ]
  static let insertion = inserting(columns)

  init(row: Row) {
    var column = ColumnReader(row)
    intake = column.next()
    target = column.next()
    firstClass = column.next()
    finalClass = column.next()
    subjectClass = column.next()
    validity = column.next()
    severity = column.next()
    cause = column.next()
    secondCause = column.next()
    verification = column.next()
    recordPerson = column.next()
    recordOpenedAt = column.next()
    signedOffBy = column.next()
    checkedBy = column.next()
    verifiedAt = column.next()
    exemption = column.next()
    isCounted = column.next()
  }

  var values: [DatabaseValue] {
    [
      intake.databaseValue, target.databaseValue, firstClass.databaseValue,
      finalClass.databaseValue, subjectClass.databaseValue, validity.databaseValue,
      severity.databaseValue, cause.databaseValue, secondCause.databaseValue,
      verification.databaseValue, recordPerson.databaseValue, recordOpenedAt.databaseValue,
      signedOffBy.databaseValue, checkedBy.databaseValue, verifiedAt.databaseValue,
      exemption.databaseValue, isCounted.databaseValue,
    ]
  }
}

extension RepairRow {
  static let columns = [
    "intake", "part", "technician", "agreedAt", "dispatchedAt", "arrivedAt", "finishedAt", "paid",
    "hasConsent", "isSigned", "unsignedReason", "rating", "residentEnd", "contractorEnd", "party",
    "provider",
  ]
  static let insertion = inserting(columns)

  init(row: Row) {
    var column = ColumnReader(row)
    intake = column.next()
    part = column.next()
    technician = column.next()
    agreedAt = column.next()
    dispatchedAt = column.next()
    arrivedAt = column.next()
    finishedAt = column.next()
    paid = column.next()
    hasConsent = column.next()
    isSigned = column.next()
    unsignedReason = column.next()
    rating = column.next()
    residentEnd = column.next()
    contractorEnd = column.next()
    party = column.next()
    provider = column.next()
  }

  var values: [DatabaseValue] {
    [
      intake.databaseValue, part.databaseValue, technician.databaseValue, agreedAt.databaseValue,
      dispatchedAt.databaseValue, arrivedAt.databaseValue, finishedAt.databaseValue,
      paid.databaseValue, hasConsent.databaseValue, isSigned.databaseValue,
      unsignedReason.databaseValue, rating.databaseValue, residentEnd.databaseValue,
      contractorEnd.databaseValue, party.databaseValue, provider.databaseValue,
    ]
  }
}
