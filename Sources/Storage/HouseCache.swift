import Domain
internal import GRDB
import Synchronization

/// What is made of the whole house and asked for at every key: kept as long as the file bears the stamp
/// that it bore when it was read.
///
/// Whatever changes an estate's row, a setting, a policy, the calendar or which units there are puts a
/// new random stamp into the file, by triggers and in the same transaction. So what has the stamp of
/// the file is the file's, whoever changed it, and also after a change that was taken back.
final class HouseCache: Sendable {
  let rules = Stamped<HouseRules>()
  let rooms = Stamped<RoomParser>()
}

/// A value with the stamp of the house it was made of.
final class Stamped<Value: Sendable>: Sendable {
  private let kept = Mutex<(stamp: Int64, value: Value)?>(nil)

  /// The value that is kept, or where the house has changed since, what `read` makes of it now.
  func value(in database: Database, read: () throws -> Value) throws -> Value {
    guard let stamp = try Int64.fetchOne(database, kept: "SELECT stamp FROM houseStamp") else {
      return try read()
    }
    if let known = kept.withLock({ $0 }), known.stamp == stamp { return known.value }
    let value = try read()
    kept.withLock { $0 = (stamp, value) }
    return value
  }
}

/// The table of the stamp, and what changes it.
enum HouseStamp {
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
    ].map(triggers).joined()

  /// By which every change of a table changes the stamp.
  static func triggers(on table: String) -> String {
    ["INSERT", "UPDATE", "DELETE"].map { event in
      """
      CREATE TRIGGER \(table)_stamped_by_\(event.lowercased())
      AFTER \(event) ON \(table)
      BEGIN UPDATE houseStamp SET stamp = random(); END;

      """
    }.joined()
  }
}
