import Desk
import Domain
import Foundation
import GRDB
import Support
import Testing

@testable import Storage

/// The keys of the seals: each is gone once it has sealed, whatever happens in between.
struct SealKeyTests {
  @Test func `each seal has the next key, and the one before is gone`() throws {
    let file = try SealedFile(handovers: 1)
    let first = try #require(file.keyFile.read())
    #expect(first.epoch == 1)
    try file.handOver(on: 5)
    let second = try #require(file.keyFile.read())
    #expect(second == first.next)
    let mode = try FileManager.default.attributesOfItem(atPath: file.keyFile.path)[
      .posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try file.whole(with: file.firstKey).notes.contains(.proven(2)))
  }

  /// The state after a kill between the commit and the replacing of the key.
  @Test func `a key that has sealed already is replaced by whoever opens the file`() throws {
    let file = try SealedFile(handovers: 1)
    let before = try #require(file.keyFile.read())
    try file.handOver(on: 5)
    try file.keyFile.replace(with: before)
    let store = try file.store()
    #expect(file.keyFile.read() == before.next)
    // And by whoever writes, where the file was open all the time.
    try file.keyFile.replace(with: before)
    try store.write { _ in }
    #expect(file.keyFile.read() == before.next)
    try file.handOver(on: 6)
    #expect(try file.whole(with: file.firstKey).isSound)
  }

  @Test func `an older key that was put back is followed to its turn`() throws {
    let file = try SealedFile(handovers: 1)
    let old = try #require(file.keyFile.read())
    for day in 5...7 { try file.handOver(on: day) }
    try file.keyFile.replace(with: old)
    try file.handOver(on: 8)
    #expect(try file.whole(with: file.firstKey).isSound)
  }

  @Test func `a transaction that is undone leaves the key`() throws {
    let file = try SealedFile(handovers: 1)
    let before = file.keyFile.read()
    #expect(throws: StoreFailure.unfinished) {
      try file.store().write { transaction in
        _ = try transaction.seal(
          SignedRecord(.handover, "H1", digest: "d", giver: "1001", receiver: "1002"),
          at: Moment(milliseconds: 0))
        throw StoreFailure.unfinished
      }
    }
    #expect(file.keyFile.read() == before)
    #expect(try file.whole().isSound)
  }

  @Test func `a file of an earlier version has its first key with its next seal`() throws {
    let file = try SealedFile(handovers: 0)
    try FileManager.default.removeItem(atPath: file.keyFile.path)
    try file.handOver(on: 4)
    #expect(try file.whole().isSound)
    #expect(file.keyFile.read()?.epoch == 1)
  }

  @Test func `a lost key is told for good, until somebody answers for it`() throws {
    let file = try SealedFile(handovers: 2)
    try FileManager.default.removeItem(atPath: file.keyFile.path)
    #expect(try file.whole().notes.contains(.keyMissing))
    try file.handOver(on: 6)
    #expect(try file.whole().fault == .sealKey)
    let key = try file.perform(BeginSeals())
    let check = try file.whole()
    #expect(check.isSound && check.notes.contains(.newKey(seal: 3)))
    try file.handOver(on: 7)
    #expect(try file.whole(with: key).notes.contains(.proven(1)))
    #expect(try file.whole(with: file.firstKey).notes.contains(.proven(2)))
  }

  @Test func `a file made from a copy goes on, and says that its keys made a leap`() throws {
    let file = try SealedFile()
    try file.copy.write(to: URL(filePath: file.path))
    #expect(try file.store().lostEntries() != nil)
    try file.perform(RestoreFile(name: "copy", entries: 1, missing: 1, agreedBy: nil))
    #expect(try file.store().lostEntries() == nil)
    #expect(try file.whole().isSound)
    try file.handOver(on: 7)
    let check = try file.whole(with: file.firstKey)
    #expect(check.isSound && check.notes.contains(.newKey(seal: 2)))
    #expect(check.notes.contains(.proven(2)))
  }

  @Test func `nobody signs in to a file that has lost confirmed entries`() throws {
    let file = try SealedFile()
    try file.copy.write(to: URL(filePath: file.path))
    let lost = try #require(try file.store().lostEntries())
    #expect(throws: StoreFailure.entriesLost(number: lost, copy: nil)) { try file.enter("再写") }
  }

  @Test func `a first key is read as it is written down, and a slip of the pen is noticed`() throws
  {
    let key = FirstKey.generate()
    #expect(FirstKey(typed: key.text) == key)
    #expect(FirstKey(typed: key.text.lowercased().replacing("-", with: " ")) == key)
    let slip = (key.text.first == "7" ? "8" : "7") + key.text.dropFirst()
    #expect(FirstKey(typed: slip) == nil && FirstKey(typed: "") == nil)
  }

  @Test func `a code is taken in any case, with O for 0 and I or L for 1`() throws {
    let code = try #require(SealCode(digest: String(repeating: "0842108421", count: 6)))
    #expect(code.text == "11111-11111-11111-11111")
    let zeros = try #require(SealCode(digest: String(repeating: "0", count: 64)))
    #expect(SealCode(typed: "ooooo OOOOO-00000-ooooo") == zeros)
    #expect(SealCode(typed: "iiiii LLLLL-lllll-IIIII") == code)
    #expect(SealCode(typed: "UUUUU-UUUUU-UUUUU-UUUUU") == nil && SealCode(typed: "0") == nil)
  }
}
