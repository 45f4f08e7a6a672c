import Desk
import Domain
import Foundation
import GRDB
import Support
import Testing

@testable import Storage

/// Seals on a damaged page: whatever stands there is read, told, and never waited for.
struct DamagedSealTests {
  /// Puts something into the second seal that its table does not take.
  private func damage(_ file: SealedFile, _ change: String) throws {
    try file.tamper(
      """
      CREATE TABLE loose AS SELECT * FROM seal; DROP TABLE seal; ALTER TABLE loose RENAME TO seal;
      UPDATE seal SET \(change) WHERE number = 2
      """)
  }

  @Test(arguments: [
    "epoch = 'x'", "epoch = 9223372036854775807", "epoch = -9223372036854775807 - 1",
    "epoch = 900000000000", "seq = 'x'", "seq = 9223372036854775807", "head = NULL", "at = 'x'",
    "kind = x'00'", "record = NULL", "giver = x'FF'", "schema = 'x'", "publicKey = 7",
    "nextKey = NULL", "digest = 'x'", "signature = NULL", "code = 'x'",
  ])
  func `a column that holds something else is a broken seal`(change: String) throws {
    let file = try SealedFile()
    try damage(file, change)
    let check = try file.whole(with: file.firstKey)
    #expect(!check.isSound)
    #expect(check.findings.contains { $0.seal == 2 })
    // Looking for a paper's letters passes over it, too.
    let digest = try #require(file.records.first?.printedDigest)
    let code = try #require(SealCode(digest: digest))
    #expect(try file.store().read { try $0.seals.owner(of: code)?.isSound } == true)
  }

  @Test func `a number beyond all numbers is a gap`() throws {
    let file = try SealedFile()
    try damage(file, "number = 9223372036854775807")
    #expect(try file.whole().findings.contains { $0.fault == .sealGap })
  }

  @Test func `a last seal of an epoch that no key reaches keeps nobody from sealing`() throws {
    let file = try SealedFile()
    try damage(file, "giver = giver")
    try file.tamper("UPDATE seal SET epoch = 900000000000 WHERE number = 3")
    try file.handOver(on: 7)
    #expect(try !file.whole().isSound)
  }

  @Test func `a new first key that cannot be written is told to nobody`() throws {
    let file = try SealedFile(handovers: 1)
    let before = try #require(file.keyFile.read())
    // A folder in the draft's place: no file can be made there, not even by root.
    let draft = "\(file.keyFile.path).\(getpid()).part"
    try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: false)
    #expect(throws: StoreFailure.readOnly(path: file.keyFile.path)) {
      try file.perform(BeginSeals())
    }
    #expect(file.keyFile.read() == before)
    let begun = try file.raw.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM journal WHERE kind = 'journal.firstKey'")
    }
    #expect(begun == 0)
    try FileManager.default.removeItem(atPath: draft)
    let first = try file.perform(BeginSeals())
    #expect(file.keyFile.read() == SealKey(first))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
        .filter { $0.hasSuffix(".part") } == [])
  }

  @Test func `a new first key of a transaction that is undone leaves nothing`() throws {
    let file = try SealedFile(handovers: 1)
    let before = file.keyFile.read()
    #expect(throws: StoreFailure.unfinished) {
      try file.store().write { transaction in
        _ = try transaction.beginSeals()
        throw StoreFailure.unfinished
      }
    }
    #expect(file.keyFile.read() == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
        .filter { $0.hasSuffix(".part") } == [])
  }
}
