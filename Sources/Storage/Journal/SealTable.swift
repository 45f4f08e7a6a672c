import Domain
import Foundation
internal import GRDB

/// A record that was signed for good, as its seal names it.
package struct SignedRecord: Hashable, Sendable {
  package enum Kind: String, Sendable { case handover, stocktake }

  package let kind: Kind
  /// Its number.
  package let record: String
  /// The digest over its lines, in hexadecimal.
  package let digest: String
  package let giver: String
  package let receiver: String

  package init(_ kind: Kind, _ record: String, digest: String, giver: String, receiver: String) {
    self.kind = kind
    self.record = record
    self.digest = digest
    self.giver = giver
    self.receiver = receiver
  }
}

/// A seal as it stands in the file: how far the journal reached, and what was signed then.
struct SealRow: Hashable, Sendable {
  let number: Int
  let epoch: Int
  /// The journal's last entry then; as it has no gaps, so many entries there were.
  let entry: Int
  /// The digest of that entry.
  let head: Data
  /// In milliseconds since 1970, UTC.
  let at: Int64
  let kind: String
  let record: String
  let recordDigest: String
  let giver: String
  let receiver: String
  let program: String
  let schema: Int
  let publicKey: Data
  /// The public key that the next seal will bear.
  let nextKey: Data
  var digest = Data()
  var signature = Data()
  /// The authentication code, which only the holder of the first key can check.
  var code = Data()

  var mark: SealMark { SealMark(number: number, entry: entry, digest: digest.hexadecimal) }

  /// Puts digest, signature and code on it.
  mutating func close(with key: SealKey, after previous: Data?) throws {
    digest = ownDigest(after: previous)
    signature = try key.sign(digest)
    code = key.authenticate(digest)
  }

  /// The digest of everything it says, and of the seal before.
  func ownDigest(after previous: Data?) -> Data {
    let numbers = [number, epoch, entry, Int(at), schema].map { Data(String($0).utf8) }
    let texts = [kind, record, recordDigest, giver, receiver, program].map { Data($0.utf8) }
    return Chain.digest(
      of: numbers + texts + [head, publicKey, nextKey], after: previous ?? Chain.start,
      purpose: "frontdesk-seal-1")
  }
}

/// The seals of the file, in order.
package struct SealTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func last() throws -> SealRow? {
    try Row.readOne(database, kept: "SELECT * FROM seal ORDER BY number DESC LIMIT 1", SealRow.init)
  }

  func all() throws -> [SealRow] {
    try Row.readAll(database, kept: "SELECT * FROM seal ORDER BY number", SealRow.init)
  }

  /// The seal on the record with that digest; nothing for what was signed before there were seals.
  func mark(ofRecordDigest digest: String?) throws -> SealMark? {
    guard let digest else { return nil }
    return try Row.readOne(
      database, kept: "SELECT * FROM seal WHERE recordDigest = ? ORDER BY number LIMIT 1",
      arguments: [digest]
    ) { SealRow($0).mark }
  }

  /// The numbers of those seals whose record says something else now, or is gone.
  func differing() throws -> Set<Int> {
    Set(
      try Int.fetchAll(
        database,
        kept: """
          SELECT seal.number FROM seal LEFT JOIN handover ON handover.id = seal.record
          WHERE seal.kind = 'handover' AND handover.digest IS NOT seal.recordDigest
          UNION ALL
          SELECT seal.number FROM seal LEFT JOIN stocktake ON stocktake.number = seal.record
          WHERE seal.kind = 'stocktake' AND stocktake.digest IS NOT seal.recordDigest
          """))
  }

  /// What a code on a paper belongs to; nothing where no record of this file has it.
  package func owner(of code: SealCode) throws -> SealedPaper? {
    let seals = try Row.fetchCursor(database, sql: "SELECT * FROM seal ORDER BY number DESC")
    while let row = try seals.next() {
      let seal = SealRow(row)
      guard SealCode(digest: seal.digest.hexadecimal) == code else { continue }
      return SealedPaper(
        kind: seal.kind, record: seal.record, seal: seal.mark,
        isSound: try isSound(seal.kind, seal.record, seal.recordDigest))
    }
    // What was signed before there were seals bears letters of its own digest.
    let records = try Row.fetchCursor(
      database,
      sql: """
        SELECT 'handover' AS kind, id AS record, digest FROM handover WHERE digest IS NOT NULL
        UNION ALL
        SELECT 'stocktake', CAST(number AS TEXT), digest FROM stocktake WHERE digest IS NOT NULL
        """)
    while let row = try records.next() {
      guard let digest = row.read("digest", as: String.self), SealCode(digest: digest) == code,
        let kind = row.read("kind", as: String.self),
        let record = row.read("record", as: String.self)
      else { continue }
      return SealedPaper(
        kind: kind, record: record, seal: nil, isSound: try isSound(kind, record, digest))
    }
    return nil
  }

  /// Whether a record is still what was signed, and what was sealed.
  private func isSound(_ kind: String, _ record: String, _ digest: String) throws -> Bool {
    if kind == SignedRecord.Kind.handover.rawValue {
      let handovers = HandoverTable(database, read: nil)
      return try handovers.existing(record)?.digest == digest && handovers.isSound(record) == true
    }
    let stocktakes = StocktakeTable(database)
    guard let stocktake = try Int(record).map(stocktakes.numbered) else { return false }
    return try stocktake.digest == digest && stocktakes.isSound(stocktake.id)
  }

  func insert(_ seal: SealRow) throws {
    try database.execute(
      kept: """
        INSERT INTO seal (
          number, epoch, seq, head, at, kind, record, recordDigest, giver, receiver, program, schema,
          publicKey, nextKey, digest, signature, code)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        seal.number, seal.epoch, seal.entry, seal.head, seal.at, seal.kind, seal.record,
        seal.recordDigest, seal.giver, seal.receiver, seal.program, seal.schema, seal.publicKey,
        seal.nextKey, seal.digest, seal.signature, seal.code,
      ])
  }
}

/// The record that a paper with a code is of.
package struct SealedPaper: Hashable, Sendable {
  /// `handover` or `stocktake`.
  package let kind: String
  package let record: String
  /// Its seal; nothing for what was signed before there were seals.
  package let seal: SealMark?
  /// Whether it is still what was signed.
  package let isSound: Bool
}

extension SealRow {
  /// The row as it stands: a damaged page may hold anything in any column, and what cannot be read
  /// becomes what no seal says, so that its digest does not fit.
  init(_ row: Row) {
    func number(_ name: String) -> Int { row.read(name, as: Int.self) ?? -1 }
    func text(_ name: String) -> String { row.read(name, as: String.self) ?? "\u{FFFD}" }
    func bytes(_ name: String) -> Data { row.read(name, as: Data.self) ?? Data() }
    self.init(
      number: number("number"), epoch: number("epoch"), entry: number("seq"), head: bytes("head"),
      at: row.read("at", as: Int64.self) ?? -1, kind: text("kind"), record: text("record"),
      recordDigest: text("recordDigest"), giver: text("giver"), receiver: text("receiver"),
      program: text("program"), schema: number("schema"), publicKey: bytes("publicKey"),
      nextKey: bytes("nextKey"), digest: bytes("digest"), signature: bytes("signature"),
      code: bytes("code"))
  }
}

extension Transaction {
  package var seals: SealTable { SealTable(database) }
}
