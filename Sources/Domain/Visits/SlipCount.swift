/// Where the slips of a span are: at any moment issued = returned + inside + lost.
package struct SlipCount: Hashable, Codable, Sendable {
  /// Slips out when the span began, and those given out in it.
  package let issued: Int
  package let returned: Int
  /// Still out: with somebody who waits or is inside.
  package let inside: Int
  /// Missing, or written off.
  package let lost: Int
  /// The labels of those that were still out then and have come back since; nothing where none has,
  /// and on sheets of before it was told.
  package var backSince: [String]?

  package init(issued: Int, returned: Int, inside: Int, lost: Int) {
    self.issued = issued
    self.returned = returned
    self.inside = inside
    self.lost = lost
  }

  /// Where the slips of these visits were at a moment; where they are now, without one.
  ///
  /// Now asks no clock: one that was put back cannot bring the count and the heads apart.
  package init(_ visits: [Visit], at moment: Moment? = nil) {
    let places = visits.compactMap { visit in
      moment.map { visit.slipPlace(at: $0) } ?? visit.slipPlace
    }
    self.init(
      issued: places.count, returned: places.count { $0 == .returned },
      inside: places.count { $0 == .out },
      lost: places.count { $0 == .missing || $0 == .lost })
  }

  package var isBalanced: Bool { issued == returned + inside + lost }
}
