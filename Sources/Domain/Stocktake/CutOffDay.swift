/// Which day a cut-off belongs to: after midnight still the day before, until the night shift ends
/// (rule DEC-47).
package enum CutOffDay {
  package static func day(of cutOff: Moment, in house: HouseRules) -> Day {
    let day = house.zone.day(of: cutOff)
    let ends = house.settings.time(.nightEnds).minutes
    return house.zone.minutesSinceMidnight(at: cutOff) < ends ? day.adding(days: -1) : day
  }

  /// FC-71: the days after the stocktake before this one, and before this one, that have no cut-off.
  ///
  /// Days further back were found by the stocktakes before, each of which tells what it skipped.
  package static func missed(in range: StocktakeRange, house: HouseRules) -> [Finding] {
    guard range.followsAnother else { return [] }
    let (last, today) = (day(of: range.from, in: house), day(of: range.to, in: house))
    return (last.number..<max(last.number, today.number)).dropFirst().map { number in
      let day = Day(number: number)
      return Finding(
        .dayWithoutStocktake, subject: day.description, since: house.zone.moment(day))
    }
  }
}
