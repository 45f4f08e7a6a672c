import Domain
import Storage

/// A page of the queue: what is open, by its deadline, from a place on (performance goals 2, 11).
///
/// What somebody may not open is left out, so a page may be shorter (rule CI-17).
package struct ReadQueue: Query {
  package let place: IntakeLine.Place
  package let limit: Int

  package init(after place: IntakeLine.Place = .start, limit: Int) {
    self.place = place
    self.limit = limit
  }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [IntakeLine] {
    let page = try transaction.intakes.queue(after: place, limit: limit)
    guard page.contains(where: \.isRestricted) else { return page }
    return try page.filter { try transaction.maySee($0, inquiry.clerk) }
  }
}

/// Where an intake stands in the queue, by which the page behind it is asked for.
package struct PlaceInQueue: Query {
  package let id: String

  package init(_ id: String) { self.id = id }

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> IntakeLine.Place {
    try transaction.intakes.place(of: id)
  }
}

extension Transaction {
  /// Whether somebody may open what a line stands for.
  func maySee(_ line: IntakeLine, _ clerk: Staff?) throws -> Bool {
    guard line.isRestricted, let clerk else { return true }
    return try intakes.find(line.id).mayBeSeen(by: clerk)
  }
}
