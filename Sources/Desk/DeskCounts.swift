import Domain
import Storage

/// How much waits at a desk, for its lock screen: figures, and nothing that names a person.
package struct DeskCounts: Query {
  package static let needsSignIn = false

  /// The figures, as they are at one moment.
  package struct Figures: Hashable, Sendable {
    /// Visitors who are still inside.
    package let inside: Int
    /// Cases past a deadline.
    package let overdue: Int
    /// Lines of handovers that wait to be read.
    package let unread: Int
  }

  /// Who sat there last; what they gave, or have read, is nothing that waits for them.
  package let clerk: StaffNumber?

  package init(for clerk: StaffNumber?) { self.clerk = clerk }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Figures {
    var filter = IntakeFilter()
    filter.onlyOpen = true
    let waiting = try transaction.handovers.waiting()
    return Figures(
      inside: try transaction.visits.open().count,
      intakes: try ListIntakes(filter).answer(from: transaction, at: inquiry), waiting: waiting,
      standing: try transaction.standing(of: waiting, on: inquiry.moment), for: clerk,
      at: inquiry.moment)
  }
}

extension DeskCounts.Figures {
  fileprivate init(
    inside: Int, intakes: [IntakeCard], waiting: [HandoverRecord], standing: [String: String],
    for clerk: StaffNumber?, at moment: Moment
  ) {
    self.inside = inside
    overdue = intakes.count { $0.next?.isPassed(at: moment) == true }
    unread = waiting.filter { $0.giver != clerk }.flatMap(\.items)
      .count { !$0.isRead(by: clerk, now: standing[$0.id]) }
  }
}

extension DeskNews {
  /// The same figures, where everything has been read.
  package func counts(for clerk: StaffNumber?, at moment: Moment) -> DeskCounts.Figures {
    DeskCounts.Figures(
      inside: visits.count(where: \.visit.isOpen), intakes: intakes, waiting: waiting,
      standing: standing, for: clerk, at: moment)
  }
}
