import Desk
import Domain
import Resources

// Time: the minute that is shown, the idle lock, what is shown whole, and drafts that are kept.
extension ConsoleLoop {
  /// How long to wait: until drafts should be kept, or the minute that the screen shows is over.
  ///
  /// A minute that has ended while somebody typed is shown when they pause: what an input method
  /// has open must not be moved.
  var waiting: Int {
    let now = clock().milliseconds
    let isBehind = now / 60_000 != shownMinute
    let untilTick =
      isBehind ? max(1, Self.pause - (milliseconds() - lastKey)) : 60_000 - Int(now % 60_000)
    let untilKept = session.isUnkept ? Self.draftDelay : untilTick
    return max(1, min(untilTick, untilKept, untilLock ?? .max, untilMasked ?? .max))
  }

  /// Milliseconds until nobody has typed for so long that the desk counts as left.
  var untilLock: Int? {
    let idle = session.scene.house.settings.number(.idleLockMinutes)
    return clerk == nil || idle <= 0 ? nil : idle * 60_000 - (milliseconds() - lastKey)
  }

  var untilMasked: Int? {
    whole.map { Unmasking.seconds * 1_000 - (milliseconds() - $0.since) }
  }

  mutating func lockIfIdle() -> Bool {
    guard let left = untilLock, left <= 0 else { return false }
    lockNow()
    return true
  }

  /// Masks what has been shown whole for long enough.
  mutating func maskInTime() {
    guard let record = session.scene.unmasked else {
      whole = nil
      return
    }
    if whole?.record != record { whole = (record, milliseconds()) }
    guard let left = untilMasked, left <= 0 else { return }
    whole = nil
    session.maskInTime()
  }

  /// The minute that the screen shows; for who reads, the one for which was asked last.
  var shownMinute: Int64 {
    session.scene.isRead ? minute : session.scene.now.milliseconds / 60_000
  }

  mutating func passTime() {
    keepDraftsInPassing(force: true)
    if lockIfIdle() { return }
    guard clock().milliseconds / 60_000 != shownMinute else { return }
    minute = clock().milliseconds / 60_000
    takeNews()
    desk.synchronize()
    keepCopies()
  }

  /// Whoever types does not wait for others: what was typed is then kept a moment later.
  mutating func keepDraftsInPassing(force: Bool) {
    guard session.isUnkept, !desk.isWrittenByAnother else { return }
    keepDrafts(force: force)
  }

  mutating func keepDrafts(force: Bool) {
    guard let clerk, let drafts = session.takeUnkept(force: force) else { return }
    do {
      try desk.keep(try FormDrafts.write(drafts), of: clerk)
    } catch {
      session.say(Message(failure(error), .failed))
    }
  }

  mutating func leave(with status: Int32) -> Int32 {
    keepDrafts(force: true)
    return status
  }

  /// A clerk notices a step that takes more milliseconds.
  package static let noticeable = 100
  /// Somebody who has not typed for so many milliseconds pauses.
  static let pause = 3_000
  /// Drafts are kept so many milliseconds after the last key.
  static let draftDelay = 1_000

  func milliseconds() -> Int { steady() }
}
