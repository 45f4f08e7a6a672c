import Domain
import Storage

/// How the deadlines have fared, policy by policy: met, broken and extended by promise are counted
/// apart (rules DEC-36, D-2).
package struct CountClocks: Query {
  /// Only clocks that began on these days.
  package let first: Day?
  package let last: Day?

  package init(from first: Day? = nil, to last: Day? = nil) {
    self.first = first
    self.last = last
  }

  /// The clocks of one policy, by how each stands.
  package struct Line: Sendable {
    package let policy: PolicyID
    package private(set) var counts: [String: Int]

    package subscript(state: String) -> Int { counts[state] ?? 0 }
  }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [Line] {
    let zone = inquiry.zone
    let clocks = try transaction.intakes.clocks(
      startedFrom: first.map { zone.moment($0) },
      before: last.map { zone.moment($0.adding(days: 1)) })
    let groups = Dictionary(grouping: clocks, by: \.policy)
    return groups.sorted { $0.key < $1.key }.map { policy, clocks in
      Line(
        policy: policy,
        counts: Dictionary(grouping: clocks) { $0.state(at: inquiry.moment) }.mapValues(\.count))
    }
  }
}
