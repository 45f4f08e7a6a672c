import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// A data file that is to be made: what `setup` and the first start share.
struct NewDataFile {
  let path: String

  /// Makes the file and fills it.
  ///
  /// What the rules refuse is refused before there is a file, and a file that could not be filled
  /// is taken away again, so that the next try finds none. One that somebody else has filled at the
  /// same moment stays.
  ///
  /// - Returns: The open file, and the first key of its seals, which is told now or never.
  func create(
    _ command: SetUpEstate, pin: String, at moment: Moment
  ) throws -> (store: Store, firstKey: FirstKey) {
    _ = try command.person(withPin: pin)
    // A key that stands there already belongs to another file, and is not ours to remove.
    let sidecars = Self.sidecars.filter { !FileManager.default.fileExists(atPath: path + $0) }
    let store = try Store(creating: path)
    do {
      let firstKey = try FrontDesk.setUp(
        command, presets: .builtIn, pin: pin, in: NewFile(store: store, path: path), at: moment)
      return (store, firstKey)
    } catch {
      Store.takeAway(unfinished: path, with: sidecars)
      throw error
    }
  }

  /// When a file is made: now, or in a practice file at the moment that was given.
  func moment(at text: String?, isPractice: Bool) throws -> Moment {
    guard let text else { return WallClock.now() }
    guard isPractice else { throw UsageFailure.realFileTakesNoMoment }
    return try Self.moment(at: text)
  }

  /// The moment that a text means where the estate has no file yet.
  static func moment(at text: String) throws -> Moment {
    let offset = EstatePresets.builtIn.settings[.zoneOffsetMinutes].flatMap { Int($0) } ?? 0
    guard let moment = EstateZone(offsetMinutes: offset).moment(text) else {
      throw UsageFailure.badMoment(text)
    }
    return moment
  }

  /// What stands beside a data file under its name.
  private static let sidecars = [
    "-journal", "-wal", "-shm", ".turnstile", ".sign-in", ".key", ".seal-key",
  ]
}
