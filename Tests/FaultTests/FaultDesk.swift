import Foundation
import GRDB
import Support
import Testing

@testable import Storage

/// A practice file in a folder of its own, worked by real processes that come to harm.
final class FaultDesk: Sendable {
  let folder: URL
  let log: URL
  private let harm: [String: String]

  var data: String { PreparedDesk.data(in: folder) }

  /// A desk that was set up once, for as many copies as are wanted.
  private static let template = Result { try FaultDesk(setsUp: true) }

  /// Makes a desk at which nothing was done yet.
  static func fresh() throws -> FaultDesk {
    let desk = try FaultDesk(setsUp: false)
    try FileManager.default.removeItem(at: desk.folder)
    try FileManager.default.copyItem(at: try template.get().folder, to: desk.folder)
    return desk
  }

  /// Lays out an empty desk, with a library to preload that writes down what reaches the disk.
  init(recorder: URL? = nil, setsUp: Bool) throws {
    let base = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    let folder = base.appending(path: "desk")
    let log = base.appending(path: "log")
    self.folder = folder
    self.log = log
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    harm =
      recorder.map {
        ["LD_PRELOAD": $0.path, "RECORD_FOLDER": folder.path, "RECORD_LOG": log.path]
      } ?? [:]
    guard setsUp else { return }
    let ended = try startSetUp().end()
    try #require(ended.status == 0, "\(ended.error)")
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  /// Starts setting the file up.
  func startSetUp() throws -> ProgramRun {
    try start("setup --estate X --number 1001 --name 李梅 --practice")
  }

  /// Starts the registration of an enquiry: one transaction, one line of the journal.
  func startEnquiry(_ text: String) throws -> ProgramRun {
    try start("intake add --kind enquiry --channel visit --text \(text)", as: "1001")
  }

  /// Starts any one command of the program; with a recorder it may die instead of giving a file a name.
  func start(
    _ line: String, as clerk: String? = nil, dyingAt name: String? = nil
  ) throws -> ProgramRun {
    let fatal = name.map { ["RECORD_DIE_AT": $0] } ?? [:]
    return try PreparedDesk.start(
      line + (clerk.map { " --as \($0)" } ?? ""), in: folder, harm: harm.merging(fatal) { $1 })
  }

  /// Carries out a command that must succeed.
  func finish(_ line: String, as clerk: String) throws {
    let ended = try start(line, as: clerk).end()
    try #require(ended.status == 0, "\(line): \(ended.error)")
  }

  /// How many enquiries the file holds, after proving that file and journal are sound.
  static func soundEnquiries(
    in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Int {
    let store = try Store(opening: path)
    let lines = store.head?.lines() ?? []
    return try store.read { transaction in
      let check = try transaction.journal.check(against: lines)
      #expect(check.isSound, "\(check)", sourceLocation: sourceLocation)
      #expect(try transaction.integrityFaults().isEmpty, sourceLocation: sourceLocation)
      return try Int.fetchOne(transaction.database, sql: "SELECT count(*) FROM intake") ?? 0
    }
  }
}
