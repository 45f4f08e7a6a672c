import Domain
import Foundation
import GRDB
import Storage
import Testing

/// What the chain shows of tampering, and what only the head outside the file shows.
struct JournalChainTests {
  let file: TestFile

  init() throws { file = try TestFile() }

  @Test func `an untouched journal is sound`() throws {
    let check = try file.check()
    #expect(check.isSound)
    #expect(check.entries == 3)
    #expect(check.hasOutsideHead)
  }

  @Test(arguments: [
    ("UPDATE journal SET clerk = '1002' WHERE seq = 2", JournalCheck.Fault.digest, 2),
    ("UPDATE journal SET subject = NULL WHERE seq = 1", .digest, 1),
    ("UPDATE journalDetail SET payload = '{\"number\":7}' WHERE seq = 3", .details, 3),
    ("DELETE FROM journalDetail WHERE seq = 2", .detailsMissing, 2),
    ("DELETE FROM journalDetail WHERE seq = 2; DELETE FROM journal WHERE seq = 2", .gap, 3),
    ("DELETE FROM journalDetail WHERE seq = 3; DELETE FROM journal WHERE seq = 3", .lostTail, 3),
  ])
  func `tampering is found, and named by its first entry`(
    sql: String, fault: JournalCheck.Fault, firstBad: Int
  ) throws {
    try file.tamper(sql)
    let check = try file.check()
    #expect(check.fault == fault)
    #expect(check.firstBad == firstBad)
  }

  @Test func `a lost tail stays found, even when new entries take its place`() throws {
    try file.tamper("DELETE FROM journalDetail WHERE seq = 3; DELETE FROM journal WHERE seq = 3")
    try file.enter(4)
    let check = try file.check()
    #expect(check.fault == .rewritten)
    #expect(check.firstBad == 3)
  }

  @Test func `details can be erased without breaking the chain`() throws {
    try file.store().write { transaction in
      let eraser = try transaction.journal.append(
        JournalLine(
          at: Moment(milliseconds: 9), desk: "前台", shift: nil, clerk: "1001",
          kind: "retention.run", subject: nil, payload: "{}"))
      try transaction.journal.eraseDetails(of: [2], erasedBy: eraser)
    }
    #expect(try file.check().isSound)
    let left = try file.raw.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM journalDetail") }
    #expect(left == 3)
  }

  @Test func `half a line at the end of the head file is no line`() throws {
    let head = file.folder.appending(path: "seals.log")
    let handle = try FileHandle(forWritingTo: head)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("4 abc".utf8))
    try handle.close()
    #expect(try file.check().isSound)
    try file.enter(4)
    #expect(try file.check().isSound)
    #expect(try file.store().head?.lines().last?.sequence == 4)
  }

  @Test func `the head is found before whatever other files of the folder have written since`()
    throws
  {
    let head = file.folder.appending(path: "seals.log")
    let own = try String(contentsOf: head, encoding: .utf8)
    let seal = String(repeating: "ab", count: 32)
    let others = (1...4_000).map { "\($0) \(seal) other.sqlite \(seal)\n" }.joined()
    try (own + others + "4001 \(seal) oth").write(to: head, atomically: true, encoding: .utf8)
    let line = try #require(try file.store().head?.lastLine())
    #expect(line == (try file.store().head?.lines().last))
    #expect(line.sequence == 3)
  }
}
