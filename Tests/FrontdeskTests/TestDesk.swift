import Foundation
import Support
import Testing

/// A practice file in a folder of its own, worked through the real program.
final class TestDesk {
  let folder: URL
  let data: String

  /// Sets up a file whose first person, 1001, is supervisor and office head; takes on the rest.
  ///
  /// One that was laid out before, at that moment and with those people, is copied.
  init(at moment: String = "2024-01-02 08:00", people: [String] = TestDesk.people) throws {
    folder = TestDesk.place()
    data = folder.appending(path: "desk.sqlite").path
    let whole = TestDesk.whole(at: moment, people)
    if (try? FileManager.default.copyItem(at: whole, to: folder)) != nil { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try done(moment, "setup --estate 翠湖苑 --number 1001 --name 李梅 --practice", as: nil)
    for person in people {
      try done(moment, "staff add \(person)", as: "1001")
    }
    // It gets its name when it is all there; another test may have been quicker.
    let draft = TestDesk.place()
    try FileManager.default.copyItem(at: folder, to: draft)
    if rename(draft.path, whole.path) != 0 { try FileManager.default.removeItem(at: draft) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func place() -> URL {
    URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
  }

  /// Where the desk stands from which others are copied in this run of the tests.
  private static func whole(at moment: String, _ people: [String]) -> URL {
    var hasher = Hasher()
    hasher.combine([moment] + people)
    return URL.temporaryDirectory.appending(path: "frontdesk-\(run)-\(hasher.finalize())")
  }

  private static let run = UUID().uuidString

  /// Who works here beside the supervisor.
  static let people = [
    "1002 王强 --role receptionist --department customerService",
    "1003 陈静 --role receptionist --department customerService",
    "1101 周敏 --role csAssistant --department customerService",
    "1102 吴刚 --role csManager --department customerService",
    "1103 郑云 --role csHead --department customerService",
    "2001 赵队 --role guardHead --department security",
    "2101 孙工 --role techHead --department repair",
    "2102 钱工 --role technician --department repair",
  ]

  /// Enters units with one owner each.
  func moveIn(_ rooms: [(building: String, room: String)], at moment: String) throws {
    let heading = "area,building,unit,room,household,phone,role,occupied,movedIn"
    let rows = rooms.enumerated().map { index, house in
      "翠湖苑,\(house.building),,\(house.room),住户\(index),1900000\(1000 + index),owner,yes,2001-01-01"
    }
    let file = folder.appending(path: "roster-\(UUID().uuidString).csv")
    try ([heading] + rows).joined(separator: "\n").write(
      to: file, atomically: true, encoding: .utf8)
    try done(moment, ["house", "import", file.path], as: "1001")
  }

  /// Runs a subcommand that must succeed, and returns its JSON.
  @discardableResult
  func done(
    _ moment: String, _ words: [String], as clerk: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JSON {
    let run = try run(moment, words, as: clerk)
    try #require(run.status == 0, "\(words): \(run.error)", sourceLocation: sourceLocation)
    return try JSON(run.output)
  }

  /// The same for a line whose words hold no blanks.
  @discardableResult
  func done(
    _ moment: String, _ line: String, as clerk: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JSON {
    try done(moment, words(line), as: clerk, sourceLocation: sourceLocation)
  }

  /// Runs a subcommand that must be refused, and returns the code and the exit status.
  func refused(
    _ moment: String, _ line: String, as clerk: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (code: String, status: Int32) {
    let run = try run(moment, words(line), as: clerk)
    try #require(run.status != 0, "\(line) was not refused", sourceLocation: sourceLocation)
    return (try JSON(run.error)["code"].string ?? "", run.status)
  }

  /// Runs the program, whatever comes of it.
  func run(
    _ moment: String?, _ words: [String], as clerk: String?, json: Bool = true
  ) throws -> Run {
    var arguments = words + (json ? ["--json"] : []) + ["--data", data]
    if let moment { arguments += ["--at", moment] }
    if let clerk { arguments += ["--as", clerk] }
    return try Run(arguments, environment: ["FRONTDESK_PIN": "1234", "FRONTDESK_NEW_PIN": "1234"])
  }

  private func words(_ line: String) -> [String] {
    // “…” keeps a text with blanks together.
    var words: [String] = []
    var isQuoted = false
    var word = ""
    for character in line {
      switch character {
      case "“": isQuoted = true
      case "”": isQuoted = false
      case " " where !isQuoted:
        words.append(word)
        word = ""
      default: word.append(character)
      }
    }
    return words + [word]
  }
}

/// One run of the real program, from outside.
struct Run {
  let status: Int32
  let output: String
  let error: String

  /// Runs the program with those lines on its standard input, or with nothing there.
  init(_ arguments: [String], environment: [String: String], input: String? = nil) throws {
    let process = Process()
    process.executableURL = Run.program
    process.arguments = arguments
    process.environment = environment.merging(
      ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"], uniquingKeysWith: { $1 })
    let output = Pipe()
    let error = Pipe()
    process.standardOutput = output
    process.standardError = error
    let given = input.map { _ in Pipe() }
    process.standardInput = given ?? FileHandle.nullDevice
    try process.run()
    if let input, let given {
      try given.fileHandleForWriting.write(contentsOf: Foundation.Data(input.utf8))
      try given.fileHandleForWriting.close()
    }
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.error = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The program that was built together with these tests.
  static let program = BuiltProgram.frontdesk
}
