internal import CSystem
import Foundation

/// The lock through which every writer passes, one at a time, in front of SQLite's own.
///
/// SQLite's waiting is unfair under load; a lock of the kernel's is not, and it opens by itself
/// when its holder dies. It is never taken on the data file itself.
struct Turnstile {
  let path: String
  /// How long to wait, in milliseconds.
  var patience = 10_000

  /// Runs `body` while holding the lock.
  ///
  /// - Throws: ``StoreFailure/busy(holder:)`` when the lock cannot be had in time.
  func whileHolding<Result>(_ body: () throws -> Result) throws -> Result {
    let descriptor = desk_lock_open(path)
    guard descriptor >= 0 else { throw StoreFailure.readOnly(path: path) }
    defer { close(descriptor) }
    try take(descriptor)
    defer { desk_lock_release(descriptor) }
    desk_lock_note(descriptor, "\(ProcessInfo.processInfo.processIdentifier)\n")
    return try body()
  }

  private func take(_ descriptor: Int32) throws {
    let deadline = desk_uptime_milliseconds() + Int64(patience)
    var pause: UInt32 = 500
    while true {
      switch desk_lock_try(descriptor) {
      case 0: return
      case 1: break
      default: throw StoreFailure.system(String(cString: strerror(errno)))
      }
      guard desk_uptime_milliseconds() < deadline else { throw StoreFailure.busy(holder: holder) }
      desk_pause(pause)
      pause = min(pause * 2, 8000)
    }
  }

  private var holder: String {
    let note = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let process = pid_t(note.trimmingCharacters(in: .whitespacesAndNewlines))
    return process.map(LockHolder.words(of:)) ?? ""
  }

  /// Who holds the lock at this moment, as far as they left their name; nothing while nobody does.
  var holderNow: String? { isHeld ? holder : nil }

  /// Whether somebody else holds the lock at this moment.
  var isHeld: Bool {
    let descriptor = desk_lock_open(path)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return desk_lock_try(descriptor) == 1
  }
}
