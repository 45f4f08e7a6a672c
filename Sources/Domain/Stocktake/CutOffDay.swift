/// Which day a cut-off belongs to: after midnight still the day before, until the night shift ends
/// (rule DEC-47).
package enum CutOffDay {
  package static func day(of cutOff: Moment, in house: HouseRules) -> Day {
    let day = house.zone.day(of: cutOff)
    let ends = house.settings.time(.nightEnds).minutes
    return house.zone.minutesSinceMidnight(at: cutOff) < ends ? day.adding(days: -1) : day
  }

  /// FC-71: the days after the first stocktake and before this one that have no cut-off.
  package static func missed(
    cutOffs: [Moment], before cutOff: Moment, in house: HouseRules
  ) -> [Finding] {
    let days = Set(cutOffs.map { day(of: $0, in: house) })
    guard let first = days.min() else { return [] }
    let today = day(of: cutOff, in: house)
    return (first.number..<max(first.number, today.number)).compactMap { number in
      let day = Day(number: number)
      guard !days.contains(day) else { return nil }
      return Finding(
        .dayWithoutStocktake, subject: day.description, since: house.zone.moment(day))
    }
  }
}
