import Domain
import Foundation
internal import GRDB

/// PINs and the tries at them.
package struct PinTable {
  private let database: Database
  private let key: EstateKey

  init(_ database: Database, key: EstateKey) {
    self.database = database
    self.key = key
  }

  /// Sets somebody's PIN; wrong tries before it are forgotten.
  package func set(_ pin: String, for number: StaffNumber, isPractice: Bool) throws {
    let hash = try PinHash(of: pin, cost: cost(isPractice), key: key)
    try database.execute(
      kept: "INSERT OR REPLACE INTO pin (number, hash) VALUES (?, ?)",
      arguments: [number.text, hash.text])
    try clearAttempts(of: number)
  }

  /// Counts a try before it is judged, so that a killed process has still used it up.
  ///
  /// - Throws: ``AccessRefusal/lockedOut(seconds:)`` while the wait after earlier tries lasts; the
  ///   try is then not counted.
  package func countAttempt(of number: StaffNumber) throws {
    let earlier = try attempt(of: number)
    let now = Uptime.now()
    if let earlier {
      let left = earlier.millisecondsLeft(at: now.milliseconds, boot: now.boot)
      guard left <= 0 else {
        throw Refusal.access(.lockedOut(seconds: Int((left + 999) / 1000)))
      }
    }
    try database.execute(
      kept:
        "INSERT OR REPLACE INTO pinAttempt (number, failures, boot, lastAt) VALUES (?, ?, ?, ?)",
      arguments: [number.text, (earlier?.failures ?? 0) + 1, now.boot, now.milliseconds])
  }

  package func clearAttempts(of number: StaffNumber) throws {
    try database.execute(kept: "DELETE FROM pinAttempt WHERE number = ?", arguments: [number.text])
  }

  /// Those who have tried wrong PINs, by their numbers.
  package func tried() throws -> [StaffNumber] {
    try String.fetchAll(database, kept: "SELECT number FROM pinAttempt ORDER BY number")
      .map(StaffNumber.init(stored:))
  }

  /// Whether that is the person's PIN.
  ///
  /// An unknown person costs the same work as a known one.
  package func matches(_ pin: String, for number: StaffNumber, isPractice: Bool) throws -> Bool {
    let stored = try String.fetchOne(
      database, kept: "SELECT hash FROM pin WHERE number = ?", arguments: [number.text])
    guard let stored else {
      _ = try PinHash(of: pin, cost: cost(isPractice), key: key)
      return false
    }
    return try PinHash(stored: stored).matches(pin, key: key)
  }

  private func cost(_ isPractice: Bool) -> PinHash.Cost {
    isPractice || key.isInside ? .practice : .real
  }

  private func attempt(of number: StaffNumber) throws -> Attempt? {
    try Row.readOne(
      database, kept: "SELECT failures, boot, lastAt FROM pinAttempt WHERE number = ?",
      arguments: [number.text]
    ) { Attempt(failures: $0["failures"], boot: $0["boot"], lastAt: $0["lastAt"]) }
  }
}

private struct Attempt {
  let failures: Int
  let boot: String
  /// Milliseconds of uptime.
  let lastAt: Int64

  func millisecondsLeft(at uptime: Int64, boot: String) -> Int64 {
    let wait = Int64(PinBackOff.wait(afterFailures: failures)) * 1000
    // After a restart the wait begins anew with the machine: pulling the plug gains nothing.
    return wait - (boot == self.boot ? uptime - lastAt : uptime)
  }
}

extension Transaction {
  package var pins: PinTable { PinTable(database, key: key) }

  /// A digest that recognises a document's number without holding it (decision 13).
  package func digest(ofDocument number: String) -> String {
    key.digest(ofDocument: number).hexadecimal
  }

  /// Keeps the estate's key where the kind of file wants it; once, when the file is set up.
  package func keepKey(besides path: String?, isPractice: Bool) throws {
    try key.keep(besides: path, isPractice: isPractice, in: database)
  }
}
