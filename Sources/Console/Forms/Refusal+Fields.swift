import Domain

extension Refusal {
  /// The fields that a refusal may be about, by the names that forms give them; the first that the
  /// open form shows is the one.
  var fields: [String] {
    switch self {
    case .intake(let reason): reason.fields
    case .dispute(let reason): reason.fields
    case .household: ["house", "others", "with", "damage"]
    case .staff(let reason): reason.fields
    case .visit(let reason): reason.fields
    case .phrase(let reason): reason.fields
    case .roster(let reason): reason.fields
    case .handover(let reason): reason.fields
    case .privacy(let reason): reason.fields
    case .access(let reason): reason.fields
    case .stocktake(let reason): reason.fields
    case .calendar, .estate, .paper, .scheme: []
    }
  }
}

extension AccessRefusal {
  fileprivate var fields: [String] {
    switch self {
    case .wrongPin, .lockedOut: ["ownPIN", "pin"]
    case .roleMayNot: ["signer"]
    case .signInRequired, .secondPersonRequired, .confirmationRequired, .tooManyUnmaskings: []
    }
  }
}

extension StocktakeRefusal {
  fileprivate var fields: [String] {
    switch self {
    case .mayNotSign, .samePerson: ["signer"]
    case .signedAlready: ["part"]
    case .notInFuture: ["due"]
    case .reasonMissing: ["reason"]
    case .answerMissing: ["text"]
    default: []
    }
  }
}

extension HandoverRefusal {
  fileprivate var fields: [String] {
    switch self {
    case .textMissing: ["text"]
    case .reasonMissing: ["reason", "text"]
    case .recordMissing: ["without"]
    case .notCounted: ["withoutCount"]
    case .countOutOfRange, .countDoubtful: ["count"]
    case .happenedInFuture: ["occurred"]
    case .stayEndsTooEarly, .noticeEndsTooEarly: ["until"]
    case .supervisorSigns: ["person"]
    default: []
    }
  }
}

extension Refusal {
  /// What was typed that it is about, where it says so.
  fileprivate var quoted: String? {
    switch self {
    case .household(.noSuchHouse(let typed)), .household(.severalHouses(let typed, _)): typed
    default: nil
    }
  }

  /// The field that it is about: of those that may be meant, the one that holds what it quotes.
  func field(among shown: Set<String>, holding texts: [String: String]) -> String? {
    let meant = fields.filter(shown.contains)
    let quoting = quoted.flatMap { typed in
      meant.first { Entries.houses(in: texts[$0] ?? "").contains(typed) }
    }
    return quoting ?? meant.first
  }
}

extension RosterRefusal {
  fileprivate var fields: [String] {
    switch self {
    case .noSuchPost: ["post"]
    case .nameMissing: ["name"]
    case .noSuchRotation, .badCycle, .noSuchPattern: ["rotation"]
    case .peopleMissing, .plannedElsewhere, .isAway: ["people", "other"]
    case .shiftIsOver: ["date", "last"]
    case .shiftHasBegun, .notPlanned, .swapIsStale: ["given"]
    case .endsBeforeItBegins, .tooManyDays: ["last"]
    case .reasonMissing: ["remark"]
    case .samePerson, .notTheirs: ["other"]
    case .notYours, .noSuchSwap, .swapAnswered: ["swap"]
    case .noSuchAbsence: ["absence"]
    case .absentAlready, .leaveIsForKeepers: ["person"]
    }
  }
}

extension IntakeRefusal {
  fileprivate var fields: [String] {
    switch self {
    case .textMissing: ["text", "result", "body", "to", "course", "participants", "measures"]
    case .postedAfterNoticed: ["posted", "noticed"]
    case .receivedInFuture, .beforeReceipt: ["received", "occurred", "noticed", "posted"]
    case .malformedPhone: ["phone"]
    case .verificationMissing, .resultMissing: ["result"]
    case .targetMissing: ["target"]
    case .classMissing: ["class"]
    case .limitMissing: ["limit"]
    case .notInFuture: ["promise", "limit", "due", "agreed"]
    case .causeMissing: ["cause"]
    case .feedbackMissing: ["feedback"]
    case .warrantyEmpty: ["residentEnd"]
    case .pointsUnanswered: ["text"]
    case .postInstead: ["means"]
    case .consentMissing: ["consent"]
    case .reasonMissing, .headOwns: ["reason"]
    case .accusedMayNot: ["person"]
    case .ratingMissing: ["rating"]
    case .signatureMissing: ["unsigned"]
    case .outcomeContradicts: ["outcome", "result"]
    case .nobodyReachable: ["means"]
    case .linkedElsewhere: ["to"]
    case .topicMissing: ["result"]
    case .answerTimeMissing: ["promise", "question"]
    case .notFound, .sameIntake: ["to"]
    case .supervisorOnly: ["validity", "flag", "reason"]
    default: []
    }
  }
}

extension DisputeRefusal {
  fileprivate var fields: [String] {
    switch self {
    case .termUnclear: ["timetable", "due"]
    case .noSuchCommitment, .withinTimetable, .keptAlready, .notANotice: ["duty"]
    case .brokenAlready, .deliveredAlready: ["duty"]
    case .deliveryIncomplete: ["evidence"]
    case .ownUnit: ["with", "house"]
    case .limitMissing: ["limit", "due"]
    case .notBetweenHouseholds, .openedAlready, .notOpened: []
    }
  }
}

extension PhraseRefusal {
  fileprivate var fields: [String] {
    switch self {
    case .malformedCode, .notFound, .codeTaken: ["code"]
    case .textMissing: ["zh", "text"]
    }
  }
}

extension StaffRefusal {
  fileprivate var fields: [String] {
    switch self {
    case .malformedNumber, .numberTaken: ["number", "person"]
    case .nameMissing: ["name"]
    case .roleMissing: ["role", "roles"]
    case .noSuchPerson, .left: ["person", "about", "receiver", "number"]
    case .leavingOneself: ["number"]
    case .pinTooShort, .pinTooSimple: ["pin", "newPin"]
    }
  }
}

extension VisitRefusal {
  fileprivate var fields: [String] {
    switch self {
    case .nameMissing: ["name"]
    case .phoneTooLong: ["phone"]
    case .houseMissing, .instructionHouseMissing, .supervisorMustForbid: ["house"]
    case .documentMissing: ["document"]
    case .reasonMissing, .supervisorMustAdmit, .waitedLonger: ["reason"]
    case .goodsMissing: ["text", "goods"]
    case .peopleOutOfRange: ["people"]
    case .documentFlaw: ["number", "document"]
    case .slipRange, .slipRangeReversed, .noSuchSlipRange, .slipRangesOverlap: ["first", "last"]
    case .noSuchSlip, .slipTaken, .slipMissing, .slipNotMissing, .noSlipLeft: ["slip"]
    case .notToBeAdmitted, .hostMustBeCalled: ["call", "reason"]
    case .instructionEmpty: ["name"]
    case .instructionEndsBeforeItBegins: ["until"]
    case .noSuchInstruction, .instructionEnded: ["number"]
    case .noSlipToPrint: []
    case .purposeMissing, .noSuchPurpose: ["purpose", "zh", "id"]
    case .minutesOutOfRange: ["minutes"]
    case .notFound, .wrongState, .leftBeforeArrival, .notToBeUndone, .slipNotOut, .slipAlreadyBack,
      .slipWrittenOff:
      []
    }
  }
}
