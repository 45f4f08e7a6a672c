import Domain
import Storage

extension Transaction {
  /// A slip to be given out: the one that was taken, else the next of the stock; without a stock
  /// the next number of the day.
  ///
  /// - Throws: ``VisitRefusal`` for a label that is none of the estate's, or is out or lost.
  func slip(labelled wanted: String?, on day: Day) throws -> String {
    let ranges = try slips.ranges().filter(\.isOn)
    let label = wanted?.halfwidth.uppercased() ?? ""
    guard !ranges.isEmpty else {
      guard label.isEmpty else { throw Refusal.visit(.noSuchSlip(label)) }
      return try visits.nextSlip(on: day)
    }
    let away = try slips.away()
    if label.isEmpty {
      for range in ranges {
        if let free = range.labels.first(where: { away[$0] == nil }) { return free }
      }
      throw Refusal.visit(.noSlipLeft)
    }
    guard ranges.contains(where: { $0.contains(label) }) else {
      throw Refusal.visit(.noSuchSlip(label))
    }
    switch away[label] {
    case nil: return label
    case .missing: throw Refusal.visit(.slipMissing(label))
    default: throw Refusal.visit(.slipTaken(label))
    }
  }

  /// The visit that a slip or a number means, however it is typed.
  ///
  /// - Throws: ``VisitRefusal/slipNotOut(_:)`` for a slip of the estate that nobody has had yet.
  func visit(_ slip: String) throws -> Visit {
    let label = slip.halfwidth.uppercased()
    if let visit = try visits.labelled(label) ?? visits.labelled(slip) { return visit }
    let isOurs = try slips.ranges().contains { $0.contains(label) }
    throw Refusal.visit(isOurs ? .slipNotOut(label) : .notFound(slip))
  }
}

/// Enters a stock of slips, or takes one out of use; no label is in two of them.
package struct SetSlipRange: Command {
  package static let kind = "slip.setRange"

  package let range: SlipRange

  package init(_ range: SlipRange) { self.range = range }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> SlipRange {
    let ranges = try transaction.slips.ranges()
    guard range.isOn || ranges.contains(where: { range.isSame(as: $0) }) else {
      throw Refusal.visit(.noSuchSlipRange("\(range.firstLabel)-\(range.lastLabel)"))
    }
    let others = ranges.filter {
      $0.isOn && $0.firstLabel != range.firstLabel && $0.overlaps(range)
    }
    if range.isOn, let other = others.first {
      throw Refusal.visit(.slipRangesOverlap("\(other.firstLabel)-\(other.lastLabel)"))
    }
    try transaction.slips.save(range)
    return range
  }

  package func subject(of outcome: SlipRange) -> String? { outcome.firstLabel }
}

/// Notes that a slip that was missing, or written off, is there again.
package struct FindSlip: Command {
  package static let kind = "slip.found"

  package let label: String

  package init(_ label: String) { self.label = label }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    var visit =
      try transaction.visits.slipless(label.halfwidth.uppercased()) ?? transaction.visit(label)
    try visit.findSlip(at: occasion.moment)
    try transaction.visits.save(visit)
    try transaction.settleCorrected(visit.slip ?? visit.id, on: occasion)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.id }
}

/// The stock of slips, and where those of the day are.
package struct ShowSlips: Query {
  package struct Stock: Hashable, Sendable {
    package let ranges: [SlipRange]
    /// Free labels of the stock; nothing where slips are numbered by the day.
    package let free: Int?
    package let count: SlipCount
    /// The labels that cannot be given out, each with where it is.
    package let away: [String: SlipPlace]

    /// The labels that are at one place, in their order.
    package func labels(_ place: SlipPlace) -> [String] {
      away.filter { $0.value == place }.keys.sorted()
    }

    /// The labels of no range in use that somebody still has; they come back as ever.
    package var strays: [String] {
      let active = ranges.filter(\.isOn)
      return labels(.out).filter { label in
        ranges.contains { $0.isLike(label) } && !active.contains { $0.contains(label) }
      }
    }
  }

  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Stock {
    let ranges = try transaction.slips.ranges()
    let active = ranges.filter(\.isOn)
    let away = try transaction.slips.away()
    let labels = active.map(\.count).reduce(0, +)
    let today = inquiry.zone.day(of: inquiry.moment)
    return Stock(
      ranges: ranges,
      free: active.isEmpty
        ? nil : labels - away.keys.count { label in active.contains { $0.contains(label) } },
      count: try transaction.slipCount(on: today, at: inquiry), away: away)
  }
}

extension Transaction {
  /// Where the slips of a day are: those out when it began, and those given out in it.
  ///
  /// Of today it says where they are now; of another day, where they were at its end.
  func slipCount(on day: Day, at inquiry: Inquiry) throws -> SlipCount {
    var span = SlipSpan(from: inquiry.zone.moment(day))
    if day < inquiry.zone.day(of: inquiry.moment) {
      span.end = inquiry.zone.moment(day, .endOfDay)
    }
    return SlipCount(try visits.abroad(span), at: span.end)
  }

  /// Where the slips of a stocktake's range were at its cut-off.
  func slipCount(in range: StocktakeRange) throws -> SlipCount {
    var span = SlipSpan(from: range.from)
    (span.after, span.through) = (range.afterSequence, range.throughSequence)
    let abroad = try visits.abroad(span)
    var count = SlipCount(abroad, at: range.to)
    let back = abroad.filter { $0.slipPlace(at: range.to) == .out && $0.slipPlace == .returned }
    if !back.isEmpty { count.backSince = back.compactMap(\.slip) }
    return count
  }
}
