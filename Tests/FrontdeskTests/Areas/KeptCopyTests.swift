import Foundation
import Testing

/// Copies that the account that owns the file has made, by the hour and by the day, with nobody signed
/// in; and the drill that shows what they are good for.
@Suite(.serialized)
struct KeptCopyTests {
  let desk: TestDesk
  let folder: String

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00", people: [])
    folder = desk.folder.appending(path: "copies").path
  }

  private func copy(at moment: String) throws -> JSON {
    try desk.done(moment, ["backup", "run", "--into", folder], as: nil)
  }

  private var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".sqlite") }.sorted()
    }
  }

  @Test func `one an hour and one a day, each proven, its owner's alone, and in the journal`()
    throws
  {
    let first = try copy(at: "2024-05-02 09:10")
    #expect(
      first["made"].items.map(\.string) == [
        "desk-hourly-2024-05-02T09.sqlite", "desk-daily-2024-05-02.sqlite",
      ])
    #expect(try copy(at: "2024-05-02 09:59")["made"].items.isEmpty)
    #expect(try copy(at: "2024-05-02 10:00")["made"].items.count == 1)
    for name in try names {
      let path = "\(folder)/\(name)"
      #expect(try Run(["backup", "check", path], environment: [:]).status == 0)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    let lines = try desk.done("2024-05-02 10:01", "journal list", as: "1001").items
    let kept = lines.filter { $0["kind"].string == "file.keep" }
    #expect(
      kept.map { $0["subject"].string } == [
        "desk-hourly-2024-05-02T10.sqlite", "desk-hourly-2024-05-02T09.sqlite",
      ])
    #expect(kept.allSatisfy { $0["clerk"].string == "-" })
    #expect(try desk.done("2024-05-02 10:02", "journal verify", as: "1001")["ok"].bool == true)
  }

  @Test func `what is too many goes when a new one is proven, and what is too old`() throws {
    try desk.done("2024-05-01 09:00", "setting set backupHourly 3", as: "1001")
    for hour in 10...14 { _ = try copy(at: "2024-05-02 \(hour):00") }
    #expect(try names.filter { $0.contains("hourly") }.count == 3)
    for day in 3...6 { _ = try copy(at: "2024-05-0\(day) 10:00") }
    // Thirty days of names and five weeks: what was erased is then gone from the copies too.
    let removed = try copy(at: "2024-07-09 10:00")["removed"].items.compactMap(\.string)
    #expect(removed.contains("desk-daily-2024-05-03.sqlite"))
    #expect(try names.contains("desk-daily-2024-05-06.sqlite"))
  }

  @Test func `a file that does not prove whole replaces nothing, and is said to be damaged`() throws
  {
    _ = try copy(at: "2024-05-02 09:10")
    let before = try names
    let file = URL(filePath: desk.data)
    var bytes = try Data(contentsOf: file)
    let name = try #require(bytes.range(of: Data("file.keep".utf8), options: .backwards))
    bytes.replaceSubrange(name, with: Data("file.odds".utf8))
    try bytes.write(to: file)
    let run = try desk.refused("2024-05-02 10:10", "backup run --into \(folder)", as: nil)
    #expect(run == ("damagedCopy", 74))
    #expect(try names == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!left.contains { $0.hasSuffix(".part") })
  }

  @Test func `a file that has lost what was confirmed is not copied`() throws {
    let old = try Data(contentsOf: URL(filePath: desk.data))
    try desk.done("2024-05-02 09:00", "setting set backupHourly 9", as: "1001")
    try old.write(to: URL(filePath: desk.data))
    let run = try desk.refused("2024-05-02 10:10", "backup run --into \(folder)", as: nil)
    #expect(run.code == "damagedCopy")
    #expect(try names.isEmpty)
  }

  @Test func `without a folder it asks for one; a setting names it once`() throws {
    let unnamed = try desk.refused("2024-05-02 09:00", "backup run", as: nil)
    #expect(unnamed == ("noCopyFolder", 64))
    let relative = "setting set backupFolder copies"
    #expect(try desk.refused("2024-05-02 09:00", relative, as: "1001").code == "badSetting")
    try desk.done("2024-05-02 09:00", ["setting", "set", "backupFolder", folder], as: "1001")
    try desk.done("2024-05-02 09:00", "backup run", as: nil)
    #expect(try names.count == 2)
  }

  @Test func `a folder that cannot be written is a failure with a sentence`() throws {
    let file = desk.folder.appending(path: "file").path
    try Data().write(to: URL(filePath: file))
    let words = ["backup", "run", "--into", "\(file)/copies"]
    let run = try desk.run("2024-05-02 09:00", words, as: nil)
    #expect(run.status == 74)
    #expect(try JSON(run.error)["code"].string == "readOnly")
    #expect(try JSON(run.error)["message"].string?.contains("备份没有做全") == true)
  }

  @Test
  func `a drill restores the newest copy beside the file, says what is in it, and leaves nothing`()
    throws
  {
    let lone = try desk.refused("2024-05-02 09:00", "restore drill --from \(folder)", as: nil)
    #expect(lone == ("noCopy", 64))
    let enquiry = "intake add --kind enquiry --channel phone --text 问"
    try desk.done("2024-05-02 09:00", enquiry, as: "1001")
    _ = try copy(at: "2024-05-02 10:00")
    try desk.done("2024-05-02 11:00", enquiry, as: "1001")
    let before = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path).sorted()
    let drill = try desk.done("2024-05-02 12:00", "restore drill --from \(folder)", as: nil)
    #expect(drill["ok"].bool == true)
    #expect(drill["records"]["intakes"].int == 1)
    // The line of the copy itself, and the second enquiry.
    #expect(drill["missing"].int == 2)
    #expect(drill["milliseconds"].int != nil)
    let after = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path).sorted()
    #expect(before == after)
    let last = try desk.done("2024-05-02 12:01", "journal list", as: "1001")[0]
    #expect(last["kind"].string == "file.drill")
    let named = folder + "/desk-daily-2024-05-02.sqlite"
    try desk.done("2024-05-02 12:02", ["restore", "drill", named], as: nil)
  }

  @Test func `a drill with a damaged copy fails, and is not entered`() throws {
    _ = try copy(at: "2024-05-02 10:00")
    let path = folder + "/desk-hourly-2024-05-02T10.sqlite"
    let handle = try FileHandle(forUpdating: URL(filePath: path))
    try handle.seek(toOffset: 40_000)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 30_000))
    try handle.close()
    let run = try desk.refused("2024-05-02 12:00", "restore drill \(path)", as: nil)
    #expect(run.status == 74)
    let lines = try desk.done("2024-05-02 12:01", "journal list", as: "1001").items
    #expect(!lines.contains { $0["kind"].string == "file.drill" })
    let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(!left.contains { $0.hasPrefix("drill-") })
  }

  @Test func `only the account that owns the file has it copied`() throws {
    guard getuid() == 0 else { return }
    chown(desk.data, 65534, 65534)
    for line in ["backup run --into \(folder)", "restore drill \(desk.data)"] {
      #expect(try desk.refused("2024-05-02 10:00", line, as: nil).code == "notOwner")
    }
  }
}
