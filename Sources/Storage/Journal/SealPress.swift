import Domain
import Foundation
internal import GRDB

/// Makes the seals of one transaction, and keeps the key for the next one.
///
/// The order is: commit, then the key. A process that dies between the two leaves a key that has
/// sealed already; whoever opens or writes the file next knows it by its public key, and puts the
/// one that follows in its place. The other order would lose a key with a transaction undone.
final class SealPress {
  private let file: SealKeyFile?
  private(set) var made: [SealRow] = []
  /// The key for the next seal, once it is known.
  private var key: SealKey?
  /// What goes into the key's file after the commit.
  private var kept: SealKey?
  /// A new first key that is on the disk, and not yet in its place.
  private var draft: String?

  /// A press for a file whose key stands in that place; for one in memory there is no place.
  init(_ file: SealKeyFile?) { self.file = file }

  /// Seals the journal as it stands, with a record that was signed.
  func seal(_ record: SignedRecord, at moment: Moment, in database: Database) throws -> SealMark {
    let table = SealTable(database)
    let last = try table.last()
    let key = try key ?? storedKey(after: last, in: database)
    guard let head = try JournalTable(database).last() else { throw StoreFailure.unfinished }
    var row = SealRow(
      number: (last?.number ?? 0) &+ 1, epoch: key.epoch, entry: head.sequence, head: head.digest,
      at: moment.milliseconds, kind: record.kind.rawValue, record: record.record,
      recordDigest: record.digest, giver: record.giver, receiver: record.receiver,
      program: Self.program, schema: Schema.version, publicKey: try key.publicKey,
      nextKey: try key.next.publicKey)
    try row.close(with: key, after: last?.digest)
    try table.insert(row)
    made.append(row)
    try keep(key.next, in: database)
    return row.mark
  }

  /// Begins with a new first key, which is told once.
  ///
  /// Nobody is to be told a key that could not be written: it is on the disk before the commit, and in
  /// the place of the one before after it.
  func begin(in database: Database) throws -> FirstKey {
    let first = FirstKey.generate()
    if let file, try !Self.isInside(database) {
      key = SealKey(first)
      if file.read() == nil {
        try file.replace(with: SealKey(first))
      } else {
        draft = try file.draft(of: SealKey(first))
      }
    } else {
      try keep(SealKey(first), in: database)
    }
    return first
  }

  /// Puts the key for the next seal where it belongs; after the commit.
  ///
  /// - Throws: ``StoreFailure`` where a first key that was to be told did not get to its place.
  func finish() throws {
    guard let file else { return }
    if let draft {
      self.draft = nil
      try file.place(draft)
    }
    guard let kept else { return }
    // Where it cannot be written, the old one is known for used, and is followed by this one later.
    try? file.replace(with: kept)
    self.kept = nil
  }

  /// A draft whose transaction was undone.
  deinit { if let draft { unlink(draft) } }

  /// Puts the key that follows in the place of one that has sealed already: its process died between
  /// commit and replacing it.
  func heal(in database: Database) throws {
    guard let file, let key = file.read(), let last = try SealTable(database).last(),
      key.epoch == last.epoch, try key.publicKey == last.publicKey
    else { return }
    try file.replace(with: key.next)
  }

  /// The key that a file holds, or has beside it, without changing anything.
  static func found(_ file: SealKeyFile?, in database: Database) throws -> SealKey? {
    guard try !isInside(database), let file else { return try insideKey(of: database) }
    return file.read()
  }

  private func storedKey(after last: SealRow?, in database: Database) throws -> SealKey {
    if let stored = try Self.found(file, in: database) { return try Self.follow(stored, last) }
    let new = SealKey(FirstKey.generate())
    // Before the commit: a key that has sealed and was never written could not be followed.
    if try Self.isInside(database) { return new }
    try file?.replace(with: new)
    return new
  }

  /// The key that follows what was sealed last, where an older one was put back in its place.
  private static func follow(_ key: SealKey, _ last: SealRow?) throws -> SealKey {
    guard let last, key.epoch <= last.epoch, last.epoch - key.epoch < SealKey.mostSteps else {
      return key
    }
    var later = key
    while later.epoch <= last.epoch { later = later.next }
    return try later.publicKey == last.nextKey ? later : key
  }

  private func keep(_ next: SealKey, in database: Database) throws {
    key = next
    guard try file == nil || Self.isInside(database) else {
      kept = next
      return
    }
    try database.execute(
      kept: "INSERT OR REPLACE INTO practiceSealKey (onlyRow, epoch, secret) VALUES (1, ?, ?)",
      arguments: [next.epoch, next.secret])
  }

  private static func isInside(_ database: Database) throws -> Bool {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT count(*) FROM practiceKey")) ?? 0 > 0
  }

  private static func insideKey(of database: Database) throws -> SealKey? {
    try Row.fetchOne(database, kept: "SELECT epoch, secret FROM practiceSealKey")
      .flatMap { row in
        guard let epoch = row.read("epoch", as: Int.self), epoch >= 0,
          let secret = row.read("secret", as: Data.self)
        else { return nil }
        return SealKey(epoch: epoch, secret: secret)
      }
  }

  /// What has sealed, as a seal names it.
  private static let program = "frontdesk"
}

extension Transaction {
  /// Seals the journal as it stands now, with a record that was signed for good.
  package func seal(_ record: SignedRecord, at moment: Moment) throws -> SealMark {
    guard let press else { throw StoreFailure.readOnly(path: "") }
    return try press.seal(record, at: moment, in: database)
  }

  /// Begins the seals with a new first key: once, when the file is set up, and when somebody wants a
  /// key that they can write down.
  package func beginSeals() throws -> FirstKey {
    guard let press else { throw StoreFailure.readOnly(path: "") }
    return try press.begin(in: database)
  }
}
