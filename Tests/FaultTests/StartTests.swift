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
    for _ in 0..<Trials.count(6, ci: 100, release: 1_000) {
      let desk = try FaultDesk(setsUp: false)
      let first = try desk.startSetUp()
      usleep(UInt32.random(in: 10_000..<250_000, using: &random))
      if first.isRunning {
        kill(first.processIdentifier, SIGKILL)
        killed += 1
      }
      first.waitUntilExit()
      let second = try desk.startSetUp()
      second.waitUntilExit()
      // Refused where the first had come to its end; and in either case there is a desk to work at.
      #expect([0, 1].contains(second.terminationStatus))
      let enquiry = try desk.startEnquiry("问")
      enquiry.waitUntilExit()
      #expect(enquiry.terminationStatus == 0)
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

  @Test(.disabled("the older files that OldFile lays out lack settings"), arguments: [2, 8])
  func `several that open an older file together all come up, and it is brought up to date once`(
    count: Int
  ) throws {
    let rounds = Trials.count(2, ci: 25, release: 250)
    for round in 0..<rounds {
      let writers = try Writers(migrations: [OldFile.newest - 1, 2, 8][round % 3])
      let names = (0..<count).map { "甲\($0)" }
      _ = try names.eachRun(
        atOnce: count, start: { try writers.start($0, notes: 1) },
        judge: { writers.take($1, of: $0) })
      #expect(writers.complaints == [])
      #expect(writers.confirmed.count == count)
      #expect(try writers.notes() == writers.confirmed)
      let queue = try DatabaseQueue(path: writers.data)
      let age = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
      #expect(age == OldFile.newest)
      try queue.close()
    }
    Trials.report("\(count) opened an older file together: \(rounds) rounds")
  }
}
