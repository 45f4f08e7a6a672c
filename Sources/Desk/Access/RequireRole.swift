import Domain
import Storage

/// Whether somebody may give a command, asked before anything else is read for it.
///
/// Whoever may not learns nothing of a file that they name. The command itself asks again, in its own
/// transaction.
package struct RequireRole: Query {
  private let kind: String

  package init<C: Command>(for command: C.Type) { kind = C.kind }

  /// - Throws: ``AccessRefusal/roleMayNot(kind:)`` when none of the person's roles is listed.
  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws {
    guard let clerk = inquiry.clerk else { throw Refusal.access(.signInRequired) }
    try PermissionTable.check(kind, for: clerk)
  }
}
