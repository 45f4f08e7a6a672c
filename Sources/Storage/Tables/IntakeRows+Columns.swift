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
    id = row["id"]
    kind = row["kind"]
    day = row["day"]
    number = row["number"]
    channel = row["channel"]
    receivedAt = row["receivedAt"]
    receivedBy = row["receivedBy"]
    registeredAt = row["registeredAt"]
    registeredBy = row["registeredBy"]
    posted = row["posted"]
    noticed = row["noticed"]
    sequence = row["sequence"]
    household = row["household"]
    isAnonymous = row["isAnonymous"]
    name = row["name"]
    phone = row["phone"]
    title = row["title"]
    text = row["text"]
    demand = row["demand"]
    flags = row["flags"]
    state = row["state"]
    round = row["round"]
    roundStartedAt = row["roundStartedAt"]
    matter = row["matter"]
    ownMatter = row["ownMatter"]
    department = row["department"]
    person = row["person"]
    limitAt = row["limitAt"]
    assignedAt = row["assignedAt"]
    result = row["result"]
    feedback = row["feedback"]
    handledAt = row["handledAt"]
    handledBy = row["handledBy"]
    closedAt = row["closedAt"]
    closedBy = row["closedBy"]
    nextPolicy = row["nextPolicy"]
    nextDueAt = row["nextDueAt"]
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
    intake = row["intake"]
    target = row["target"]
    firstClass = row["firstClass"]
    finalClass = row["finalClass"]
    subjectClass = row["subjectClass"]
    validity = row["validity"]
    severity = row["severity"]
    cause = row["cause"]
    secondCause = row["secondCause"]
    verification = row["verification"]
    recordPerson = row["recordPerson"]
    recordOpenedAt = row["recordOpenedAt"]
    signedOffBy = row["signedOffBy"]
    checkedBy = row["checkedBy"]
    verifiedAt = row["verifiedAt"]
    exemption = row["exemption"]
    isCounted = row["isCounted"]
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
    intake = row["intake"]
    part = row["part"]
    technician = row["technician"]
    agreedAt = row["agreedAt"]
    dispatchedAt = row["dispatchedAt"]
    arrivedAt = row["arrivedAt"]
    finishedAt = row["finishedAt"]
    paid = row["paid"]
    hasConsent = row["hasConsent"]
    isSigned = row["isSigned"]
    unsignedReason = row["unsignedReason"]
    rating = row["rating"]
    residentEnd = row["residentEnd"]
    contractorEnd = row["contractorEnd"]
    party = row["party"]
    provider = row["provider"]
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
