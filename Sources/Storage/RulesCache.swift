import Domain
internal import GRDB
import Synchronization

/// The rules of the house as they were last read, with the stamp they bore then.
///
/// Whatever changes an estate's row, a setting, a policy or the calendar puts a new random stamp into
/// the file, by triggers and in the same transaction. So rules with the stamp of the file are the
/// file's rules, whoever changed them, and also after a change that was taken back.
final class RulesCache: Sendable {
  private let kept = Mutex<(stamp: Int64, rules: HouseRules)?>(nil)

  func rules(stamped stamp: Int64) -> HouseRules? {
    kept.withLock { kept in kept.flatMap { $0.stamp == stamp ? $0.rules : nil } }
  }

  func keep(_ rules: HouseRules, stamped stamp: Int64) {
    kept.withLock { $0 = (stamp, rules) }
  }

  /// The table of the stamp, and what changes it.
  static let schema =
    """
    CREATE TABLE houseStamp (
      onlyRow  INTEGER PRIMARY KEY CHECK (onlyRow = 1),
      stamp    INTEGER NOT NULL
    ) STRICT;
    INSERT INTO houseStamp VALUES (1, random());

    """
    + [
      "estate", "setting", "policy", "calendarException", "scheme", "term", "proposal",
      "visitPurpose",
    ].flatMap { table in
      ["INSERT", "UPDATE", "DELETE"].map { event in
        """
        CREATE TRIGGER \(table)_stamped_by_\(event.lowercased())
        AFTER \(event) ON \(table)
        BEGIN UPDATE houseStamp SET stamp = random(); END;

        """
      }
    }.joined()
}
