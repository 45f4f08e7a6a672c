import Foundation
import Testing

/// What the world does to the program: each ends with a status and a sentence, never with a crash.
struct WorldFailureTests {
  let desk: ShellDesk

  init() throws { desk = try ShellDesk() }

  @Test func `bytes that are no text are refused, not repaired`() throws {
    let bad = #"log add "$(printf 'a\377\376b')" --as 1001"#
    #expect(try desk.run(bad).code == "notText")
    #expect(try desk.run(bad).status == 64)
    #expect(try JSON(desk.run("log list --as 1001").output).items.count == 0)
  }

  @Test func `a limit on the size of files is a failure with a sentence`() throws {
    let run = try desk.run("log add 访客 --as 1001", after: "ulimit -f 16")
    #expect(run.status == 74)
    #expect(run.code == "writeRefused")
    #expect(try desk.run("log add 访客 --as 1001").status == 0)
    #expect(try desk.run("journal verify").status == 0)
  }

  @Test func `with its standard descriptors closed it still writes where it should`() throws {
    #expect(try desk.run("log add 访客 --as 1001", closing: "0<&- 1>&- 2>&-").status == 0)
    #expect(try JSON(desk.run("log list --as 1001").output)[0]["text"].string == "访客")
    #expect(try desk.run("journal verify").status == 0)
  }

  @Test func `an answer that is lost is a failure, one that nobody reads is none`() throws {
    for line in ["journal list --as 1001", "journal verify", "doctor", "--help"] {
      let run = try desk.run(line, closing: ">/dev/full")
      #expect(run.status == 74 && run.code == "outputLost", "\(line): \(run.error)")
    }
    let saved = try desk.run("log add 访客 --as 1001", closing: ">/dev/full")
    #expect(saved.status == 74 && saved.code == "notShown")
    #expect(try JSON(desk.run("log list --as 1001").output).items.count == 1)
    // A complaint that is lost is one all the same, by its status.
    #expect(try desk.run("log list --as 9999", closing: "2>/dev/full").status == 77)
    let gone = try desk.run("journal list --as 1001", after: "trap '' PIPE", closing: "| exec true")
    #expect(gone.error == "")
  }

  @Test(arguments: ["LC_ALL=C", "LC_ALL=POSIX", "LANG=zh_CN.GB18030", "LC_ALL="])
  func `whatever the locale, text stays what it is`(locale: String) throws {
    #expect(try desk.run("log add 解先生é --as 1001", after: "export \(locale)").status == 0)
    let run = try desk.run("log list --as 1001", after: "export \(locale)")
    #expect(try JSON(run.output)[0]["text"].string == "解先生é")
  }

  @Test func `a journal that was changed or cut is named by its first bad entry, with status 1`()
    throws
  {
    for text in ["一", "二", "三"] { try desk.run("log add \(text) --as 1001") }
    try FileManager.default.copyItem(atPath: desk.data, toPath: desk.data + ".old")
    try desk.run("log add 四 --as 1001")
    try FileManager.default.removeItem(atPath: desk.data)
    try FileManager.default.moveItem(atPath: desk.data + ".old", toPath: desk.data)
    let run = try desk.run("journal verify")
    #expect(run.status == 1)
    #expect(run.code == "journalUnsound")
    let check = try JSON(run.output)
    #expect(check["fault"].string == "lostTail")
    #expect(check["firstBad"].int == 5)
  }

  @Test func `no damage to the file makes it crash`() throws {
    for number in 1...4 { try desk.run("log add 第\(number)条 --as 1001") }
    let whole = try Data(contentsOf: URL(filePath: desk.data))
    var seen: Set<Int32> = []
    for round in 0..<12 {
      var damaged = whole
      let page = (round * 7 + 1) * 4096 % damaged.count
      switch round % 3 {
      case 0: damaged[page + 100 + round] ^= 0x10
      case 1: damaged.replaceSubrange(page..<min(page + 4096, damaged.count), with: noise(round))
      default: damaged.removeSubrange((damaged.count - page)...)
      }
      try damaged.write(to: URL(filePath: desk.data))
      for line in ["journal verify", "log add x --as 1001"] {
        let run = try desk.run(line)
        #expect([0, 1, 74].contains(run.status), "\(round) \(line): \(run.error)")
        if run.status == 74 { #expect(!run.code.isEmpty) }
        seen.insert(run.status)
      }
    }
    #expect(seen.contains(74))
  }

  private func noise(_ seed: Int) -> [UInt8] {
    (0..<4096).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761 &+ seed) >> 7) }
  }

  @Test func `wrong PINs are counted across starts of the program`() throws {
    for _ in 0..<5 {
      let wrong = try desk.run("log list --as 1001", after: "export FRONTDESK_PIN=0000")
      #expect(wrong.code == "wrongPin")
      #expect(wrong.status == 77)
    }
    let right = try desk.run("log list --as 1001")
    #expect(right.code == "lockedOut")
    #expect(right.status == 77)
  }

  @Test func `setting up can be taken up again where it was cut short`() throws {
    let fresh = desk.folder.appending(path: "other.sqlite").path
    try Data().write(to: URL(filePath: fresh))
    #expect(try desk.run("staff list --as 1001", on: fresh).code == "unfinished")
    let setUp = "setup --practice --estate X --number 1001 --name 李梅"
    #expect(try desk.run(setUp, on: fresh).status == 0)
    #expect(try desk.run(setUp, on: fresh).code == "exists")
    #expect(try desk.run("staff list --as 1001", on: fresh).status == 0)
  }
}

/// A practice file worked through a shell, which can do to the program what an office can.
final class ShellDesk {
  let folder: URL
  let data: String

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    data = folder.appending(path: "desk.sqlite").path
    try #require(try run("setup --practice --estate 翠湖苑 --number 1001 --name 李梅").status == 0)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs a line of the shell's own, with what is to happen before it and to its descriptors.
  @discardableResult
  func run(
    _ line: String, on file: String? = nil, after before: String = ":", closing: String = ""
  ) throws -> Outcome {
    let script =
      "\(before); exec '\(Run.program.path)' \(line) --json --data '\(file ?? data)' \(closing)"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = [
      "FRONTDESK_PIN": "1234", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
    let output = Pipe()
    let error = Pipe()
    process.standardOutput = output
    process.standardError = error
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complained = String(
      decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // A signal counts as no status that anybody expects.
    let status = process.terminationReason == .exit ? process.terminationStatus : -1
    return Outcome(status: status, output: said, error: complained)
  }

  struct Outcome {
    let status: Int32
    let output: String
    let error: String

    /// The code of the complaint.
    var code: String { (try? JSON(error))?["code"].string ?? "" }
  }
}
