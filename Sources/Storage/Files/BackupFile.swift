import Domain
import Foundation
internal import GRDB

/// What a copy of the data file is found to be.
package struct BackupReport: Hashable, Sendable {
  /// The lines of its journal.
  package let entries: Int
  package let bytes: Int
  /// What is wrong with it, in the words of SQLite or of the chain; nothing where it is whole.
  package let faults: [String]

  package var isWhole: Bool { faults.isEmpty }
}

/// A copy of the data file, which is only read: looking at it changes nothing and leaves nothing
/// beside it.
package struct BackupFile: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// Checks pages, references and the journal's chain, and that the heads given are on that chain.
  ///
  /// - Throws: ``StoreFailure/noCopy(path:)``. A file that is no backup is not thrown but reported.
  package func check(against lines: [HeadFile.Line] = []) throws -> BackupReport {
    let bytes = try size()
    do {
      return try source().read { database in
        let transaction = Transaction(database, key: .generate(), cache: HouseCache())
        let chain = try transaction.journal.check(against: lines)
        let fault = chain.fault.map { "journal \(chain.firstBad ?? 0): \($0.rawValue)" }
        return BackupReport(
          entries: chain.entries, bytes: bytes,
          faults: try transaction.checkFile().faults + [fault].compactMap { $0 })
      }
    } catch let failure as StoreFailure {
      guard case .newerSchema = failure else {
        return BackupReport(entries: 0, bytes: bytes, faults: ["not a data file"])
      }
      throw failure
    } catch let error as DatabaseError {
      return BackupReport(entries: 0, bytes: bytes, faults: [error.message ?? "SQLite"])
    }
  }

  /// The language the estate works in; nothing where that cannot be read, whatever the reason.
  package var language: String? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? source().read { try String.fetchOne($0, sql: "SELECT language FROM estate") }
  }

  /// Whether it lacks entries that the log beside it knows to be confirmed.
  package func lacksEntries() throws -> Bool {
    try source().read { database in
      let head = HeadFile(besides: path, identity: try Schema.identity(database))
      return try head.lastLine()?.sequence ?? 0 > JournalTable(database).lastSequence()
    }
  }

  /// Makes a data file of it; one that exists is never replaced.
  package func copy(to target: String) throws {
    try fill(target) { draft in
      try source().inDatabase { try $0.execute(kept: "VACUUM INTO ?", arguments: [draft]) }
    }
  }

  private func size() throws -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? NSNumber else { throw StoreFailure.noCopy(path: path) }
    return size.intValue
  }

  private func source() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    guard
      try queue.read({ try Int.fetchOne($0, sql: "PRAGMA application_id") })
        == Schema.applicationID
    else { throw StoreFailure.notOurs(path: path) }
    try Schema.refuseForeign(queue, path: path)
    return queue
  }
}

extension Store {
  /// Writes a copy of the file as it is in one moment, which gets its name only when opening it has
  /// proved it whole, with the newest head that is known outside the file.
  ///
  /// Other desks wait while it is made: 55 MB take a seventh of a second. Never `cp`, and never step
  /// by step, which does not end while others write (robustness row 31).
  ///
  /// - Parameters:
  ///   - target: A file that does not exist yet.
  ///   - entering: Called when it is proven and on the disk, and before it gets its name: writes down that
  ///     it is there.
  /// - Returns: What the copy was found to be.
  /// - Throws: ``StoreFailure/damagedCopy(_:)`` where it is not whole; ``StoreFailure/fileExists(path:)``;
  ///   nothing of it is left then, nor where `entering` throws. ``StoreFailure/unnamedCopy(path:)`` where it
  ///   is whole and written down, and only its name could not be had.
  package func copyProven(
    to target: String, entering: (() throws -> Void)? = nil
  ) throws -> BackupReport {
    // Before the copy is made: what is known by now must be in it.
    let known = head?.lastLine()
    let report = try proven(
      target, against: [known].compactMap { $0 }, { try vacuum(into: $0) }, entering: entering)
    // A good hour to lay by again what a full disk has taken; the copy is there, whatever comes of it.
    if (try? read { try $0.house.estate().isPractice }) == false { reserve?.lay() }
    return report
  }
}

extension BackupFile {
  /// Makes a second copy of this one, proven by itself.
  package func copyProven(to target: String) throws -> BackupReport {
    try proven(target, against: []) { draft in
      try source().inDatabase { try $0.execute(kept: "VACUUM INTO ?", arguments: [draft]) }
    }
  }
}

/// Makes a data file that gets its name only when opening it has proved it whole.
func proven(
  _ target: String, against lines: [HeadFile.Line], _ write: (_ draft: String) throws -> Void,
  entering: (() throws -> Void)? = nil
) throws -> BackupReport {
  var report = BackupReport(entries: 0, bytes: 0, faults: ["not made"])
  try fill(
    target,
    { draft in
      try write(draft)
      report = try BackupFile(draft).check(against: lines)
      guard report.isWhole else { throw StoreFailure.damagedCopy(report.faults.first ?? "") }
    }, entering: entering)
  return report
}

/// Makes a data file, and says in the store's words why it could not be made.
func fill(
  _ target: String, _ write: (_ draft: String) throws -> Void, entering: (() throws -> Void)? = nil
) throws {
  do {
    try FreshFile(target).fill(write, before: entering ?? {}, keepsDraft: entering != nil)
  } catch let failure as FreshFile.Unnamed {
    throw StoreFailure.unnamedCopy(path: failure.draft)
  } catch let failure as FreshFile.Failure {
    switch failure {
    case .exists: throw StoreFailure.fileExists(path: target)
    case .system(ENOSPC), .system(EDQUOT): throw StoreFailure.diskFull
    case .system(ENOENT), .system(ENOTDIR):
      throw StoreFailure.noMedium(path: URL(filePath: target).deletingLastPathComponent().path)
    case .system: throw StoreFailure.readOnly(path: target)
    }
  } catch let failure as CocoaError {
    throw failure.code == .fileWriteOutOfSpace ? StoreFailure.diskFull : .writeRefused
  }
}
