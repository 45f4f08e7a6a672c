extension HouseRules {
  /// The monthly cut-off since which a case must have ended to be asked at `moment` whether it
  /// counts; nothing on the days on which that is not asked (rule DEC-49).
  ///
  /// With counting until the 24th, on 20 May it is the midnight after 24 April (rule DEC-14).
  package func countingPeriodStart(at moment: Moment) -> Moment? {
    let today = zone.day(of: moment)
    let last = settings.number(.countingToDay)
    guard today.dayOfMonth >= settings.number(.countingFromDay), today.dayOfMonth <= last else {
      return nil
    }
    let endOfMonth = today.adding(days: -today.dayOfMonth)
    let cutOff = endOfMonth.adding(days: min(0, last - endOfMonth.dayOfMonth))
    return zone.moment(cutOff, .endOfDay)
  }
}
