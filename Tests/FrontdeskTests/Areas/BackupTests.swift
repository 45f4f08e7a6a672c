import Foundation
import Testing

/// A copy of the file, and a file made from a copy.
@Suite(.serialized)
struct BackupTests {
  let desk: TestDesk
  let copy: String

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    copy = desk.folder.appending(path: "copy.sqlite").path
    try desk.done(
      "2024-05-02 09:00", "intake add --kind enquiry --channel phone --text 问", as: "1002")
  }

  private func run(
    _ line: String, data: String? = nil, as clerk: String? = nil, second: String? = nil
  ) throws -> Run {
    var arguments = line.split(separator: " ").map(String.init) + ["--json"]
    arguments += ["--at", "2024-05-03 09:00"]
    if let data { arguments += ["--data", data] }
    if let clerk { arguments += ["--as", clerk] }
    if let second { arguments += ["--second", second] }
    return try Run(
      arguments, environment: ["FRONTDESK_PIN": "1234", "FRONTDESK_SECOND_PIN": "1234"])
  }

  private func backedUp() throws -> JSON {
    try desk.done("2024-05-02 10:00", ["backup", copy], as: "1001")
  }

  @Test func `a file in which a defect of a handover was confirmed is whole`() throws {
    try desk.done("2024-05-02 07:55", "shift start", as: "1002")
    try desk.done("2024-05-02 19:55", "handover submit", as: "1002")
    try desk.done(
      "2024-05-02 20:00", "handover mark H20240502-1 --defect abnormal --reason 漏写", as: "1001")
    let report = try desk.done("2024-05-02 20:01", ["backup", copy], as: "1001")
    #expect(report["ok"].bool == true)
  }

  @Test func `a copy has everything, is entered once it is proven, and is its owner's alone`()
    throws
  {
    let report = try backedUp()
    #expect(report["ok"].bool == true)
    #expect(report["file"].string == copy)
    let journal = try desk.done("2024-05-02 10:01", "journal verify", as: "1001")
    // Its own line comes after it.
    #expect(try #require(report["entries"].int) + 1 == journal["entries"].int)
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.size] as? Int == report["bytes"].int)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let checked = try run("backup check \(copy)")
    #expect(checked.status == 0)
    #expect(try JSON(checked.output)["entries"].int == report["entries"].int)
    // Looking at it leaves nothing beside it.
    let beside = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(beside.filter { $0.hasPrefix("copy.sqlite") } == ["copy.sqlite"])
  }

  @Test func `no file is replaced, and a receptionist makes no copy`() throws {
    try Data("x".utf8).write(to: URL(filePath: copy))
    let there = try desk.refused("2024-05-02 10:00", "backup \(copy)", as: "1001")
    #expect(there.code == "fileExists")
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("x".utf8))
    let other = desk.folder.appending(path: "other.sqlite").path
    #expect(
      try desk.refused("2024-05-02 10:00", "backup \(other)", as: "1002").code == "roleMayNot")
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test func `a file that does not prove whole is not said to be copied`() throws {
    let file = URL(filePath: desk.data)
    var bytes = try Data(contentsOf: file)
    let word = try #require(bytes.range(of: Data("staff.add".utf8), options: .backwards))
    bytes.replaceSubrange(word, with: Data("staff.odd".utf8))
    try bytes.write(to: file)
    #expect(
      try desk.refused("2024-05-02 10:00", "backup \(copy)", as: "1001") == ("damagedCopy", 74))
    #expect(!FileManager.default.fileExists(atPath: copy))
    let lines = try desk.done("2024-05-02 10:01", "journal list", as: "1001").items
    #expect(!lines.contains { $0["kind"].string == "file.backUp" })
  }

  @Test func `a damaged copy is told as such, and nothing is made of it`() throws {
    _ = try backedUp()
    let handle = try FileHandle(forUpdating: URL(filePath: copy))
    try handle.seek(toOffset: 40_000)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 30_000))
    try handle.close()
    let checked = try run("backup check \(copy)")
    #expect(checked.status == 1)
    #expect(try JSON(checked.output)["ok"].bool == false)
    let target = desk.folder.appending(path: "new.sqlite").path
    let restored = try run("restore \(copy) --into \(target)", as: "1001", second: "1102")
    #expect(restored.status != 0)
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func `a copy, or a folder, that is not there is told to be just that`() throws {
    let none = desk.folder.appending(path: "none").path
    for line in ["backup check \(none)", "restore \(none) --into \(none).sqlite"] {
      let run = try run(line)
      #expect(run.status == 74 && run.error.contains("没有备份 \(none)"), "\(run.error)")
      #expect(try JSON(run.error)["code"].string == "noCopy")
    }
    let made = try run("backup \(none)/copy.sqlite", data: desk.data, as: "1001")
    #expect(made.status == 74 && made.error.contains("没有 \(none) 这个文件夹"), "\(made.error)")
    let drill = try run("restore drill", data: desk.data)
    #expect(drill.status == 64 && drill.error.contains("请用 --from"), "\(drill.error)")
  }

  @Test func `two people make a file of it, which says what it lacks`() throws {
    let entries = try #require(try backedUp()["entries"].int)
    let target = desk.folder.appending(path: "new.sqlite").path
    let alone = try run("restore \(copy) --into \(target)", as: "1001")
    #expect(alone.status == 77)
    #expect(!FileManager.default.fileExists(atPath: target))
    let restored = try run("restore \(copy) --into \(target)", as: "1001", second: "1102")
    #expect(restored.status == 0)
    #expect(try JSON(restored.output)["entries"].int == entries)
    let verified = try JSON(run("journal verify", data: target, as: "1001").output)
    #expect(verified["ok"].bool == true)
    #expect(verified["entries"].int == entries + 1)
    // A whole file is never replaced.
    #expect(try run("restore \(copy) --into \(desk.data)", as: "1001", second: "1102").status == 74)
  }

  @Test func `with the disk dead, the number on the last sheet says what is missing`() throws {
    let entries = try #require(try backedUp()["entries"].int)
    let place = desk.folder.appending(path: "machine")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let restored = try run(
      "restore \(copy) --into \(place.path)/new.sqlite --last \(entries + 4)", as: "1001",
      second: "1102")
    #expect(try JSON(restored.output)["missing"].int == 4)
    // Without it nobody here knows, and none is said to be missing or not to be.
    let unknown = try run(
      "restore \(copy) --into \(place.path)/other.sqlite", as: "1001", second: "1102")
    try #require(unknown.status == 0, "\(unknown.error)")
    #expect(try JSON(unknown.output)["missing"].isNull)
  }

  @Test func `a damaged file is kept, and the new one knows how many lines are lost`() throws {
    _ = try backedUp()
    try desk.done("2024-05-02 11:00", "staff list", as: "1001")
    for minute in 1...3 {
      let words = "intake add --kind enquiry --channel phone --text 问\(minute)"
      try desk.done("2024-05-02 11:0\(minute)", words, as: "1002")
    }
    try Data(repeating: 0xA5, count: 5000).write(to: URL(filePath: desk.data))
    let restored = try run("restore \(copy) --into \(desk.data)", as: "1001", second: "1102")
    try #require(restored.status == 0, "\(restored.error)")
    let answer = try JSON(restored.output)
    // With the line of the copy itself.
    #expect(answer["missing"].int == 4)
    let kept = try #require(answer["kept"].string)
    #expect(try Data(contentsOf: URL(filePath: kept)).count == 5000)
    let verified = try desk.done("2024-05-03 10:00", "journal verify", as: "1001")
    #expect(verified["ok"].bool == true)
    try desk.done(
      "2024-05-03 10:01", "intake add --kind enquiry --channel phone --text 补", as: "1002")
  }

  @Test func `a real file whose key is lost opens again to a supervisor, who gives new PINs`()
    throws
  {
    let real = desk.folder.appending(path: "real.sqlite").path
    let pins = ["FRONTDESK_PIN": "482913", "FRONTDESK_NEW_PIN": "482913"]
    func run(_ line: String, data: String? = nil) throws -> Run {
      let words = line.split(separator: " ").map(String.init)
      return try Run(
        words + ["--json", "--as", "1001"] + (data.map { ["--data", $0] } ?? []), environment: pins)
    }
    let setUp = try Run(
      "setup --estate 翠湖苑 --number 1001 --name 李梅 --json --data \(real)".split(separator: " ")
        .map(String.init), environment: pins)
    try #require(setUp.status == 0, "\(setUp.error)")
    let backup = try run("backup \(copy)", data: real)
    try #require(backup.status == 0, "\(backup.error)")
    let target = desk.folder.appending(path: "again.sqlite").path
    let restored = try run("restore \(copy) --into \(target)")
    try #require(restored.status == 0, "\(restored.error)")
    #expect(try run("staff list", data: target).status == 0)
    #expect(FileManager.default.fileExists(atPath: target + ".key"))
  }
}
