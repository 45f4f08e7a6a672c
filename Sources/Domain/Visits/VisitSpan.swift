/// The days within which visits are looked for.
package struct VisitSpan: Hashable, Sendable {
  package let start: Moment
  /// The first moment that is no longer in it.
  package let end: Moment
  /// The numbers of its days, with one more at both ends: a visit belongs to the day on which it was
  /// written down, which may not be that of its arrival.
  package let days: ClosedRange<Int>

  /// From the beginning of one day to the end of another; without a day, without end.
  package init(from first: Day?, to last: Day?, in zone: EstateZone) {
    start = first.map { zone.moment($0) } ?? Moment(milliseconds: 0)
    end =
      last.map { zone.moment($0, .endOfDay) }
      ?? Moment(milliseconds: .max)
    let low = (first?.number ?? 0) - 1
    days = low...max(low, (last?.number ?? Self.furthest) + 1)
  }

  package func contains(_ moment: Moment) -> Bool { start <= moment && moment < end }

  /// Later than any day that is written down.
  private static let furthest = 10_000_000
}
