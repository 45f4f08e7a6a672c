import Foundation
import GRDB
import Testing

/// What the doctor finds of a real file, through the program; how a machine's lines are judged stands in
/// MachineCheckupTests.
@Suite(.serialized)
final class DoctorTests {
  private let folder: URL
  private let data: String

  /// Set up once and copied: the hash of a real PIN takes seconds where nothing is optimised.
  private static let whole = Result {
    let folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let setUp = try run("setup --estate 翠湖苑 --number 1001 --name 李梅", in: folder)
    try #require(setUp.status == 0, "\(setUp.error)")
    return folder
  }

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: DoctorTests.whole.get(), to: folder)
    data = folder.appending(path: "desk.sqlite").path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func run(_ line: String) throws -> Run { try DoctorTests.run(line, in: folder) }

  private static func run(_ line: String, in folder: URL) throws -> Run {
    try Run(
      line.split(separator: " ").map(String.init)
        + ["--json", "--data", folder.appending(path: "desk.sqlite").path],
      environment: [
        "FRONTDESK_PIN": "482913", "FRONTDESK_NEW_PIN": "482913",
        "XDG_STATE_HOME": folder.path + "/state",
      ])
  }

  /// The lines that are not well, but for those that are the machine's affair and today's: its clock,
  /// disk and speed, and whether this year's holidays are out yet.
  private func complaints() throws -> [String: JSON] {
    let machine = ["clock", "disk", "latency", "calendar"]
    let found = try JSON(run("doctor").output).items.filter {
      $0["ok"].bool == false && !machine.contains($0["check"].string ?? "")
    }
    for line in found { #expect(line["next"].string?.isEmpty == false) }
    return Dictionary(found.map { ($0["check"].string ?? "", $0) }, uniquingKeysWith: { $1 })
  }

  private func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: data)
    try queue.inDatabase { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func `a new file on a sound machine is well, and nothing is left beside it`() throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(try complaints().isEmpty)
    let after = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(after).subtracting(before).isSubset(of: ["state"]))
  }

  @Test func `an index that does not fit its table is damage, which quick_check passes over`()
    throws
  {
    try tamper(
      """
      CREATE TABLE spare (a TEXT);
      INSERT INTO spare VALUES ('x'), ('y');
      CREATE INDEX spare_a ON spare (a);
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = 'CREATE INDEX spare_a ON spare (length(a))'
        WHERE name = 'spare_a';
      """)
    #expect(try complaints()["file"]?["state"].string == "damage")
    #expect(try run("doctor").status == 2)
  }

  @Test func `a header of a kind that there never was is damage, and not a matter of the disk`()
    throws
  {
    let file = try FileHandle(forUpdating: URL(filePath: data))
    // The number of the schema's format (SQLite's file format, 1.3.9): 1 to 4.
    try file.seek(toOffset: 47)
    try file.write(contentsOf: Data([9]))
    try file.close()
    #expect(try complaints()["file"]?["state"].string == "damage")
  }

  @Test func `a reference to nothing is damage`() throws {
    try tamper(
      """
      PRAGMA foreign_keys = OFF;
      INSERT INTO staffRole VALUES ('nobody', 'receptionist');
      """)
    #expect(try complaints()["file"]?["detail"].string?.contains("staffRole") == true)
  }

  @Test func `a log of heads that somebody has removed is missed`() throws {
    try FileManager.default.removeItem(at: folder.appending(path: "seals.log"))
    #expect(try complaints().keys.sorted() == ["head"])
  }

  @Test func `a log of heads that somebody has changed is told with the chain it no longer fits`()
    throws
  {
    let log = folder.appending(path: "seals.log")
    var lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { !$0.hasPrefix("seal ") })
    var words = lines[first].split(separator: " ").map(String.init)
    words[1] = String(words[1].reversed())
    lines[first] = words.joined(separator: " ")
    try (lines.joined(separator: "\n") + "\n").write(to: log, atomically: false, encoding: .utf8)
    let found = try complaints()
    #expect(found.keys.sorted() == ["chain", "head"])
    #expect(found["head"]?["state"].string == "damage")
  }

  @Test func `a lost key is damage, and one that others may read is told`() throws {
    let key = data + ".key"
    chmod(key, 0o644)
    #expect(try complaints()["key"]?["state"].string == "warning")
    try FileManager.default.removeItem(atPath: key)
    #expect(try complaints()["key"]?["state"].string == "damage")
  }

  @Test func `a second name and an open folder are told`() throws {
    try FileManager.default.linkItem(atPath: data, toPath: data + ".twin")
    #expect(try complaints().keys.sorted() == ["permissions"])
    try FileManager.default.removeItem(atPath: data + ".twin")
    chmod(folder.path, 0o777)
    #expect(try complaints().keys.sorted() == ["permissions"])
  }

  @Test func `what broken-off work has left is told; what goes on is not`() throws {
    // A number that no process has, and our own.
    try Data().write(to: URL(filePath: data + ".4194303.part"))
    try Data().write(to: URL(filePath: data + ".\(getpid()).check"))
    let detail = try complaints()["leftovers"]?["detail"].string
    #expect(detail?.hasSuffix("desk.sqlite.4194303.part") == true)
  }

  @Test func `who holds the writers' lock is told`() throws {
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    holder.arguments = [data + ".turnstile", "/bin/sh", "-c", "echo held; read line"]
    let (input, output) = (Pipe(), Pipe())
    holder.standardInput = input
    holder.standardOutput = output
    try holder.run()
    _ = try output.fileHandleForReading.read(upToCount: 5)
    // Opening the file takes the lock too: so it is the file's own line that says it is held.
    let found = try complaints()
    #expect(found["file"]?["state"].string == "warning")
    #expect(found["leftovers"]?["next"].string?.contains("kill -CONT") == true)
    try input.fileHandleForWriting.close()
    holder.waitUntilExit()
    #expect(try complaints().isEmpty)
  }

  @Test func `a copy that has gone from its folder is told`() throws {
    let copies = folder.path + "/copies"
    try #require(try run("setting set backupFolder \(copies) --as 1001").status == 0)
    try #require(try run("backup run").status == 0)
    #expect(try complaints().isEmpty)
    try FileManager.default.removeItem(atPath: copies)
    #expect(try complaints().keys.sorted() == ["backup"])
  }

  @Test func `crashes of the last days are told, with where their reports are`() throws {
    let crashes = folder.path + "/state/frontdesk/crashes"
    try FileManager.default.createDirectory(atPath: crashes, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: crashes + "/crash-1.json"))
    #expect(try complaints()["reports"]?["next"].string?.contains(crashes) == true)
  }

  @Test func `it tells nothing about anybody`() throws {
    let add = "staff add 1002 欧阳婷 --role receptionist --department customerService --as 1001"
    try #require(try run(add).status == 0)
    let doctor = try run("doctor")
    #expect(doctor.output.contains("chain"))
    for word in ["李梅", "欧阳婷", "1001", "翠湖苑"] { #expect(!doctor.output.contains(word)) }
  }
}
