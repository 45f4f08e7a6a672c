import Domain
import Foundation
import GRDB
import Storage
import Testing

/// Opens the file behind the program's back, and tries to do wrong.
struct SchemaTests {
  let file: TestFile

  init() throws { file = try TestFile() }

  @Test(arguments: [
    "DELETE FROM journal", "UPDATE journal SET clerk = 'nobody'",
    "INSERT INTO journal VALUES (9, 0, 'x', NULL, 'x', 'x', NULL, zeroblob(32), zeroblob(32))",
    "UPDATE journalDetail SET payload = '{}'", "DELETE FROM journalDetail",
    "DELETE FROM staff", "INSERT INTO staff (number, name) VALUES (' ', 'x')",
    "INSERT INTO staff (number, name) VALUES ('9', ' ')",
    "INSERT INTO staffRole VALUES ('nobody', 'guard')",
    "INSERT INTO policy VALUES ('P-99', 'x', 'x', 'hours', 0, 'x', 'x', 'x', 1)",
    "INSERT INTO phrase VALUES ('z q', 'apology', 'x', '', 1)",
    "INSERT INTO phrase VALUES ('zq1', 'greeting', 'x', '', 1)",
    "INSERT INTO phrase VALUES ('zq1', 'apology', ' ', '', 1)",
    "INSERT INTO intakeParticulars (intake) VALUES ('T1')",
    "INSERT INTO estate VALUES (2, 'x', 1, 'en', 'x')", "INSERT INTO erasing VALUES (1)",
    "INSERT INTO legalHold (isPerson, subject, reason, heldBy, heldAt) VALUES (0, '', 'x', '1001', 1)",
    "INSERT INTO legalHold (isPerson, subject, reason, heldBy, heldAt) VALUES (0, 'x', ' ', '1001', 1)",
  ])
  func `the file refuses`(sql: String) throws {
    #expect(throws: DatabaseError.self) { try file.raw.write { try $0.execute(sql: sql) } }
  }

  @Test func `the settings of the connection are in force`() throws {
    let readings = try file.store().read { try $0.pragmas() }
    #expect(readings.map(\.name).contains("synchronous"))
    for reading in readings { #expect(reading.found == reading.wanted, "\(reading.name)") }
  }

  @Test func `a newer file is refused, and not one byte of it changes`() throws {
    try file.raw.write { try $0.execute(sql: "PRAGMA user_version = 999") }
    try file.raw.close()
    let before = try Data(contentsOf: file.url)
    #expect(throws: StoreFailure.self) { try file.store() }
    #expect(try Data(contentsOf: file.url) == before)
  }

  @Test func `a file of another program is refused`() throws {
    let other = file.folder.appending(path: "other.sqlite")
    let queue = try DatabaseQueue(path: other.path)
    try queue.write { try $0.execute(sql: "CREATE TABLE guest (name)") }
    try queue.close()
    #expect(throws: StoreFailure.notOurs(path: other.path)) { try Store(opening: other.path) }
  }

  @Test func `only the owner may read the file`() throws {
    let mode = try FileManager.default.attributesOfItem(atPath: file.url.path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }

  @Test(arguments: [(true, "scrypt$1$16$8$1$"), (false, "scrypt$1$65536$8$2$")])
  func `a PIN's hash stands with its parameters, and knows its PIN`(
    isPractice: Bool, beginning: String
  ) throws {
    let number = try StaffNumber("1001")
    try file.store().write { transaction in
      try transaction.pins.set("847201", for: number, isPractice: isPractice)
      // One guess in earnest costs seconds where nothing is optimised.
      guard isPractice else { return }
      #expect(try transaction.pins.matches("847201", for: number, isPractice: isPractice))
      #expect(try !transaction.pins.matches("847202", for: number, isPractice: isPractice))
    }
    let hash = try file.raw.read { try String.fetchOne($0, sql: "SELECT hash FROM pin") }
    #expect(hash?.hasPrefix(beginning) == true)
  }

  @Test func `an existing file is never set up again`() throws {
    #expect(throws: Refusal.estate(.exists)) { try Store(creating: file.url.path) }
  }

  /// SQLite takes such a file for an empty one.
  @Test func `a file of a single byte is somebody's, and stays as it is`() throws {
    let path = file.folder.appending(path: "note").path
    try Data("x".utf8).write(to: URL(filePath: path))
    #expect(throws: Refusal.estate(.exists)) { try Store(creating: path) }
    #expect(throws: StoreFailure.notOurs(path: path)) { try Store(opening: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "x")
  }
}

/// A data file with one line in its journal, in a folder of its own.
final class TestFile {
  let folder: URL
  let url: URL
  /// A connection of its own, which the program knows nothing of.
  let raw: DatabaseQueue

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    url = folder.appending(path: "desk.sqlite")
    let store = try Store(creating: url.path)
    try store.write { transaction in
      try transaction.house.setUp(
        Estate(name: "翠湖苑", isPractice: true, language: "zh-Hans", desk: "前台"))
      try transaction.staff.add(
        Staff(number: StaffNumber("1001"), name: "李梅", roles: [.supervisor], department: nil))
    }
    raw = try DatabaseQueue(path: url.path)
    for number in 1...3 { try enter(number) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func store() throws -> Store { try Store(opening: url.path) }

  /// Enters a line in the journal, in a transaction of its own.
  func enter(_ number: Int) throws {
    try store().write { transaction in
      _ = try transaction.journal.append(
        JournalLine(
          at: Moment(milliseconds: Int64(number)), desk: "前台", shift: nil, clerk: "1001",
          kind: "test.line", subject: "S-\(number)", payload: "{\"number\":\(number)}"))
    }
  }

  /// A complaint T1, of a matter of its own, of which as little is known as the file allows.
  static let complaint = """
    INSERT INTO matter (id) VALUES (1);
    INSERT INTO intake
      (id, kind, day, number, channel, receivedAt, receivedBy, registeredAt, registeredBy, sequence,
       isAnonymous, name, phone, title, text, demand, flags, state, round, roundStartedAt, matter,
       ownMatter)
    VALUES ('T1', 'complaint', 1, 1, 'phone', 1, '1001', 1, '1001', 1, 0, '', '', '', 'x', '', '',
      'received', 1, 1, 1, 1);
    """

  func check() throws -> JournalCheck {
    let store = try store()
    let lines = store.head?.lines() ?? []
    return try store.read { try $0.journal.check(against: lines) }
  }

  /// Changes the file as somebody with a shell could: without triggers.
  func tamper(_ sql: String) throws {
    try raw.write { database in
      let triggers = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'journal%'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON; " + sql)
    }
  }
}
