import Foundation
import Storage

/// The place where a data file is to be made from a copy, and what stood there before.
struct RestorePlace {
  private let path: String
  /// Under which name a damaged file is kept.
  let kept: String?

  /// Makes room: a damaged file gets another name, and so does one that has lost confirmed entries.
  ///
  /// - Throws: ``StoreFailure/fileExists(path:)`` where a whole file stands there.
  init(_ path: String) throws {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else {
      kept = nil
      return
    }
    let there = BackupFile(path)
    guard try !there.check().isWhole || there.lacksEntries() else {
      throw StoreFailure.fileExists(path: path)
    }
    let name = "\(path).damaged-\(Self.stamp)"
    guard rename(path, name) == 0 else { throw StoreFailure.readOnly(path: path) }
    rename(path + "-journal", name + "-journal")
    kept = name
  }

  /// Carries out what makes the file; where that fails, everything is as it was.
  func fill<Result>(_ make: () throws -> Void, then use: () throws -> Result) throws -> Result {
    do { try make() } catch {
      putBack()
      throw error
    }
    do { return try use() } catch {
      unlink(path)
      putBack()
      throw error
    }
  }

  private func putBack() {
    guard let kept else { return }
    rename(kept, path)
    rename(kept + "-journal", path + "-journal")
  }

  private static var stamp: String {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withYear, .withMonth, .withDay, .withTime, .withTimeZone]
    return formatter.string(from: Date())
  }
}
