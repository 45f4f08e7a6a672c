import Domain
import Storage

/// Says in the journal that a copy of the file was made, and proved whole.
package struct BackUpFile: Command {
  package static let kind = "file.backUp"

  /// The copy's own name, without its folder.
  package let name: String

  package init(name: String) { self.name = name }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws {}

  package func subject(of outcome: Void) -> String? { name }
}

/// Says in the journal that the file was made from a backup, and what the backup lacks.
///
/// The file gets a new identity: what was kept outside of the chain belongs to the one before.
package struct RestoreFile: Command {
  package static let kind = "file.restore"

  /// The backup's own name, without its folder.
  package let name: String
  /// The lines of the journal that the backup has.
  package let entries: Int
  /// How many lines there had been after those, as far as anybody knows.
  package let missing: Int
  /// Who agreed, having proved at this desk who they are; nobody where the key is lost.
  package let second: StaffNumber?

  package init(name: String, entries: Int, missing: Int, agreedBy second: SignedIn?) {
    self.name = name
    self.entries = entries
    self.missing = missing
    self.second = second?.number
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws {
    guard second != occasion.clerk.number else { throw Refusal.access(.secondPersonRequired) }
    try transaction.takeNewIdentity()
  }

  package func subject(of outcome: Void) -> String? { name }
}

extension FrontDesk {
  /// Copies the file as it is now, proves the copy by opening it, and says so in the journal.
  ///
  /// - Throws: ``Refusal`` where the role does not allow it; ``StoreFailure/fileExists(path:)``,
  ///   ``StoreFailure/damagedCopy(_:)``. Nothing of a copy is left then, and no line of it.
  package func backUp(to path: String, as clerk: SignedIn) throws -> BackupReport {
    let command = BackUpFile(name: path.split(separator: "/").last.map(String.init) ?? path)
    // Whoever may not is refused before anything is copied.
    if try !ask(MayPerform(BackUpFile.kind), as: clerk) { try perform(command, as: clerk) }
    return try copyProven(to: path) { try perform(command, as: clerk) }
  }
}

/// Whether somebody's roles allow a command.
private struct MayPerform: Query {
  let kind: String

  init(_ kind: String) { self.kind = kind }

  func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Bool {
    inquiry.clerk.map { (try? PermissionTable.check(kind, for: $0)) != nil } ?? false
  }
}
