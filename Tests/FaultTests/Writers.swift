import Foundation
import GRDB
import Support
import Testing

@testable import Storage

/// A data file at which programs write as fast as they can, and what they said was saved.
final class Writers {
  let folder: URL
  private(set) var confirmed: Set<String> = []
  /// How long each confirmed note took, in microseconds.
  private(set) var times: [Int] = []
  private(set) var complaints: [String] = []

  var data: String { PreparedDesk.data(in: folder) }

  /// What each kind of file looks like before anybody writes; made once.
  private static let practice = Result { try setUp("--practice") }
  private static let earnest = Result { try setUpInEarnest() }

  /// Begins with a new file, or with one of an earlier version.
  init(migrations: Int? = nil, isPractice: Bool = true) throws {
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    let template = try (isPractice ? Writers.practice : Writers.earnest).get()
    try FileManager.default.copyItem(at: template, to: folder)
    guard let migrations else { return }
    let new = folder.appending(path: "new.sqlite").path
    try FileManager.default.moveItem(atPath: data, toPath: new)
    try OldFile.make(from: new, at: data, migrations: migrations)
    try FileManager.default.removeItem(atPath: new)
  }

  private static func setUp(_ option: String) throws -> URL {
    let folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pin = option.isEmpty ? earnestPin : "1234"
    let ended = try PreparedDesk.start(
      "setup --estate 翠湖苑 --number 1001 --name 李梅 \(option)", in: folder,
      harm: ["FRONTDESK_PIN": pin, "FRONTDESK_NEW_PIN": pin]
    ).end()
    try #require(ended.status == 0, "\(ended.error)")
    return folder
  }

  /// A real file, but for what a guess at its PIN costs: seconds where nothing is optimised.
  private static func setUpInEarnest() throws -> URL {
    let folder = try setUp("")
    let store = try Store(opening: PreparedDesk.data(in: folder))
    let hash = try PinHash(of: earnestPin, cost: .practice, key: store.key)
    try DatabaseQueue(path: PreparedDesk.data(in: folder)).write {
      try $0.execute(sql: "UPDATE pin SET hash = ?", arguments: [hash.text])
    }
    return folder
  }

  static let earnestPin = "482913"

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Starts a writer of so many notes, each beginning with that word.
  func start(
    _ word: String, notes: Int, rest: Int = 0, harm: [String: String] = [:]
  ) throws -> ProgramRun {
    try ProgramRun(
      BuiltProgram.writer, [data, "1001", "1234", word, "\(notes)", "\(rest)"],
      environment: PreparedDesk.environment.merging(harm) { $1 })
  }

  /// Takes down what a writer said before its end.
  func take(_ ended: ProgramRun.Ending, of word: String) {
    for line in ended.lines {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let time = Int(parts[1]) else { continue }
      confirmed.insert("\(word)-\(parts[0])")
      times.append(time)
    }
    if ended.signal == nil, ended.status != 0 { complaints.append(ended.error) }
  }

  /// Every confirmed note is there; of each writer at most one more, and none is missing between.
  func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let notes = try notes()
    #expect(confirmed.isSubset(of: notes), sourceLocation: sourceLocation)
    let byWriter = Dictionary(grouping: notes.subtracting(confirmed)) {
      $0[..<($0.lastIndex(of: "-") ?? $0.endIndex)]
    }
    #expect(byWriter.values.allSatisfy { $0.count == 1 }, sourceLocation: sourceLocation)
  }

  /// The notes in the file, after proving that the file, its journal and the head outside are sound.
  func notes() throws -> Set<String> {
    _ = try PreparedDesk.rows(in: folder)
    let queue = try DatabaseQueue(path: data)
    defer { try? queue.close() }
    return try queue.read { try Set(String.fetchAll($0, sql: "SELECT text FROM notebookEntry")) }
  }

  /// What share of the times is at most how long, in milliseconds: the half, 99 of 100, and all.
  var spread: (half: Double, most: Double, all: Double) {
    let sorted = times.sorted()
    func at(_ share: Double) -> Double {
      sorted.isEmpty ? 0 : Double(sorted[Int(Double(sorted.count - 1) * share)]) / 1_000
    }
    return (at(0.5), at(0.99), at(1))
  }
}
