import Foundation
import Testing

/// What is made where there was no data file, and what is not.
struct NewDataFileTests {
  private let folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")

  private func run(_ arguments: [String], pin: String = "285947") throws -> Run {
    let data = folder.appending(path: "desk.sqlite").path
    return try Run(
      arguments + ["--json", "--data", data], environment: ["FRONTDESK_PIN": pin])
  }

  private var made: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }

  @Test(arguments: [
    ("nameMissing", " ", "1001", "李梅", "285947"), ("malformedNumber", "翠湖苑", "1 0", "李梅", "285947"),
    ("nameMissing", "翠湖苑", "1001", " ", "285947"), ("pinTooShort", "翠湖苑", "1001", "李梅", "1234"),
    ("pinTooSimple", "翠湖苑", "1001", "李梅", "123456"),
  ])
  func `what the rules refuse leaves no file`(
    code: String, estate: String, number: String, name: String, pin: String
  ) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try run(
      ["setup", "--estate", estate, "--number", number, "--name", name], pin: pin)
    #expect(run.status == 1)
    #expect(try JSON(run.error)["code"].string == code)
    #expect(made.isEmpty)
  }

  @Test func `a file that cannot be filled is taken away, and a key that stood there is kept`()
    throws
  {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let key = folder.appending(path: "desk.sqlite.key")
    try Data("another file's key".utf8).write(to: key)
    let run = try run(["setup", "--estate", "翠湖苑", "--number", "1001", "--name", "李梅"])
    #expect(run.status == 74)
    #expect(made == ["desk.sqlite.key"])
    #expect(try Data(contentsOf: key) == Data("another file's key".utf8))
  }

  @Test func `without a terminal the console says so, and makes nothing`() throws {
    let run = try run([])
    #expect(run.status == 64)
    #expect(try JSON(run.error)["code"].string == "noTerminal")
    #expect(made.isEmpty)
  }
}
