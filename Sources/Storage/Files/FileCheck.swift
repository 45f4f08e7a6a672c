import Foundation
internal import GRDB

/// Whether the data file itself is whole: SQLite's own checks.
package struct FileCheck: Hashable, Sendable {
  /// What SQLite says is wrong, the first few things; nothing where all is well.
  package let faults: [String]
  /// The file's schema, and the newest this program knows.
  package let schema: Int
  package let newest: Int

  package var isWhole: Bool { faults.isEmpty }
}

extension Transaction {
  /// Runs `integrity_check` and `foreign_key_check` over the whole file.
  ///
  /// Never `quick_check`, which passes over every second damage (robustness point 6).
  package func checkFile() throws -> FileCheck {
    let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
      .filter { $0 != "ok" }
    let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(5).map {
      row -> String in
      let table: String = row["table"]
      return "foreign key: \(table)"
    }
    return FileCheck(
      faults: pages + orphans,
      schema: try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0, newest: Schema.version)
  }
}

/// What looking the whole file over has found.
package struct FileExamination: Sendable {
  package let file: FileCheck
  /// Nothing where pages or references are damaged: of such a file nothing else can be asked.
  package let journal: JournalCheck?
  /// The version of the SQLite library that is in use, as `3.40.1`.
  package let library: String
}

extension Store {
  /// Looks the whole file over: pages, references, and the journal's chain with its heads outside.
  ///
  /// It looks at a copy of the pages as they are, so that others wait for the copying only; where
  /// there is no room for one, at the file itself. The copy has no name, and goes with this process.
  ///
  /// - Parameter isKeyWanted: whether the key for the next seal must be there; a copy on trial has none.
  /// - Returns: What was found of the file, and of its journal where that can be asked.
  /// - Throws: ``StoreFailure/notOurs(path:)`` where it is damaged beyond reading.
  package func examine(lookingForKey isKeyWanted: Bool = true) throws -> FileExamination {
    // Before the copy is made: what is known by now must be in it.
    let log = head?.contents() ?? HeadFile.Contents()
    let key = isKeyWanted ? try sealKey().map { JournalWalk.KeyFound.found($0) } ?? .missing : nil
    guard let copy = copyOfPages() else { return try read { try $0.examine(against: log, key) } }
    return try Store.failing(path) {
      try copy.read {
        try Transaction($0, key: .generate(), cache: HouseCache()).examine(against: log, key)
      }
    }
  }

  private func copyOfPages() -> DatabaseQueue? {
    let place = "\(path).\(getpid()).check"
    let descriptor = open(place, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return nil }
    close(descriptor)
    defer { unlink(place) }
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // It is thrown away: nothing of it need be taken back, or reach the disk.
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    guard let copy = try? DatabaseQueue(path: place, configuration: configuration) else {
      return nil
    }
    // In one step: step by step it does not end while others write (robustness row 31).
    let isMade: Void? = try? passing { try queue.backup(to: copy) }
    return isMade == nil ? nil : copy
  }
}

extension Transaction {
  fileprivate func examine(
    against log: HeadFile.Contents, _ key: JournalWalk.KeyFound?
  ) throws -> FileExamination {
    let file = try checkFile()
    var evidence = JournalWalk.Evidence()
    if file.isWhole { evidence = try journal.evidence() }
    evidence.log = log
    evidence.key = key
    return FileExamination(
      file: file, journal: file.isWhole ? try journal.check(against: evidence) : nil,
      library: try String.fetchOne(database, kept: "SELECT sqlite_version()") ?? "")
  }
}
