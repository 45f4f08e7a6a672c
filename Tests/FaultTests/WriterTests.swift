import Foundation
import GRDB
import Storage
import Support
import Testing

/// Several programs at one file, of which some are killed.
@Suite(.serialized)
struct WriterTests {
  @Test(arguments: [2, 8])
  func `several writers at once lose nothing and refuse nobody`(count: Int) throws {
    let writers = try Writers()
    let each = Trials.count(40, ci: 1_000, release: 100_000) / count
    let names = (0..<count).map { "甲\($0)" }
    _ = try names.eachRun(
      atOnce: count, start: { try writers.start($0, notes: each) },
      judge: { writers.take($1, of: $0) })
    #expect(writers.complaints == [])
    #expect(writers.confirmed.count == each * count)
    #expect(try writers.notes() == writers.confirmed)
    tell("\(count) writers flat out", writers)
  }

  @Test func `eight writers at the pace of a busy desk hardly wait for each other`() throws {
    let writers = try Writers()
    let each = Trials.count(3, ci: 25, release: 300)
    let names = (0..<8).map { "甲\($0)" }
    _ = try names.eachRun(
      atOnce: 8, start: { try writers.start($0, notes: each, rest: 200) },
      judge: { writers.take($1, of: $0) })
    #expect(writers.complaints == [])
    #expect(try writers.notes() == writers.confirmed)
    tell("8 writers, 5 a second each", writers)
  }

  @Test func `writers killed at any moment have saved what they said, and nothing by halves`()
    throws
  {
    let target = Trials.count(18, ci: 900, release: 10_000)
    var random = SeededNumbers(seed: 3)
    var (killed, early, era) = (0, 0, 0)
    var slowest = Duration.zero
    while killed < target {
      era += 1
      let writers = try Writers()
      for round in 0..<6 where killed < target {
        let names = (0..<3).map { "\(era)-\(round)-\($0)" }
        let runs = try names.map { try writers.start($0, notes: 100_000) }
        // While they open the file, or once they are at work, however long that takes.
        if round % 2 == 1 { runs[0].hear(lines: Int.random(in: 1...6, using: &random)) }
        usleep(UInt32.random(in: 0..<(round % 2 == 0 ? 120_000 : 30_000), using: &random))
        for run in runs.shuffled(using: &random) {
          run.kill()
          usleep(UInt32.random(in: 0..<4_000, using: &random))
        }
        for (name, run) in zip(names, runs) {
          let ended = run.end()
          killed += 1
          if ended.lines.isEmpty { early += 1 }
          writers.take(ended, of: name)
        }
        slowest = max(
          slowest, try ContinuousClock().measure { _ = try Store(opening: writers.data) })
        try PreparedDesk.forgetTries(in: writers.folder)
      }
      #expect(writers.complaints == [])
      try writers.expectWhole()
    }
    #expect(Trials.isWithin(.seconds(2), slowest), "\(slowest)")
    Trials.report(
      "killed \(killed), \(early) of them before their first note; next start at most \(slowest)")
  }

  @Test func `a program that is running stops writing when a newer one has changed the file`()
    throws
  {
    for round in 0..<Trials.count(1, ci: 10, release: 100) {
      let writers = try Writers()
      let run = try writers.start("甲", notes: 100_000)
      run.hear(lines: 3 + round % 5)
      var patient = Configuration()
      patient.busyMode = .timeout(10)
      let queue = try DatabaseQueue(path: writers.data, configuration: patient)
      let known = try queue.write { database in
        try database.execute(sql: "PRAGMA user_version = \(OldFile.newest + 1)")
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM notebookEntry")
      }
      let ended = run.end()
      #expect(ended.status == 74)
      #expect(ended.error.contains("schemaChanged"))
      let now = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM notebookEntry") }
      #expect(now == known)
      try queue.close()
    }
  }

  @Test func `a copy made while others write is whole`() throws {
    let writers = try Writers()
    let names = (0..<4).map { "甲\($0)" }
    let runs = try names.map {
      try writers.start($0, notes: Trials.count(40, ci: 400, release: 4_000))
    }
    for run in runs { run.hear(lines: 3) }
    var longest = Duration.zero
    for number in 0..<Trials.count(2, ci: 10, release: 100) {
      let copy = writers.folder.appending(path: "copy-\(number).sqlite").path
      let start = ContinuousClock.now
      let ended = try PreparedDesk.start("backup \(copy) --as 1001", in: writers.folder).end()
      longest = max(longest, start.duration(to: .now))
      #expect(ended.status == 0, "\(ended.error)")
      #expect(try BackupFile(copy).check().isWhole)
    }
    for (name, run) in zip(names, runs) { writers.take(run.end(), of: name) }
    #expect(writers.complaints == [])
    #expect(try writers.notes() == writers.confirmed)
    tell("4 writers while copies were made, at most \(longest) each", writers)
  }

  private func tell(_ what: String, _ writers: Writers) {
    let spread = writers.spread
    Trials.report(
      "\(what): \(writers.confirmed.count) notes, half within \(spread.half) ms, "
        + "99 of 100 within \(spread.most) ms, longest \(spread.all) ms")
  }
}
