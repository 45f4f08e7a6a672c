import Foundation
import GRDB
import Storage
import Testing

/// A data file at which programs write as fast as they can, and what they said was saved.
final class Writers {
  let folder: URL
  private(set) var confirmed: Set<String> = []
  /// How long each confirmed note took, in microseconds.
  private(set) var times: [Int] = []
  private(set) var complaints: [String] = []

  var data: String { PreparedDesk.data(in: folder) }

  /// Begins with a new file, or with one of an earlier version.
  init(migrations: Int? = nil, isPractice: Bool = true) throws {
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let setUp = "setup --estate 翠湖苑 --number 1001 --name 李梅" + (isPractice ? " --practice" : "")
    let pins = isPractice ? [:] : ["FRONTDESK_PIN": "482913", "FRONTDESK_NEW_PIN": "482913"]
    let ended = try PreparedDesk.start(setUp, in: folder, harm: pins).end()
    try #require(ended.status == 0, "\(ended.error)")
    guard let migrations else { return }
    let new = folder.appending(path: "new.sqlite").path
    try FileManager.default.moveItem(atPath: data, toPath: new)
    try OldFile.make(from: new, at: data, migrations: migrations)
    try FileManager.default.removeItem(atPath: new)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Starts a writer of so many notes, each beginning with that word.
  func start(_ word: String, notes: Int, rest: Int = 0) throws -> ProgramRun {
    try ProgramRun(
      FaultDesk.writer, [data, "1001", "1234", word, "\(notes)", "\(rest)"],
      environment: PreparedDesk.environment)
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
