import Console
import Desk
import Domain
import Foundation
import GRDB
import Support

@testable import Storage

/// A file with three sealed handovers and two entries after them, whose keys stand beside it as those of
/// a real file do; and what somebody with a shell, or with its key, can do to it.
final class SealedFile {
  let folder: URL
  let path: String
  let firstKey: FirstKey
  /// A connection of its own, which the program knows nothing of.
  let raw: DatabaseQueue
  private(set) var records: [HandoverRecord] = []
  /// The file as it was after the first seal.
  private(set) var copy = Data()

  init(handovers: Int = 3) throws {
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "desk.sqlite").path
    firstKey = try SealedFile.setUp(at: path)
    raw = try DatabaseQueue(path: path)
    for day in 0..<handovers {
      try handOver(on: 4 + day)
      if day == 0 { copy = try Data(contentsOf: URL(filePath: path)) }
    }
    for number in 1...2 { try enter("以后\(number)") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Makes a file with its keys beside it, although its clock may be moved.
  private static func setUp(at path: String) throws -> FirstKey {
    let store = try Store(creating: path)
    let now = try Rehearsal.moment("2024-11-04 08:00")
    let firstKey = try FrontDesk.setUp(
      SetUpEstate(
        name: "翠湖苑", isPractice: true, language: "zh-Hans", desk: "前台",
        first: (try StaffNumber("1001"), "李梅")),
      presets: .builtIn, pin: Rehearsal.pin, in: NewFile(store: store, path: path), at: now)
    try DatabaseQueue(path: path).write { database in
      let secret = try Data.fetchOne(database, sql: "SELECT secret FROM practiceKey")
      try secret?.write(to: URL(filePath: path + ".key"))
      try database.execute(sql: "DELETE FROM practiceKey; DELETE FROM practiceSealKey")
    }
    try SealKeyFile(besides: path).replace(with: SealKey(firstKey))
    let desk = FrontDesk(store: try Store(opening: path), clock: { now })
    let mei = try desk.signIn(StaffNumber("1001"), pin: Rehearsal.pin)
    let number = try StaffNumber("1002")
    try desk.perform(
      AddStaff(number, name: "王强", roles: [.receptionist], department: .customerService), as: mei,
      settingPin: Rehearsal.pin, of: number)
    return firstKey
  }

  func store() throws -> Store { try Store(opening: path) }

  private func desk(at text: String) throws -> FrontDesk {
    let now = try Rehearsal.moment(text)
    return FrontDesk(store: try store(), clock: { now })
  }

  /// A whole shift with its handover, on that day of November.
  func handOver(on day: Int) throws {
    let date = "2024-11-0\(day)"
    let giver = try desk(at: "\(date) 08:00").signIn(StaffNumber("1002"), pin: Rehearsal.pin)
    try desk(at: "\(date) 08:00").perform(
      StartShift(pattern: nil, withoutRecord: "没有上一班"), as: giver)
    let evening = try desk(at: "\(date) 20:00")
    let receiver = try evening.signIn(StaffNumber("1001"), pin: Rehearsal.pin)
    let given = try evening.perform(SubmitHandover(remark: "平稳"), as: giver)
    try evening.perform(ReadHandoverItem([]), as: receiver)
    records.append(try evening.perform(AcceptHandover(given.id), as: receiver))
    try evening.perform(EndShift(), as: giver)
  }

  /// Writes a line, in a transaction of its own.
  func enter(_ text: String) throws {
    let desk = try desk(at: "2024-11-08 09:00")
    try desk.perform(
      ChangeDraft(.add(text)), as: desk.signIn(StaffNumber("1001"), pin: Rehearsal.pin))
  }

  func perform<C: Command>(_ command: C) throws -> C.Outcome {
    let desk = try desk(at: "2024-11-08 10:00")
    return try desk.perform(
      command, as: desk.signIn(StaffNumber("1001"), pin: Rehearsal.pin, mayLack: true))
  }

  var keyFile: SealKeyFile { SealKeyFile(besides: path) }

  var log: URL { folder.appending(path: "seals.log") }

  // MARK: What is looked at

  func whole(with key: FirstKey? = nil) throws -> JournalCheck {
    try store().checkJournal(with: key)
  }

  /// The chain, and what the log says of it; no seals.
  func chain(withHead: Bool) throws -> JournalCheck {
    let store = try store()
    var evidence = JournalWalk.Evidence()
    if withHead { evidence.log.lines = store.head?.lines() ?? [] }
    return try store.read { try $0.journal.check(against: evidence) }
  }

  /// Whether the letters on the newest sheet fit a record of the file.
  func sheetFits() throws -> Bool {
    guard let digest = records.last?.printedDigest, let code = SealCode(digest: digest) else {
      return false
    }
    return try store().read { try $0.seals.owner(of: code)?.isSound == true }
  }

  // MARK: What is done to it

  func tamper(_ sql: String) throws {
    try raw.write { database in
      let triggers = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON; " + sql)
    }
  }

  /// Recomputes every digest, so that the chain agrees with itself again.
  func recompute() throws {
    try raw.write { database in
      var previous = Chain.start
      for row in try Row.fetchAll(database, sql: "SELECT * FROM journal ORDER BY seq") {
        let entry = JournalRow(
          sequence: row["seq"], at: row["at"], desk: row["desk"], shift: row["shift"],
          clerk: row["clerk"], kind: row["kind"], subject: row["subject"],
          commitment: row["commitment"])
        previous = Chain.digest(of: entry, after: previous)
        try database.execute(
          sql: "UPDATE journal SET digest = ? WHERE seq = ?",
          arguments: [previous, entry.sequence])
      }
    }
  }

  /// Writes the log anew, so that it agrees with the file.
  func redoLog() throws {
    let digests = try raw.read { database in
      Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(database, sql: "SELECT seq, digest FROM journal")
          .map { row -> (Int, Data) in (row["seq"], row["digest"]) })
    }
    let seals = try raw.read { database in
      Dictionary(
        uniqueKeysWithValues: try SealTable(database).all().map { ($0.number, $0) })
    }
    let rows = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    let redone = rows.compactMap { row -> String? in
      var parts = row.split(separator: " ").map(String.init)
      if parts[0] == "seal" {
        guard let seal = Int(parts[1]).flatMap({ seals[$0] }) else { return nil }
        parts[3...4] = [seal.digest.hexadecimal, seal.signature.hexadecimal]
      } else {
        guard let digest = Int(parts[0]).flatMap({ digests[$0] }) else { return nil }
        parts[1] = digest.hexadecimal
      }
      return parts.joined(separator: " ")
    }
    try (redone.joined(separator: "\n") + "\n").write(to: log, atomically: true, encoding: .utf8)
  }

  /// Makes the seals from that number on anew, the first of them with this key, and leaves the key that
  /// follows.
  func reseal(from first: Int, with key: SealKey, epoch: Int) throws {
    var key = SealKey(epoch: epoch, secret: key.secret)
    try raw.write { database in
      var seals = try SealTable(database).all()
      for index in seals.indices where seals[index].number >= first {
        let old = seals[index]
        let head = try Data.fetchOne(
          database, sql: "SELECT digest FROM journal WHERE seq = ?", arguments: [old.entry])
        var new = SealRow(
          number: old.number, epoch: key.epoch, entry: old.entry, head: head ?? old.head,
          at: old.at, kind: old.kind, record: old.record, recordDigest: old.recordDigest,
          giver: old.giver, receiver: old.receiver, program: old.program, schema: old.schema,
          publicKey: try key.publicKey, nextKey: try key.next.publicKey)
        try new.close(with: key, after: index > 0 ? seals[index - 1].digest : nil)
        seals[index] = new
        key = key.next
      }
      try database.execute(
        sql: "DELETE FROM seal WHERE number >= ?", arguments: [first])
      for seal in seals where seal.number >= first { try SealTable(database).insert(seal) }
    }
    try keyFile.replace(with: key)
  }
}
