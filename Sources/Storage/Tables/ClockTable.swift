internal import CSystem
import Domain
import Foundation
internal import GRDB

/// How long the machine has been running, which nobody can set.
package struct Uptime: Hashable, Sendable {
  /// Which start of the machine it is: those of different starts cannot be compared.
  package let boot: String
  package let milliseconds: Int64

  package init(boot: String, milliseconds: Int64) {
    self.boot = boot
    self.milliseconds = milliseconds
  }

  @Sendable package static func now() -> Uptime {
    let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    return Uptime(
      boot: text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "",
      milliseconds: desk_uptime_milliseconds())
  }
}

/// What the wall clock said when, by the uptime.
package struct ClockTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// How far the wall clock has run ahead of the uptime, in milliseconds; nothing where it kept its
  /// pace, or where that cannot be told.
  package func ahead(at moment: Moment, _ uptime: Uptime) throws -> Int64? {
    guard let (boot, before, at) = try kept(), boot == uptime.boot else { return nil }
    let ahead = moment.milliseconds - at - (uptime.milliseconds - before)
    return ahead > ClockTable.noticeable ? ahead : nil
  }

  /// Keeps both for the next comparison: now and then, or at once where the clock was set.
  package func keep(_ moment: Moment, _ uptime: Uptime, atOnce: Bool) throws {
    if !atOnce, let (boot, before, _) = try kept(), boot == uptime.boot,
      uptime.milliseconds - before < ClockTable.pause
    {
      return
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO clockSeen (onlyRow, boot, uptime, at) VALUES (1, ?, ?, ?)",
      arguments: [uptime.boot, uptime.milliseconds, moment.milliseconds])
  }

  private func kept() throws -> (boot: String, uptime: Int64, at: Int64)? {
    try Row.fetchOne(database.cachedStatement(sql: "SELECT boot, uptime, at FROM clockSeen"))
      .map { ($0["boot"], $0["uptime"], $0["at"]) }
  }

  /// In milliseconds: a clock that is kept in step is never set by so much.
  private static let noticeable: Int64 = 2 * 60_000
  /// In milliseconds: not every step need write it.
  private static let pause: Int64 = 10 * 60_000
}

extension Transaction {
  package var clock: ClockTable { ClockTable(database) }
}
