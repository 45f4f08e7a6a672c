import Foundation
import GRDB
import Support
import Testing

/// An invented estate of some days, and the measurements on it.
@Suite(.serialized)
final class BenchTests {
  private let folder: URL

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func run(_ words: [String]) throws -> Run {
    try Run(words + ["--json"], environment: ["FRONTDESK_PIN": "1357"])
  }

  private func words(_ path: String, seed: Int, days: Int) -> [String] {
    [
      "bench", "seed", "--years", "1", "--days", "\(days)", "--out", path, "--seed", "\(seed)",
      "--copies", "1", "--visits-per-day", "3", "--intakes-per-day", "3",
    ]
  }

  private func seed(_ name: String, seed: Int = 1, days: Int = 7) throws -> (
    path: String, rows: JSON
  ) {
    let path = folder.appending(path: name).path
    let run = try run(words(path, seed: seed, days: days))
    try #require(run.status == 0, "\(run.error)")
    // Nobody looks, so nothing is said of how far it is.
    #expect(run.error.isEmpty)
    return (path, try JSON(run.output))
  }

  /// Every row of every table, without what is random in any file: salts, digests, keys, PINs.
  private func contents(of path: String) throws -> [String: [String]] {
    let random = [
      "salt", "digest", "commitment", "previousDigest", "recordDigest", "head", "publicKey",
      "nextKey", "signature", "code",
    ]
    let apart = [
      "file", "pin", "practiceKey", "practiceSealKey", "houseStamp", "intakeWords", "visitWords",
      "noteWords",
    ]
    return try DatabaseQueue(path: path).read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"
      ).filter { name in !apart.contains { name.hasPrefix($0) } && name != "sqlite_sequence" }
      return try Dictionary(
        uniqueKeysWithValues: tables.map { table in
          let columns = try database.columns(in: table).map(\.name).filter { !random.contains($0) }
          let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
          let rows = try Row.fetchAll(database, sql: "SELECT \(list) FROM \"\(table)\"")
          return (table, rows.map { $0.description }.sorted())
        })
    }
  }

  @Test func `the same seed makes the same estate, and another seed another`() throws {
    let first = try contents(of: seed("one.sqlite", days: 3).path)
    let again = try contents(of: seed("two.sqlite", days: 3).path)
    let other = try contents(of: seed("three.sqlite", seed: 2, days: 3).path)
    #expect(first.count > 30)
    for (table, rows) in first { #expect(again[table] == rows, "\(table)") }
    #expect(other["visit"] != first["visit"])
  }

  @Test func `the estate verifies, is whole, and holds every kind of record`() throws {
    let (path, rows) = try seed("desk.sqlite")
    let counts = Dictionary(
      rows.items.map { ($0["table"].string ?? "", $0["rows"].int ?? 0) }, uniquingKeysWith: { $1 })
    for table in [
      "visit", "intake", "complaint", "repair", "intakeStep", "clock", "handover", "stocktake",
      "journal", "notebookEntry", "duty", "household",
    ] { #expect((counts[table] ?? 0) > 0, "\(table)") }
    let verified = try run(["journal", "verify", "--data", path])
    #expect(verified.status == 0)
    #expect(try JSON(verified.output)["entries"].int == counts["journal"])
    let checks = try JSON(try run(["doctor", "--data", path, "--at", "2026-10-31 21:00"]).output)
    for check in checks.items
    where ["file", "schema", "chain", "calendar"].contains(check["check"].string) {
      #expect(check["ok"].bool == true, "\(check["check"].string ?? "")")
    }
    let found = try run(["find", "漏水", "--data", path, "--as", "1001"])
    #expect(!(try JSON(found.output).items.isEmpty))
  }

  @Test func `on a terminal a line says how far it is`() throws {
    let path = folder.appending(path: "seen.sqlite").path
    let process = try TerminalProcess(
      Run.program.path, words(path, seed: 1, days: 1) + ["--language", "en"],
      environment: ["LANG": "C.UTF-8"])
    #expect(try process.end(within: 300_000) == 0)
    let said = process.everything()
    for piece in ["[###", "2026-10-30  50 %", "2026-10-31  100 %  0:00 left", "visit"] {
      #expect(said.contains(piece), "\(piece)")
    }
  }

  @Test func `an existing file is never seeded`() throws {
    let path = folder.appending(path: "there.sqlite").path
    try Data("x".utf8).write(to: URL(filePath: path))
    // A day, so that it is soon over if it is seeded after all.
    let run = try run(
      ["bench", "seed", "--years", "1", "--days", "1", "--copies", "1", "--out", path])
    #expect(run.status != 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "x")
  }

  @Test func `measuring says ours, raw and the ratio of each goal, and leaves the file alone`()
    throws
  {
    let (path, _) = try seed("desk.sqlite", days: 3)
    let (smaller, _) = try seed("smaller.sqlite", days: 1)
    let before = try Data(contentsOf: URL(filePath: path))
    let run = try run(["bench", "run", "--data", path, "--times", "10", "--beside", smaller])
    try #require(run.status == 0, "\(run.error)")
    let rows = try JSON(run.output).items
    let hasShell = ["/usr/bin/sqlite3", "/bin/sqlite3"].contains { path in
      FileManager.default.isExecutableFile(atPath: path)
    }
    let goals: Set = ["2", "11", "13", "14", "15"]
    #expect(
      Set(rows.compactMap { $0["goal"].string }) == goals.union(hasShell ? ["12"] : []))
    for row in rows {
      #expect(!row["what"].isNull && !row["ours"].isNull && !row["raw"].isNull)
      #expect(!row["ratio"].isNull && row["ok"].bool != nil)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!left.contains { $0.hasPrefix(".bench") })
  }
}
