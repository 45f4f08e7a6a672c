/// What the stocktake can find, by the numbers that docs/domain.md lists.
package enum FindingCode: String, CaseIterable, Codable, Sendable {
  case noPersonInCharge = "FC-01"
  case responseMissingOrLate = "FC-02"
  case handlingOverdue = "FC-03"
  case promiseBroken = "FC-04"
  case onSceneLate = "FC-05"
  case onlineReplyMissingOrLate = "FC-06"
  case handlingRecordMissing = "FC-07"
  case headNotTold = "FC-08"
  case qualityNotTold = "FC-09"
  case majorIncomplete = "FC-10"
  case resultMissing = "FC-11"
  case signOffMissing = "FC-12"
  case finalClassMissing = "FC-13"
  case revisitDue = "FC-14"
  case quietWeekOver = "FC-15"
  case countingUndecided = "FC-16"
  case departmentLimitPassed = "FC-17"
  case noCustomerContact = "FC-18"
  case fieldsMissing = "FC-19"
  case upwardReportMissing = "FC-20"
  case repairNotDispatched = "FC-21"
  case repairPastAgreedTime = "FC-22"
  case ownerSignatureMissing = "FC-23"
  case dissatisfiedOnFreeService = "FC-24"
  case repeatedFault = "FC-25"
  case developerLetterMissing = "FC-26"
  case disputeRecordMissing = "FC-27"
  case limitPassed = "FC-28"
  case slipNotReturned = "FC-31"
  case documentNotReturned = "FC-32"
  case hostCallMissing = "FC-33"
  case handoverUnsigned = "FC-41"
  case handoverMissing = "FC-42"
  case handoverIncomplete = "FC-43"
  case handoverAbnormal = "FC-44"
  case dailyLogMissing = "FC-51"
  case entryNotHandedOver = "FC-52"
  case rosterGap = "FC-53"
  case callWithoutRecord = "FC-61"
  case periodicDutyOverdue = "FC-62"
  case dayWithoutStocktake = "FC-71"
}

extension FindingCode {
  /// Whether it only informs, and needs no answer.
  package var isInformation: Bool { self == .quietWeekOver }

  /// Whether its round is the number of a day, and not of a round of clocks.
  var roundIsDay: Bool { self == .dailyLogMissing || self == .rosterGap }

  /// The codes that come first, in order of harm; the rest go by age.
  package static let byHarm: [FindingCode] = [
    .headNotTold, .qualityNotTold, .onlineReplyMissingOrLate, .handlingOverdue,
    .responseMissingOrLate, .upwardReportMissing, .majorIncomplete,
  ]

  /// Those that say that something is late, and not only missing.
  package static let lateness: Set<FindingCode> = [
    .responseMissingOrLate, .handlingOverdue, .promiseBroken, .onSceneLate,
    .onlineReplyMissingOrLate, .handlingRecordMissing, .headNotTold, .qualityNotTold, .revisitDue,
    .departmentLimitPassed, .noCustomerContact, .repairPastAgreedTime, .limitPassed,
    .periodicDutyOverdue,
  ]
}
