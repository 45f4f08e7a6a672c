import Domain
import Foundation
import GRDB
import Support
import Testing

@testable import Storage

/// The table of `docs/seals.md`: each threat is really carried out, and found or missed as it says.
struct TamperingTests {
  /// A row of the table.
  struct Threat: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Whether the chain alone finds it, with the head file, with seals and first key, with the sheet.
    let isFound: [Bool]
    let carryOut: @Sendable (SealedFile) throws -> Void

    init(
      _ name: String, _ isFound: [Bool], _ carryOut: @escaping @Sendable (SealedFile) throws -> Void
    ) {
      testDescription = name
      self.isFound = isFound
      self.carryOut = carryOut
    }
  }

  private static let edit = "UPDATE journal SET clerk = '1009' WHERE seq = 4"

  private static let threats = [
    Threat("bit rot in a record", [true, true, true, true]) { file in
      try file.tamper(
        "UPDATE journalDetail SET payload = replace(payload, '平稳', '平稼') WHERE payload LIKE '%平稳%'")
    },
    Threat("a lost tail", [false, true, true, true]) { file in
      let end = "(SELECT max(seq) - 1 FROM journal)"
      try file.tamper("DELETE FROM journalDetail WHERE seq > \(end)")
      try file.tamper("DELETE FROM journal WHERE seq > \(end)")
    },
    Threat("an old row edited", [true, true, true, true]) { try $0.tamper(edit) },
    Threat("edited, all hashes recomputed, the log left", [false, true, true, true]) { file in
      try file.tamper(edit)
      try file.recompute()
    },
    Threat("edited, all hashes recomputed, the log redone", [false, false, true, true]) { file in
      try file.tamper(edit)
      try file.recompute()
      try file.redoLog()
    },
    Threat("the same with the current key, from the second seal on", [false, false, true, true]) {
      file in
      let key = try #require(file.keyFile.read())
      try file.tamper(
        "UPDATE journal SET clerk = '1009' WHERE seq = \(file.records[0].seal?.entry ?? 0) + 1")
      try file.recompute()
      try file.reseal(from: 2, with: key, epoch: 1)
      try file.redoLog()
    },
    Threat("the same with the current key, every seal made anew", [false, false, true, true]) {
      file in
      let key = try #require(file.keyFile.read())
      try file.tamper(edit)
      try file.recompute()
      try file.reseal(from: 1, with: key, epoch: 0)
      try file.redoLog()
    },
    Threat("the whole file replaced by an older copy", [false, true, true, true]) { file in
      try file.copy.write(to: URL(filePath: file.path))
    },
    Threat("entries after the last seal changed by a key holder", [false, false, false, false]) {
      file in
      try file.tamper(
        "UPDATE journal SET clerk = '1009' WHERE seq = (SELECT max(seq) FROM journal)")
      try file.recompute()
      try file.redoLog()
    },
    Threat("a false entry made at the time", [false, false, false, false]) {
      try $0.enter("一切正常")
    },
    Threat("everything deleted, seals.log included", [false, false, false, true]) { file in
      for ending in ["", "-journal", ".key", ".seal-key"] {
        try? FileManager.default.removeItem(atPath: file.path + ending)
      }
      try FileManager.default.removeItem(at: file.log)
      let new = try SealedFile(handovers: 1)
      for name in ["desk.sqlite", "desk.sqlite.key", "desk.sqlite.seal-key", "seals.log"] {
        try FileManager.default.copyItem(
          at: new.folder.appending(path: name), to: file.folder.appending(path: name))
      }
    },
  ]

  @Test(arguments: threats)
  func `it is found or missed as the table says`(threat: Threat) throws {
    let file = try SealedFile()
    #expect(try file.whole(with: file.firstKey).isSound && file.sheetFits())
    try threat.carryOut(file)
    let isReplaced = threat.testDescription.hasPrefix("everything")
    let whole = try file.whole(with: isReplaced ? nil : file.firstKey)
    let found = [
      try !file.chain(withHead: false).isSound, try !file.chain(withHead: true).isSound,
      !whole.isSound, try !(whole.isSound && file.sheetFits()),
    ]
    #expect(found == threat.isFound, "\(whole.findings)")
  }

  @Test func `what was changed after the last seal is found once a seal has gone over it`() throws {
    let file = try SealedFile()
    try file.handOver(on: 9)
    try file.tamper(
      "UPDATE journal SET clerk = '1009' WHERE seq = \(file.records[2].seal?.entry ?? 0) + 2")
    try file.recompute()
    try file.redoLog()
    #expect(try file.whole().fault == .sealOffChain)
  }

  /// Without the first key nobody can tell one set of keys from another that somebody invented.
  @Test func `every seal made anew is missed without first key and sheet`() throws {
    let file = try SealedFile()
    let key = try #require(file.keyFile.read())
    try file.tamper(Self.edit)
    try file.recompute()
    try file.reseal(from: 1, with: key, epoch: 0)
    try file.redoLog()
    #expect(try file.whole().isSound)
    #expect(try file.whole(with: file.firstKey).fault == .firstKey)
    #expect(try !file.sheetFits())
  }

  @Test func `the log may be deleted with an older copy put in place: the key still tells`() throws
  {
    let file = try SealedFile()
    try file.copy.write(to: URL(filePath: file.path))
    try FileManager.default.removeItem(at: file.log)
    #expect(try file.whole().fault == .sealsLost)
  }

  @Test(arguments: [
    ("DELETE FROM seal WHERE number = 3", JournalCheck.Fault.sealsLost, 3),
    ("DELETE FROM seal WHERE number = 2", .sealGap, 3),
    ("UPDATE seal SET giver = '1009' WHERE number = 2", .sealBroken, 2),
    ("UPDATE seal SET signature = zeroblob(64) WHERE number = 1", .sealBroken, 1),
    ("UPDATE seal SET epoch = 5 WHERE number = 3", .sealBroken, 3),
    (
      "UPDATE handover SET digest = previousDigest WHERE previousDigest IS NOT NULL", .sealRecord, 2
    ),
  ])
  func `a seal that was touched is named`(
    sql: String, fault: JournalCheck.Fault, seal: Int
  ) throws {
    let file = try SealedFile()
    try file.tamper(sql)
    let finding = try file.whole().findings.first
    #expect(finding?.fault == fault && finding?.seal == seal)
  }

  @Test func `the code of a seal is proven by the first key, and by nothing else`() throws {
    let file = try SealedFile()
    try file.tamper("UPDATE seal SET code = zeroblob(32) WHERE number = 2")
    #expect(try file.whole().isSound)
    let check = try file.whole(with: file.firstKey)
    #expect(check.fault == .sealBroken && check.findings.first?.seal == 2)
  }
}
