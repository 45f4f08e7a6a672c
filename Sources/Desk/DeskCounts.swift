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
    let open = try ListIntakes(filter).answer(from: transaction, at: inquiry)
    let waiting = try transaction.handovers.waiting()
    let standing = try transaction.standing(of: waiting, on: inquiry.moment)
    return Figures(
      inside: try transaction.visits.open().count,
      overdue: open.count { $0.next?.isPassed(at: inquiry.moment) == true },
      unread: waiting.filter { $0.giver != clerk }.flatMap(\.items)
        .count { !$0.isRead(by: clerk, now: standing[$0.id]) })
  }
}
