import Foundation
import GRDB
import Storage
import Support
import Testing

/// Programs that start together, or are killed in their first start.
@Suite(.serialized)
struct StartTests {
  @Test func `setting up that is killed at any moment can be done again`() throws {
    var random = SeededNumbers(seed: 11)
    var killed = 0
    for _ in 0..<Trials.count(6, ci: 30, release: 1_000) {
      let desk = try FaultDesk(setsUp: false)
      let first = try desk.startSetUp()
      usleep(UInt32.random(in: 10_000..<250_000, using: &random))
      if first.isRunning {
        first.kill()
        killed += 1
      }
      _ = first.end()
      let second = try desk.startSetUp().end()
      // Refused where the first had come to its end; and in either case there is a desk to work at.
      #expect(second.status == 0 || second.code == "exists", "\(second.error)")
      let enquiry = try desk.startEnquiry("问").end()
      #expect(enquiry.status == 0, "\(enquiry.error)")
      #expect(try FaultDesk.soundEnquiries(in: desk.data) == 1)
    }
    #expect(killed > 0)
    Trials.report("setup killed \(killed) times, and done again each time")
  }

  @Test(arguments: [2, 8])
  func `of several that set one file up together, one does and the others find it there`(
    count: Int
  ) throws {
    for _ in 0..<Trials.count(2, ci: 25, release: 250) {
      let folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let codes = try (0..<count).eachRun(
        atOnce: count,
        start: { _ in
          try PreparedDesk.start(
            "setup --practice --estate X --number 1001 --name 李梅", in: folder)
        }, judge: { $1.status == 0 ? "made" : $1.code })
      #expect(codes.count { $0 == "made" } == 1, "\(codes)")
      #expect(codes.count { $0 == "exists" } == count - 1, "\(codes)")
      let ended = try PreparedDesk.start("log add 一 --as 1001", in: folder).end()
      #expect(ended.status == 0, "\(ended.error)")
    }
    Trials.report(
      "\(count) set one file up together: \(Trials.count(2, ci: 25, release: 250)) rounds")
  }

  /// How old the files are that are brought up to date, in migrations.
  private static let ages = [OldFile.newest - 1, 2, 8]

  @Test(arguments: ages)
  func `bringing an older file up to date that is killed anywhere is done at the next start`(
    age: Int
  ) throws {
    let whole = try Writers(migrations: age)
    let count = whole.folder.appending(path: "count")
    let counting = [
      "LD_PRELOAD": try Preload.injector.get().path, "FAULT_FOLDER": whole.folder.path,
      "FAULT_COUNT": count.path,
    ]
    #expect(try whole.start("甲", notes: 1, harm: counting).end().status == 0)
    let calls = try CallCount(contentsOf: count).of("wstul")
    var random = SeededNumbers(seed: UInt64(age))
    let times = Trials.count(3, ci: 15, release: 500)
    var old = 0
    for number in 0..<times {
      let writers = try Writers(migrations: age)
      let harm = counting.merging([
        "FAULT_FOLDER": writers.folder.path, "FAULT_CALLS": "wstul", "FAULT_HOW": "kill",
        // The first comes down where an old file is being changed.
        "FAULT_AT": "\(number == 0 ? calls / 2 : Int.random(in: 1...calls, using: &random))",
        "FAULT_COUNT": "/dev/null",
      ]) { $1 }
      let killed = try writers.start("甲", notes: 1, harm: harm).end()
      #expect(killed.signal == SIGKILL || killed.status == 0, "\(age): \(killed.error)")
      writers.take(killed, of: "甲")
      if try schema(of: writers.data) < OldFile.newest { old += 1 }
      writers.take(try writers.start("乙", notes: 1).end(), of: "乙")
      #expect(writers.complaints == [])
      #expect(writers.confirmed.contains("乙-0"))
      try writers.expectWhole()
      #expect(try schema(of: writers.data) == OldFile.newest)
    }
    #expect(old > 0 || age == Self.ages.first)
    Trials.report(
      "an older file, \(age) migrations, killed \(times) times, \(old) of them before it was new")
  }

  private func schema(of path: String) throws -> Int {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } ?? 0
  }

  @Test(arguments: [2, 8])
  func `several that open an older file together all come up, and it is brought up to date once`(
    count: Int
  ) throws {
    let rounds = Trials.count(2, ci: 25, release: 250)
    for round in 0..<rounds {
      let writers = try Writers(migrations: Self.ages[round % Self.ages.count])
      let names = (0..<count).map { "甲\($0)" }
      _ = try names.eachRun(
        atOnce: count, start: { try writers.start($0, notes: 1) },
        judge: { writers.take($1, of: $0) })
      #expect(writers.complaints == [])
      #expect(writers.confirmed.count == count)
      #expect(try writers.notes() == writers.confirmed)
      #expect(try schema(of: writers.data) == OldFile.newest)
    }
    Trials.report("\(count) opened an older file together: \(rounds) rounds")
  }
}
