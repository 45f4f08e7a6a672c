import Domain
import Foundation
import Storage
import Testing

/// A handover whose two signatures come to harm, or meet another's.
@Suite(.serialized)
struct HandoverFaultTests {
  private let desk: FaultDesk

  init() throws {
    desk = try FaultDesk.fresh()
    for (number, name) in [("1002", "王强"), ("1003", "陈静"), ("1004", "周敏")] {
      try desk.finish("staff add \(number) \(name) --role receptionist", as: "1001")
    }
    try desk.finish("item add 雨伞 --expected 6", as: "1001")
  }

  private func begin(_ clerk: String, at place: String, on date: String) throws {
    try desk.finish(
      "shift start --without-record 第一班 --desk \(place) --at \(date)T08:00", as: clerk)
  }

  private func records() throws -> [HandoverRecord] {
    try Store(opening: desk.data).read { transaction in
      let all = try transaction.handoverReviews.records(since: Moment(milliseconds: 0))
      return try all.map { try transaction.handovers.find($0) }.sorted { $0.id < $1.id }
    }
  }

  private func seal(of id: String) throws -> Bool? {
    try Store(opening: desk.data).read { try $0.handovers.isSound(id) }
  }

  @Test func `killed between the two signatures or in the second, the record waits or is whole`()
    throws
  {
    var random = SeededNumbers(seed: 5)
    var killed = 0
    for day in 1...6 {
      let date = "2024-11-0\(day)"
      try begin("1002", at: "前台", on: date)
      try desk.finish("handover submit --remark 平稳 --at \(date)T19:50", as: "1002")
      let id = "H202411\(String(format: "%02d", day))-1"
      try desk.finish("handover count 雨伞 6 --of \(id) --at \(date)T19:55", as: "1003")
      let accept = "handover accept \(id) --at \(date)T20:00"
      let signing = try desk.start(accept, as: "1003")
      usleep(UInt32.random(in: 10_000..<200_000, using: &random))
      if signing.isRunning {
        signing.kill()
        killed += 1
      }
      _ = signing.end()
      _ = try FaultDesk.soundEnquiries(in: desk.data)
      let record = try #require(try records().first { $0.id == id })
      // By halves it is never: no receiver without a seal, no seal without a receiver.
      #expect((record.state == .accepted) == (record.receiver != nil))
      #expect(try seal(of: id) == (record.state == .accepted ? true : nil))
      #expect(record.counts.map(\.counted) == [6], "what was counted before stays")
      if record.state == .submitted { try desk.finish(accept, as: "1003") }
      #expect(try seal(of: id) == true)
      try desk.finish("shift end --at \(date)T20:05", as: "1002")
    }
    #expect(killed > 0)
  }

  @Test func `two desks that hand over at once have a record each, in one chain of seals`() throws {
    try begin("1001", at: "前台", on: "2024-11-04")
    try begin("1002", at: "东门", on: "2024-11-04")
    func both(_ lines: [(String, String)]) throws {
      let processes = try lines.map { try desk.start($0.0, as: $0.1) }
      #expect(processes.map { $0.end().status } == [0, 0])
    }
    try both(["1001", "1002"].map { ("handover submit --remark 平稳 --at 2024-11-04T19:50", $0) })
    let given = try records()
    #expect(given.map(\.id) == ["H20241104-1", "H20241104-2"])
    #expect(Set(given.map(\.desk)) == ["前台", "东门"])
    try both(
      zip(given, ["1003", "1004"]).map { record, clerk in
        ("handover accept \(record.id) --without-count 停电 --at 2024-11-04T20:00", clerk)
      })
    let sealed = try records()
    #expect(try sealed.map { try seal(of: $0.id) } == [true, true])
    let previous = sealed.map(\.previousDigest)
    #expect(previous == [nil, sealed[0].digest] || previous == [sealed[1].digest, nil])
  }
}
