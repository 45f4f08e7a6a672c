import Domain
import Storage

extension Transaction {
  /// FC-53: each stretch from the start of the range to a day after its end in which nobody is at a
  /// post that must be kept (rule RV-13).
  ///
  /// A gap that was filled since the cut-off is gone; one that was opened since is the next one's.
  /// Its round is the day it begins on, so that two gaps of one post are two findings.
  func rosterFindings(in range: StocktakeRange, house: HouseRules) throws -> [Finding] {
    let zone = house.zone
    let gaps = try rosterGaps(
      from: range.from, to: range.to.adding(minutes: ClockTime.minutesPerDay), zone: zone,
      knownAt: range.to)
    let found = gaps.map { gap in
      Finding(
        .rosterGap, subject: gap.post, round: zone.day(of: gap.from).number,
        detail: "\(zone.text(gap.from)) - \(zone.text(gap.to))", since: gap.from)
    }
    // Two gaps of one day are one finding, told from the first of them on.
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      .values.sorted()
  }

  /// Whether somebody is planned now where a gap was found on that day.
  func isFilled(_ gap: Finding, zone: EstateZone) throws -> Bool {
    let day = Day(number: gap.round)
    let left = try rosterGaps(
      from: zone.moment(day), to: zone.moment(day, .endOfDay), zone: zone)
    return !left.contains { $0.post == gap.subject }
  }
}
