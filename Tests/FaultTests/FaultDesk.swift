import Foundation
import Storage
import Testing

/// A practice file in a folder of its own, worked by real processes that come to harm.
final class FaultDesk {
  let folder: URL
  let environment: [String: String]
  let log: URL

  var data: String { folder.appending(path: "desk.sqlite").path }

  /// Lays out an empty desk, with a library to preload that writes down what reaches the disk.
  init(recorder: URL? = nil, setsUp: Bool = true) throws {
    let base = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    folder = base.appending(path: "desk")
    log = base.appending(path: "log")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var environment = [
      "FRONTDESK_PIN": "1234", "FRONTDESK_NEW_PIN": "1234", "PATH": "/usr/bin:/bin",
      "LANG": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    if let recorder {
      environment["LD_PRELOAD"] = recorder.path
      environment["RECORD_FOLDER"] = folder.path
      environment["RECORD_LOG"] = log.path
    }
    self.environment = environment
    guard setsUp else { return }
    let setUp = try startSetUp()
    setUp.waitUntilExit()
    try #require(setUp.terminationStatus == 0)
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  /// Starts setting the file up.
  func startSetUp() throws -> Process {
    try start("setup --estate X --number 1001 --name 李梅 --practice --data \(data)".words)
  }

  /// Starts the registration of an enquiry: one transaction, one line of the journal.
  func startEnquiry(_ text: String) throws -> Process {
    try start(
      "intake add --kind enquiry --channel visit --text \(text) --as 1001 --data \(data)".words)
  }

  /// Starts any one command of the program; with a recorder it may die instead of giving a file a name.
  func start(_ line: String, as clerk: String, dyingAt name: String? = nil) throws -> Process {
    try start(
      "\(line) --as \(clerk) --data \(data)".words, name.map { ["RECORD_DIE_AT": $0] } ?? [:])
  }

  /// Carries out a command that must succeed.
  func finish(_ line: String, as clerk: String) throws {
    let process = try start(line, as: clerk)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(line)")
  }

  private func start(
    _ arguments: [String], _ besides: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = FaultDesk.program
    process.arguments = arguments
    process.environment = environment.merging(besides) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// How many enquiries the file holds, after proving that file and journal are sound.
  static func soundEnquiries(
    in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Int {
    let store = try Store(opening: path)
    let lines = store.head?.lines() ?? []
    let check = try store.read { try $0.journal.check(against: lines) }
    #expect(check.isSound, "\(check)", sourceLocation: sourceLocation)
    return try store.read { transaction in
      #expect(try transaction.integrityFaults().isEmpty, sourceLocation: sourceLocation)
      return try transaction.intakes.registered(after: 0, through: .max).count
    }
  }

  static let program = built("frontdesk")

  /// The program that writes as fast as it is told.
  static let writer = built("FaultWriter")

  private static func built(_ name: String) -> URL {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let beside = bundle.map { URL(filePath: $0).deletingLastPathComponent().appending(path: name) }
    if let beside, FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return URL(filePath: #filePath).appending(path: "../../../.build/debug/\(name)").standardized
  }
}

extension String {
  fileprivate var words: [String] { split(separator: " ").map(String.init) }
}

/// Numbers that are the same in every run with the same seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
