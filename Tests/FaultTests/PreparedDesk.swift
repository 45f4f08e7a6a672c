import Foundation
import GRDB
import Storage
import Support
import Testing

/// A practice file in the middle of a day, from which any number of copies are made.
final class PreparedDesk: Sendable {
  let folder: URL

  static let environment = [
    "FRONTDESK_PIN": "1234", "FRONTDESK_NEW_PIN": "1234", "FRONTDESK_SECOND_PIN": "1234",
    "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
  ]

  /// Lays out the desk: people, units, a complaint, two visits, two shifts of which one is handed over.
  init() throws {
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(units: 1...3, to: "roster.csv")
    try write(units: 11...40, to: "more.csv")
    for line in PreparedDesk.day {
      let ended = try PreparedDesk.start(line, in: folder).end()
      try #require(ended.status == 0, "\(line): \(ended.error)")
    }
  }

  /// The same desk, laid out once and never worked at.
  static let shared = Result { try PreparedDesk() }

  /// A copy of the shared desk, to work at.
  static func copied() throws -> PreparedDesk { PreparedDesk(at: try shared.get().copy()) }

  private init(at folder: URL) { self.folder = folder }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let day =
    ["setup --practice --estate 翠湖苑 --number 1001 --name 李梅 --at 2024-11-04T08:00"]
    + ["1002 王强", "1003 陈静", "1004 周敏"].map {
      "staff add \($0) --role receptionist --department customerService --as 1001 --at 2024-11-04T08:00"
    } + [
      "staff add 1102 吴刚 --role csManager --department customerService --as 1001 --at 2024-11-04T08:00",
      "house import {folder}/roster.csv --as 1001 --at 2024-11-04T08:00",
      "item add 雨伞 --expected 6 --as 1001 --at 2024-11-04T08:00",
      "shift start --without-record 第一班 --desk 前台 --as 1002 --at 2024-11-04T08:00",
      "shift start --without-record 第一班 --desk 东门 --as 1004 --at 2024-11-04T08:00",
      "intake add --kind complaint --channel phone --house 2-1 --target office --matter 漏水 "
        + "--text 漏水 --as 1002 --at 2024-11-04T09:00",
      "visit in --house 2-1 --name 张三 --document passport --purpose 探访 --as 1002 --at 2024-11-04T09:05",
      "visit in --house 2-2 --name 李四 --document passport --document-returned --purpose 探访 --as 1002 --at 2024-11-04T09:06",
      "visit out V-2 --as 1002 --at 2024-11-04T09:30",
      "handover submit --remark 平稳 --as 1002 --at 2024-11-04T19:50",
      "handover read --all --as 1003 --at 2024-11-04T19:54",
      "handover count 雨伞 6 --of H20241104-1 --as 1003 --at 2024-11-04T19:55",
    ]

  private func write(units: ClosedRange<Int>, to name: String) throws {
    let heading = "area,building,unit,room,household,phone,role,occupied,movedIn"
    let rows = units.map { "翠湖苑,2,,\($0),住户\($0),1900000\(1000 + $0),owner,yes,2001-01-01" }
    try ([heading] + rows).joined(separator: "\n").write(
      to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  /// A copy of it all under another folder.
  func copy(to place: URL? = nil) throws -> URL {
    let place =
      place ?? URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: folder, to: place)
    return place
  }

  /// Starts one command on the file of a folder; `{folder}` in it is that folder.
  static func start(
    _ line: String, in folder: URL, harm: [String: String] = [:]
  ) throws -> ProgramRun {
    let words = line.split(separator: " ").map {
      $0.replacingOccurrences(of: "{folder}", with: folder.path)
    }
    return try ProgramRun(
      BuiltProgram.frontdesk, words + ["--json", "--data", data(in: folder)],
      environment: environment.merging(harm) { $1 })
  }

  static func data(in folder: URL) -> String { folder.appending(path: "desk.sqlite").path }

  /// How many rows each table of a sound file has, tries at PINs apart.
  ///
  /// - Throws: an issue where pages, references or the journal are not sound.
  static func rows(in folder: URL) throws -> [String: Int] {
    let store = try Store(opening: data(in: folder))
    let lines = store.head?.lines() ?? []
    return try store.read { transaction in
      let check = try transaction.journal.check(against: lines)
      guard check.isSound else { throw Unsound(what: "\(check)") }
      let faults = try transaction.integrityFaults()
      guard faults.isEmpty else { throw Unsound(what: "\(faults)") }
      let counts = try transaction.rowCounts().filter { $0.table != "pinAttempt" }
      return Dictionary(counts.map { ($0.table, $0.rows) }) { $1 }
    }
  }

  /// Takes back the tries at a PIN that killed programs have used up, so that nobody has to wait.
  static func forgetTries(in folder: URL) throws {
    let queue = try DatabaseQueue(path: data(in: folder))
    try queue.write { try $0.execute(sql: "DELETE FROM pinAttempt") }
    try queue.close()
  }

  struct Unsound: Error { let what: String }
}
