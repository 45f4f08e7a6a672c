import Foundation
import GRDB
import Storage
import Support
import Testing

/// What becomes of a damaged file: it is told, nothing crashes, and the file stays as it is.
struct DamageTests {
  enum Damage: String, CaseIterable, Sendable {
    case bit, sector, page, cut, header

    /// The bytes with one damage of this kind, somewhere.
    func done(to whole: [UInt8], using random: inout SeededNumbers) -> [UInt8] {
      var bytes = whole
      func noise(_ range: Range<Int>) {
        for index in range { bytes[index] = UInt8.random(in: 0...255, using: &random) }
      }
      switch self {
      case .bit:
        bytes[Int.random(in: bytes.indices, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      case .sector:
        let start = Int.random(in: 0..<(bytes.count / 512), using: &random) * 512
        bytes.replaceSubrange(start..<start + 512, with: repeatElement(0, count: 512))
      case .page:
        let start = Int.random(in: 0..<(bytes.count / 4096), using: &random) * 4096
        noise(start..<start + 4096)
      case .cut: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
      case .header:
        let place = Int.random(in: 0..<100, using: &random)
        noise(place..<place + 1)
      }
      return bytes
    }
  }

  @Test(arguments: Damage.allCases)
  func `whatever is damaged, the program says so or has lost nothing that the chain covers`(
    damage: Damage
  ) throws {
    let desk = try WholeFile()
    var random = SeededNumbers(seed: 23)
    var tally: [WholeFile.Verdict: Int] = [:]
    let trials = Trials.count(20, ci: 600, release: 5_000)
    let asksDoctor = Trials.count(10, ci: 60, release: 25)
    for number in 0..<trials {
      try desk.put(damage.done(to: desk.bytes, using: &random))
      let damaged = try desk.found()
      let verdict = try desk.verdict()
      tally[verdict, default: 0] += 1
      #expect(
        verdict != .record, "\(damage) \(number): a journal entry changed, and nobody said so")
      if case .refused = verdict { #expect(try desk.found() == damaged, "the file is kept") }
      guard number % asksDoctor == 0 else { continue }
      // The same question to the program itself, which must answer whatever it reads.
      try desk.put(damaged)
      let ended = try PreparedDesk.start("doctor", in: desk.folder).end()
      #expect(ended.signal == nil && !ended.isCrash, "\(damage) \(number): \(ended.error)")
      let isTold = [.refused, .pages, .chain].contains(verdict)
      // A header may be damaged into that of a newer file, which is refused as well, with a warning.
      let isNewer = ended.status == 1 && ended.output.contains("装上新版本的程序")
      #expect(
        !isTold || ended.status == 2 || isNewer, "\(damage) \(number): \(verdict) \(ended.output)")
    }
    let counts = WholeFile.Verdict.allCases.map { "\($0) \(tally[$0] ?? 0)" }
    Trials.report("\(damage): \(trials) times; \(counts.joined(separator: ", "))")
  }

  @Test func `one bit of a record of the journal cannot change unseen`() throws {
    let desk = try WholeFile()
    let records = try desk.records()
    var random = SeededNumbers(seed: 29)
    let wanted = Trials.count(40, ci: 1_000, release: 10_000)
    var (trials, found) = (0, 0)
    while trials < wanted {
      let record = try #require(records.randomElement(using: &random))
      guard let place = desk.place(of: record) else { continue }
      var bytes = desk.bytes
      bytes[Int.random(in: place, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try desk.put(bytes)
      trials += 1
      let verdict = try desk.verdict()
      if [.refused, .pages, .chain].contains(verdict) { found += 1 }
    }
    #expect(found == trials)
    Trials.report("one bit of a journal record: \(trials) times, \(found) found")
  }

  @Test func `a newer file is refused by every command, and not one byte changes`() throws {
    let desk = try WholeFile()
    let queue = try DatabaseQueue(path: desk.path)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = \(OldFile.newest + 1)") }
    try queue.close()
    let before = try desk.found()
    for line in Deed.all.map(\.line) + ["doctor", "journal verify", "staff list --as 1001"] {
      let ended = try PreparedDesk.start(line, in: desk.folder).end()
      #expect(ended.status != 0, "\(line)")
      #expect(!ended.isCrash && ended.signal == nil)
      #expect(try desk.found() == before, "\(line)")
    }
  }
}

/// A sound data file, its bytes, and what is found where they have been damaged.
private final class WholeFile {
  /// What a look at a damaged file finds.
  enum Verdict: CaseIterable {
    /// It does not open.
    case refused
    /// SQLite's own check tells.
    case pages
    /// The journal's chain tells, or a head kept outside.
    case chain
    /// Every row is what it was.
    case harmless
    /// Only what searching is sped up by has changed, and nobody tells.
    case search
    /// Rows beside the journal have changed, and nobody tells.
    case rows
    /// Journal entries have changed, and nobody tells.
    case record
  }

  let folder: URL
  let bytes: [UInt8]
  private let whole: [String: String]
  private let questions: [String: String]

  var path: String { PreparedDesk.data(in: folder) }

  init() throws {
    let prepared = try PreparedDesk.copied()
    let writer = try ProgramRun(
      BuiltProgram.writer,
      [PreparedDesk.data(in: prepared.folder), "1001", "1234", "记", "60", "0"],
      environment: PreparedDesk.environment)
    try #require(writer.end().status == 0)
    folder = URL.inMemory
    try FileManager.default.copyItem(at: prepared.folder, to: folder)
    bytes = [UInt8](try Data(contentsOf: URL(filePath: PreparedDesk.data(in: folder))))
    questions = try WholeFile.questions(to: PreparedDesk.data(in: folder))
    whole = try WholeFile.rows(of: PreparedDesk.data(in: folder), questions)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func put(_ bytes: [UInt8]) throws {
    unlink(path + "-journal")
    try Data(bytes).write(to: URL(filePath: path))
  }

  func found() throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

  /// Looks at the file as the doctor does, and compares what nobody complains of.
  func verdict() throws -> Verdict {
    do {
      let store = try Store(opening: path)
      let lines = store.head?.lines() ?? []
      let told = try store.read { transaction -> Verdict? in
        if try !transaction.integrityFaults().isEmpty { return .pages }
        return try transaction.journal.check(against: lines).isSound ? nil : .chain
      }
      if let told { return told }
    } catch is StoreFailure { return .refused }
    let now = try WholeFile.rows(of: path, questions)
    let changed = Set(whole.keys).union(now.keys).filter { whole[$0] != now[$0] }
    if changed.isEmpty { return .harmless }
    if changed.contains(where: { $0.hasPrefix("journal") }) { return .record }
    return changed.allSatisfy { $0.contains("Words") } ? .search : .rows
  }

  /// How to ask for all the rows of each table at once, as SQLite writes them.
  private static func questions(to path: String) throws -> [String: String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      let tables = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
      return try Dictionary(
        uniqueKeysWithValues: tables.map { table in
          let columns = try String.fetchAll(
            database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
          let all = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
          return (table, "SELECT group_concat(\(all), char(10)) FROM \"\(table)\"")
        })
    }
  }

  /// What the tables answer; nothing of one that is empty, or no longer there.
  private static func rows(of path: String, _ questions: [String: String]) throws
    -> [String: String]
  {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      questions.compactMapValues { question in
        (try? String.fetchOne(database, sql: question)) ?? nil
      }
    }
  }

  /// Pieces of the journal that nothing else in the file repeats.
  func records() throws -> [[UInt8]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      let sql = """
        SELECT CAST(payload AS BLOB) FROM journalDetail UNION ALL SELECT salt FROM journalDetail
        UNION ALL SELECT digest FROM journal UNION ALL SELECT commitment FROM journal
        """
      return try Data.fetchAll(database, sql: sql).map { [UInt8]($0) }.filter { $0.count >= 16 }
    }
  }

  /// Where those bytes stand; nothing where they stand more than once, or torn.
  func place(of record: [UInt8]) -> Range<Int>? {
    let data = Data(bytes)
    guard let first = data.range(of: Data(record)),
      data.range(of: Data(record), in: first.upperBound..<data.count) == nil
    else { return nil }
    return first
  }
}
