import Domain
internal import GRDB

/// What the wall clock said when, by the uptime.
package struct WallClockTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Compares the pace of the wall clock with the uptime's, and keeps both for the next time: now and
  /// then, or at once where the clock was set.
  ///
  /// - Parameters:
  ///   - moment: what the wall clock says.
  ///   - uptime: what the machine says.
  ///   - isBack: whether the wall clock is known to have been set back.
  /// - Returns: how far it has run ahead, in milliseconds; nothing where it kept its pace, or where that
  ///   cannot be told.
  /// - Throws: if the store cannot be read or written.
  package func ahead(at moment: Moment, _ uptime: Uptime, isBack: Bool) throws -> Int64? {
    let last = try kept().flatMap { $0.boot == uptime.boot ? $0 : nil }
    let passed = last.map { uptime.milliseconds - $0.uptime }
    let ahead = last.flatMap { moment.milliseconds - $0.at - (passed ?? 0) }
      .flatMap { $0 > WallClockTable.noticeable ? $0 : nil }
    let isFresh = passed.map { $0 < WallClockTable.pause } ?? false
    guard isBack || ahead != nil || !isFresh else { return nil }
    try database.execute(
      kept: "INSERT OR REPLACE INTO clockSeen (onlyRow, boot, uptime, at) VALUES (1, ?, ?, ?)",
      arguments: [uptime.boot, uptime.milliseconds, moment.milliseconds])
    return ahead
  }

  private func kept() throws -> (boot: String, uptime: Int64, at: Int64)? {
    try Row.readOne(database, kept: "SELECT boot, uptime, at FROM clockSeen") {
      ($0["boot"], $0["uptime"], $0["at"])
    }
  }

  /// In milliseconds: a clock that is kept in step is never set by so much.
  private static let noticeable: Int64 = 2 * 60_000
  /// In milliseconds: not every step need write it.
  private static let pause: Int64 = 10 * 60_000
}

extension Transaction {
  package var wallClock: WallClockTable { WallClockTable(database) }
}
