import Domain
import Storage

extension Transaction {
  /// The records that somebody may sign as receiver, those of the desk where they sit last.
  func waiting(for clerk: Staff, at desk: String) throws -> [HandoverRecord] {
    let desk = try shifts.running(of: clerk.number)?.desk ?? desk
    return try handovers.waiting().filter { $0.giver != clerk.number }.meantLast(at: desk)
  }

  /// The giver's record of a duty, where it was refused and stands so.
  func refused(_ duty: Duty) throws -> HandoverRecord? {
    guard let id = try handoverReviews.latest(of: duty.clerk, for: duty.shift, at: duty.desk)
    else { return nil }
    return try handovers.refused(id)
  }
}

extension [HandoverRecord] {
  /// The same, with those of a desk at the end: whoever receives there means them first.
  func meantLast(at desk: String) -> [HandoverRecord] {
    filter { $0.desk != desk } + filter { $0.desk == desk }
  }
}
