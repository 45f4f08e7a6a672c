import Domain
import Storage

/// One thing a clerk can do, written down as a value and carried out whole.
///
/// A command holds what the clerk decided and nothing the clerk merely saw. The rest it reads
/// inside its own transaction, so it cannot act on a screen that has gone stale. It never holds an
/// identity number or a PIN, for the journal keeps it as it is (decision 13).
package protocol Command<Outcome>: Hashable, Codable, Sendable {
  associatedtype Outcome

  /// The name under which the journal knows the command, for good: `intake.close`.
  static var kind: String { get }

  /// Whether it signs a record for good; then the journal's head outside is put on the disk too.
  static var seals: Bool { get }

  /// What was signed for good, to be sealed with the journal; nothing where nothing was.
  func signed(in outcome: Outcome) -> SignedRecord?

  /// The outcome, with the seal that was put on it.
  func outcome(_ outcome: Outcome, under seal: SealMark) -> Outcome

  func perform(in transaction: Transaction, on occasion: Occasion) throws -> Outcome

  /// The number of the record it was about, for the journal.
  func subject(of outcome: Outcome) -> String?

  /// What the journal keeps of it: the command as it stands, and whom it reached where only the doing
  /// shows that.
  func entry(for outcome: Outcome) -> any Encodable
}

extension Command {
  package static var seals: Bool { false }

  package func signed(in outcome: Outcome) -> SignedRecord? { nil }

  package func outcome(_ outcome: Outcome, under seal: SealMark) -> Outcome { outcome }

  package func subject(of outcome: Outcome) -> String? { nil }

  package func entry(for outcome: Outcome) -> any Encodable { self }
}
