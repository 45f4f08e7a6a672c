import Domain

/// What whoever looks after the program should find in its logs.
///
/// Who did or was refused what kind of thing, by numbers and codes: never a word of a record, a name,
/// or a PIN.
package enum DeskEvent: Hashable, Sendable {
  case signedIn(StaffNumber)
  /// Somebody was not let in; who, where there is such a number here.
  case notLetIn(StaffNumber?, code: String)
  /// A command was refused, by the refusal's code.
  case refused(kind: String, code: String, StaffNumber)
  /// Something was done that shows, hands out, erases or changes who may do what.
  case done(kind: String, StaffNumber)
}

/// Whoever listens to what happens at the desk.
package typealias DeskListener = @Sendable (DeskEvent) -> Void

extension DeskEvent {
  /// The kinds that are told of when they are done; all are when they are refused.
  static let told = PermissionTable.confirmed.union([
    "record.unmask", "file.backUp", "journal.firstKey", "setting.set", "policy.set",
    "visit.rollcall", "paper.print", "visit.print", "roster.print",
  ])
}
