import Foundation
import Testing

/// Copies on a second medium: the desk makes them with the public key, and only the private one reads them.
@Suite(.serialized)
struct EncryptedCopyTests {
  let desk: TestDesk
  let copies: String
  let second: String
  let key: String

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00", people: ["1102 吴刚 --role csManager"])
    copies = desk.folder.appending(path: "copies").path
    second = desk.folder.appending(path: "second").path
    key = desk.folder.appending(path: "copy-key").path
    try FileManager.default.createDirectory(atPath: second, withIntermediateDirectories: false)
    let made = try Run(["backup", "key", key, "--json"], environment: [:])
    try #require(made.status == 0, "\(made.error)")
  }

  private func words(_ more: [String] = []) -> [String] {
    ["backup", "run", "--into", copies, "--encrypted-into", second, "--public-key", key + ".pub"]
      + more
  }

  private func open(_ name: String, with key: String, as copy: String) throws -> Run {
    try Run(
      ["backup", "open", "\(second)/\(name)", "--key", key, "--into", copy, "--json"],
      environment: [:])
  }

  private let hourly = "desk-hourly-2024-05-02T09.sqlite.encrypted"

  @Test func `the pair of keys is its owner's alone, and none is replaced`() throws {
    for path in [key, key + ".pub"] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    let before = try Data(contentsOf: URL(filePath: key))
    let again = try Run(["backup", "key", key, "--json"], environment: [:])
    #expect(again.status == 74)
    #expect(try Data(contentsOf: URL(filePath: key)) == before)
    let beside = desk.folder.appending(path: "other").path
    try Data().write(to: URL(filePath: beside + ".pub"))
    #expect(try Run(["backup", "key", beside], environment: [:]).status == 74)
    #expect(!FileManager.default.fileExists(atPath: beside))
  }

  @Test func `a desk comes back from the second medium alone, with the private key`() throws {
    let answer = try desk.done("2024-05-02 09:10", words(), as: nil)
    #expect(
      answer["encrypted"].items.map(\.string) == [
        hourly, "desk-daily-2024-05-02.sqlite.encrypted",
      ])
    let line = try desk.done("2024-05-02 09:11", "journal list", as: "1001")[0]
    #expect(line["kind"].string == "file.encrypt" && line["subject"].string == hourly)
    #expect(line["clerk"].string == "-")
    // Nothing of the estate can be read on it.
    let bytes = try Data(contentsOf: URL(filePath: "\(second)/\(hourly)"))
    #expect(bytes.range(of: Data("SQLite format".utf8)) == nil)
    #expect(bytes.range(of: Data("李梅".utf8)) == nil)
    try FileManager.default.removeItem(atPath: copies)
    let copy = desk.folder.appending(path: "copy.sqlite").path
    let opened = try open(hourly, with: key, as: copy)
    try #require(opened.status == 0, "\(opened.error)")
    #expect(try JSON(opened.output)["ok"].bool == true)
    let target = desk.folder.appending(path: "new.sqlite").path
    let restored = try Run(
      [
        "restore", copy, "--into", target, "--as", "1001", "--second", "1102", "--at",
        "2024-05-03 09:00", "--json",
      ], environment: ["FRONTDESK_PIN": "1234", "FRONTDESK_SECOND_PIN": "1234"])
    #expect(restored.status == 0, "\(restored.error)")
  }

  @Test func `another key, a cut and a changed byte open nothing, and leave nothing`() throws {
    try desk.done("2024-05-02 09:10", words(), as: nil)
    let copy = desk.folder.appending(path: "copy.sqlite").path
    let other = desk.folder.appending(path: "other").path
    #expect(try Run(["backup", "key", other], environment: [:]).status == 0)
    let path = URL(filePath: "\(second)/\(hourly)")
    let whole = try Data(contentsOf: path)
    func refused(_ key: String, _ bytes: Data) throws -> String? {
      try bytes.write(to: path)
      let run = try open(hourly, with: key, as: copy)
      #expect(!FileManager.default.fileExists(atPath: copy))
      return run.status == 0 ? nil : try JSON(run.error)["code"].string
    }
    #expect(try refused(other, whole) == "notOpened")
    #expect(try refused(key + ".pub", whole) == "noCopyKey")
    #expect(try refused(key, whole.dropLast(1)) == "notOpened")
    #expect(try refused(key, whole.prefix(20)) == "notOpened")
    var changed = whole
    changed[changed.count / 2] ^= 1
    #expect(try refused(key, changed) == "notOpened")
    #expect(try refused(key, whole + Data([0])) == "notOpened")
  }

  @Test func `a medium that is not there is a failure, and the first copy stands all the same`()
    throws
  {
    try FileManager.default.removeItem(atPath: second)
    let run = try desk.run("2024-05-02 09:10", words(), as: nil)
    #expect(run.status == 74)
    let said = try JSON(run.error)
    #expect(said["code"].string == "noMedium")
    // Of the two it says which.
    #expect(said["message"].string?.contains("\(copies) 里的备份是好的，只有第二介质") == true)
    let english = try desk.run("2024-05-02 09:11", words(["--language", "en"]), as: nil)
    #expect(try JSON(english.error)["message"].string?.contains("only the encrypted ones") == true)
    #expect(!FileManager.default.fileExists(atPath: second))
    #expect(FileManager.default.fileExists(atPath: "\(copies)/desk-daily-2024-05-02.sqlite"))
    // Plugged in again, it gets what it lacks, although no copy is due.
    try FileManager.default.createDirectory(atPath: second, withIntermediateDirectories: false)
    let again = try desk.done("2024-05-02 09:20", words(), as: nil)
    #expect(again["made"].items.isEmpty && again["encrypted"].items.count == 2)
    #expect(try desk.done("2024-05-02 09:30", words(), as: nil)["encrypted"].items.isEmpty)
    let kinds = try desk.done("2024-05-02 09:31", "journal list", as: "1001").items
    #expect(kinds.count { $0["kind"].string == "file.encrypt" } == 1)
    // From now on the doctor looks after it.
    let examined = try desk.run("2024-05-02 09:32", ["doctor"], as: nil)
    let checks = try JSON(examined.output).items
    #expect(checks.first { $0["check"].string == "secondMedium" }?["ok"].bool == true)
    let half = Array(words().dropLast(2))
    #expect(try desk.run("2024-05-02 09:40", half, as: nil).status == 64)
  }

  @Test func `old ones go there, too`() throws {
    try desk.done("2024-05-01 09:00", "setting set backupHourly 3", as: "1001")
    for hour in 10...14 { try desk.done("2024-05-02 \(hour):00", words(), as: nil) }
    let names = try FileManager.default.contentsOfDirectory(atPath: second)
    #expect(names.filter { $0.contains("hourly") && $0.hasSuffix(".encrypted") }.count == 3)
  }
}
