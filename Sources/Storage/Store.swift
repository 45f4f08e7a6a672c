internal import CSystem
import Domain
import Foundation
internal import GRDB

/// The data file, open: one SQLite file that several processes share (architecture decision 13).
///
/// Rollback journal, `synchronous = EXTRA`, and a turnstile around every write. Never WAL: Debian
/// 12's SQLite has the WAL-reset race. Nobody opens or copies the file by hand while it is in use.
package struct Store: Sendable {
  let path: String
  let queue: DatabaseQueue
  private let turnstile: Turnstile?
  /// Where those who sign in wait for each other.
  private let signIns: Turnstile?
  package let head: HeadFile?
  /// Where the key for the next seal stands, unless the file holds it.
  private let sealKeys: SealKeyFile?
  let key: EstateKey
  /// Whether the key was found, without which no PIN can be judged.
  package let knowsKey: Bool
  private let cache = HouseCache()
  /// Room for when the disk is full; nothing in memory.
  package let reserve: Reserve?

  /// Opens an existing data file, and brings its schema up to date.
  ///
  /// - Throws: ``StoreFailure``.
  package init(opening path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw StoreFailure.readOnly(path: path) }
      throw StoreFailure.noFile(path: path)
    }
    guard status.st_size > 0 else { throw StoreFailure.unfinished }
    guard !Schema.isSingleByte(path) else { throw StoreFailure.notOurs(path: path) }
    // Others may neither read nor write it; what its owner may do is the owner's business.
    if status.st_mode & 0o077 != 0 { chmod(path, status.st_mode & 0o700) }
    try self.init(path: path)
  }

  /// Creates a data file, or takes up one whose setting up was cut short before it held anything.
  ///
  /// - Throws: ``Refusal`` when there is a file already, and then leaves it untouched.
  package init(creating path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    if !FileManager.default.fileExists(atPath: folder) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw StoreFailure.readOnly(path: folder)
      }
    }
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else {
      guard errno == EEXIST else { throw StoreFailure.readOnly(path: path) }
      guard Schema.isUnfinished(path) else { throw Refusal.estate(.exists) }
    }
    try self.init(path: path)
  }

  /// Takes away a file whose setting up has failed, and what was made beside it, under the endings
  /// given; one that another process has set up meanwhile stays.
  package static func takeAway(unfinished path: String, with endings: [String]) {
    // Whoever waits at the turnstile then finds its file gone, and SQLite lets it write no more.
    try? Turnstile(path: path + ".turnstile").whileHolding {
      guard Schema.isUnfinished(path) else { return }
      for ending in [""] + endings { unlink(path + ending) }
    }
  }

  /// A store in memory, for tests: the same schema, the same rules, no head file.
  package init() throws {
    path = ":memory:"
    queue = try DatabaseQueue(configuration: Store.configuration())
    turnstile = nil
    signIns = nil
    head = nil
    sealKeys = nil
    reserve = nil
    key = EstateKey.generate(inside: true)
    knowsKey = true
    try Store.failing(":memory:") { try Schema.migrate(queue) }
  }

  private init(path: String) throws {
    let turnstile = Turnstile(path: path + ".turnstile")
    let sealKeys = SealKeyFile(besides: path)
    let queue = try turnstile.whileHolding {
      try Store.failing(path) {
        let queue = try DatabaseQueue(path: path, configuration: Store.configuration())
        try Schema.refuseForeign(queue, path: path)
        try Schema.migrate(queue)
        // A file that cannot be written keeps the key that it has.
        try? queue.read { try SealPress(sealKeys).heal(in: $0) }
        return queue
      }
    }
    self.path = path
    reserve = Reserve(besides: path)
    self.queue = queue
    self.sealKeys = sealKeys
    self.turnstile = turnstile
    signIns = Turnstile(path: path + ".sign-in", patience: 60_000)
    let identity = try Store.failing(path) { try queue.read(Schema.identity) }
    head = HeadFile(besides: path, identity: identity)
    let found = try Store.failing(path) { try EstateKey.find(besides: path, in: queue) }
    key = found ?? EstateKey.generate()
    knowsKey = found != nil
  }

  /// Reads, in one transaction, so that an answer never mixes two states of the file.
  package func read<Answer>(_ body: (Transaction) throws -> Answer) throws -> Answer {
    try Store.failing(path) {
      try queue.looking {
        try body(Transaction($0, key: key, cache: cache, isLook: true))
      }
    }
  }

  /// Writes, in one transaction, or else changes nothing.
  package func write<Outcome>(_ body: (Transaction) throws -> Outcome) throws -> Outcome {
    try makingRoom { try writeOnce(body) }
  }

  /// Runs `body` once more where the disk was full and there was a reserve to give back.
  private func makingRoom<Outcome>(_ body: () throws -> Outcome) throws -> Outcome {
    do { return try body() } catch StoreFailure.diskFull {
      guard let reserve, reserve.giveBack() else { throw StoreFailure.diskFull }
      return try body()
    }
  }

  private func writeOnce<Outcome>(_ body: (Transaction) throws -> Outcome) throws -> Outcome {
    try passing {
      try Store.failing(path) {
        var (before, line): (HeadFile.Line?, HeadFile.Line?)
        let press = SealPress(sealKeys)
        func keepHead() {
          // After the commit, never before: a head that runs ahead of the file would cry wolf.
          if let head, let line { try? head.append(line, seals: press.made) }
        }
        do {
          let outcome = try queue.write { database in
            try Schema.refuseChanged(database)
            try? press.heal(in: database)
            before = try JournalTable(database).head()
            let outcome = try body(
              Transaction(database, key: key, cache: cache, press: press))
            line = try JournalTable(database).head()
            return outcome
          }
          keepHead()
          try press.finish()
          return outcome
        } catch let error as DatabaseError {
          // The last of a commit's syncs may fail when the file has it all: that is not "not saved".
          guard let line, line != before, try isHead(line) else { throw error }
          keepHead()
          throw StoreFailure.notForced
        }
      }
    }
  }

  /// Whether the journal of the file ends so.
  private func isHead(_ line: HeadFile.Line) throws -> Bool {
    try queue.looking { try JournalTable($0).head() } == line
  }

  /// Writes what is no record of the trade (drafts, PIN attempts): it wakes no other desk.
  package func note<Outcome>(_ body: (Transaction) throws -> Outcome) throws -> Outcome {
    try makingRoom {
      try passing {
        try Store.failing(path) {
          try queue.write { database in
            try Schema.refuseChanged(database)
            return try body(Transaction(database, key: key, cache: cache))
          }
        }
      }
    }
  }

  /// Writes the file as it is into an empty one, while nobody else writes.
  func vacuum(into draft: String) throws {
    try passing {
      try Store.failing(path) {
        try queue.inDatabase { try $0.execute(kept: "VACUUM INTO ?", arguments: [draft]) }
      }
    }
  }

  /// Makes sure that this process runs as the account that owns the file.
  ///
  /// - Throws: ``StoreFailure/notOwner(path:)``.
  package func requireOwner() throws {
    guard head != nil else { return }
    var status = stat()
    guard stat(path, &status) == 0, status.st_uid == geteuid() else {
      throw StoreFailure.notOwner(path: path)
    }
  }

  /// Keeps a new key beside a file whose key is lost (decision 17).
  package func keepNewKey(in transaction: Transaction) throws {
    try transaction.keepKey(besides: path, isPractice: false)
  }

  /// Judges one PIN at a time.
  ///
  /// Each try is counted before it is judged: those of several processes at the same moment would
  /// otherwise be taken for wrong ones. A process that is killed lets the next one in.
  package func oneByOne<Answer>(_ body: () throws -> Answer) throws -> Answer {
    guard let signIns else { return try body() }
    return try signIns.whileHolding(body)
  }

  /// The key for the next seal; nothing where there is none yet, or it is lost.
  func sealKey() throws -> SealKey? {
    try read { try SealPress.found(sealKeys, in: $0.database) }
  }

  /// Makes sure that the head kept outside is on the disk: at every seal, and when nobody works.
  package func synchronizeHead() { head?.synchronize() }

  /// Whether another process is writing at this moment, for whom a write would have to wait.
  package var isWrittenByAnother: Bool { turnstile?.isHeld ?? false }

  /// Watches for what other processes write, or nothing where that cannot be had.
  package func watch() -> ChangeWatch? {
    guard let head else { return nil }
    return ChangeWatch.opened(of: head)
  }

  func passing<Result>(_ body: () throws -> Result) throws -> Result {
    guard let turnstile else { return try body() }
    return try turnstile.whileHolding(body)
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.acceptsDoubleQuotedStringLiterals = false
    configuration.prepareDatabase { database in
      for pragma in Pragmas.wanted {
        try database.execute(sql: "PRAGMA \(pragma.name) = \(pragma.setting)")
      }
    }
    return configuration
  }

  /// Runs `body`, and says in our own words what the database says in its own.
  static func failing<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreFailure(error, in: path)
    }
  }
}

extension StoreFailure {
  fileprivate init(_ error: DatabaseError, in path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(holder: LockHolder.ofFile(path))
      case .SQLITE_FULL: .diskFull
      case .SQLITE_IOERR where Self.writing.contains(error.extendedResultCode): .writeRefused
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .notOurs(path: path)
      // A header of a kind that there never was; SQLite has no number for it.
      case .SQLITE_ERROR where error.message == "unsupported file format": .notOurs(path: path)
      default: .system(error.message ?? "SQLite \(error.resultCode.rawValue)")
      }
  }

  /// What the system answers where a quota or a limit on files stops a write, or the disk is broken.
  private static let writing: [ResultCode] = [
    .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_DIR_FSYNC,
  ]
}
