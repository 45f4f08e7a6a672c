import Foundation
import Storage
import Testing

/// Logs that several processes write, which neither grow nor remember without end.
struct RotatedLogTests {
  private let folder: URL
  private let start = Date(timeIntervalSince1970: 1_700_000_000)

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func log(days: Int = 90, bytes: Int = 5_000_000) -> RotatedLog {
    RotatedLog("technical", in: folder.path, days: days, bytes: bytes)
  }

  private func append(_ words: String = "x", to log: RotatedLog, day: Double = 0) {
    log.append(at: start.addingTimeInterval(day * 86_400)) { moment, number in
      "{\"at\":\"\(moment)\",\"seq\":\(number),\"event\":\"\(words)\"}"
    }
  }

  private func lines(_ name: String = "technical.log") throws -> [String] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  private var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { !$0.hasSuffix(".lock") }.sorted()
    }
  }

  @Test func `a line has its moment in UTC and the next number, and is its owner's alone`() throws {
    for _ in 1...3 { append(to: log()) }
    let first = "{\"at\":\"2023-11-14T22:13:20.000Z\",\"seq\":1,\"event\":\"x\"}"
    #expect(try lines().first == first)
    #expect(try lines().last?.contains("\"seq\":3,") == true)
    let path = folder.appending(path: "technical.log").path
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }

  @Test func `a line break in a line makes no second line`() throws {
    append("a\n{\"forged\":1}", to: log())
    #expect(try lines().count == 1)
  }

  @Test func `a file is put aside when it is full, and the numbers go on`() throws {
    let log = log(bytes: 5_000)
    let words = String(repeating: "w", count: 1_000)
    for _ in 1...6 { append(words, to: log) }
    #expect(try names == ["technical.log", "technical.log.1"])
    #expect(try lines("technical.log.1").count == 5)
    #expect(try lines().first?.contains("\"seq\":6,") == true)
  }

  @Test func `never more than ten files`() throws {
    let log = log(days: 9)
    for day in 0..<9 { append(to: log, day: Double(day)) }
    #expect(try names.count == 9)
    for day in 9..<30 { append(to: log, day: Double(day)) }
    #expect(try names.count == 10)
    #expect(try lines("technical.log.9").first?.contains("\"seq\":21,") == true)
  }

  @Test func `what is too old goes when a file is put aside`() throws {
    let log = log(days: 90)
    append(to: log)
    append(to: log, day: 11)
    #expect(try names.count == 2)
    append(to: log, day: 95)
    #expect(try names == ["technical.log", "technical.log.1"])
    #expect(try lines("technical.log.1").first?.contains("\"seq\":2,") == true)
  }

  @Test func `a folder that cannot be written hinders nobody`() throws {
    append(to: RotatedLog("technical", in: "/nowhere/at/all", days: 90))
  }
}
