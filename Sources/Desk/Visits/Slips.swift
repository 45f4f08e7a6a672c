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
    let taken = try slips.unavailable()
    if label.isEmpty {
      for range in ranges {
        if let free = range.labels.first(where: { !taken.contains($0) }) { return free }
      }
      throw Refusal.visit(.noSlipLeft)
    }
    guard ranges.contains(where: { $0.contains(label) }) else {
      throw Refusal.visit(.noSuchSlip(label))
    }
    guard !taken.contains(label) else { throw Refusal.visit(.slipTaken(label)) }
    return label
  }
}

/// Enters a stock of slips, or takes one out of use; no label is in two of them.
package struct SetSlipRange: Command {
  package static let kind = "slip.setRange"

  package let range: SlipRange

  package init(_ range: SlipRange) { self.range = range }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> SlipRange {
    let others = try transaction.slips.ranges().filter {
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

/// Notes that a slip that was written off is there again.
package struct FindSlip: Command {
  package static let kind = "slip.found"

  package let label: String

  package init(_ label: String) { self.label = label }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Visit {
    guard let visit = try transaction.visits.labelled(label), visit.state == .writtenOff else {
      throw Refusal.visit(.notFound(label))
    }
    try transaction.slips.noteFound(visit.slip ?? label, at: occasion.moment)
    return visit
  }

  package func subject(of outcome: Visit) -> String? { outcome.slip }
}

/// The stock of slips, and where those of the day are.
package struct ShowSlips: Query {
  package struct Stock: Hashable, Sendable {
    package let ranges: [SlipRange]
    /// Free labels of the stock; nothing where slips are numbered by the day.
    package let free: Int?
    package let count: SlipCount
  }

  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Stock {
    let ranges = try transaction.slips.ranges()
    let active = ranges.filter(\.isOn)
    let taken = try transaction.slips.unavailable()
    let labels = active.map(\.count).reduce(0, +)
    let today = inquiry.zone.day(of: inquiry.moment)
    return Stock(
      ranges: ranges,
      free: active.isEmpty
        ? nil : labels - taken.count { label in active.contains { $0.contains(label) } },
      count: try transaction.slipCount(from: inquiry.zone.moment(today), until: inquiry.moment))
  }
}

extension Transaction {
  /// Where the slips of a span are: those out when it began, and those given out in it.
  func slipCount(from start: Moment, until end: Moment) throws -> SlipCount {
    SlipCount(try visits.abroad(from: start, until: end), at: end)
  }
}
