import Foundation
import GRDB
import Storage
import Support
import Testing

/// What the world does to a step: it is refused in a sentence, and done once the world is well.
@Suite(.serialized)
struct WorldTests {
  /// The steps that are tried, one after the other, in each state of the world.
  private static let steps = ["complaint", "visit", "note", "submit"].flatMap { name in
    Deed.all.filter { $0.name == name }
  }

  @Test(arguments: World.all)
  func `the step is refused in a sentence that fits, and done once all is well`(world: World)
    throws
  {
    let desk = try PreparedDesk.copied()
    let before = try PreparedDesk.rows(in: desk.folder)
    let steps = Self.steps.prefix(Trials.count(2, ci: 4, release: 4))
    _ = try steps.eachRun(
      start: {
        try PreparedDesk.start($0.line, in: desk.folder, harm: world.harm(at: desk.folder))
      },
      judge: { step, ended in
        #expect(ended.status == 74, "\(world.name), \(step.name): \(ended.output)")
        #expect(world.codes.contains(ended.code), "\(world.name), \(step.name): \(ended.error)")
      })
    #expect(try PreparedDesk.rows(in: desk.folder) == before)
    for step in steps {
      let ended = try PreparedDesk.start(step.line, in: desk.folder).end()
      #expect(ended.status == 0, "\(world.name), \(step.name): \(ended.error)")
    }
    Trials.report("\(world.name): \(steps.count) commands refused, and done afterwards")
  }

  @Test func `whoever holds the file for ever is named after ten seconds`() throws {
    let desk = try PreparedDesk.copied()
    let data = PreparedDesk.data(in: desk.folder)
    let before = try PreparedDesk.rows(in: desk.folder)
    let steps = Self.steps.prefix(Trials.count(1, ci: 4, release: 4))
    // Another program has SQLite's lock, or is stopped while it writes at the turnstile.
    let holder = try ProgramRun(
      URL(filePath: "/usr/bin/flock"),
      ["-F", "-x", data + ".turnstile", "sh", "-c", "echo held; exec sleep 600"],
      environment: PreparedDesk.environment)
    defer { holder.kill() }
    holder.hear(lines: 1)
    try "\(holder.id)\n".write(toFile: data + ".turnstile", atomically: false, encoding: .utf8)
    let start = ContinuousClock.now
    _ = try steps.eachRun(
      start: { try PreparedDesk.start($0.line, in: desk.folder) },
      judge: { _, ended in
        #expect(ended.status == 74)
        #expect(ended.code == "busy", "\(ended.error)")
        #expect(ended.error.contains("\(holder.id)"), "\(ended.error)")
      })
    let took = start.duration(to: .now)
    #expect(Trials.isWithin(.seconds(10), took), "\(took)")
    holder.kill()
    _ = holder.end()
    #expect(try PreparedDesk.rows(in: desk.folder) == before)
    for step in steps {
      #expect(try PreparedDesk.start(step.line, in: desk.folder).end().status == 0)
    }
  }

  @Test func `a program that keeps SQLite's own lock is named as well`() throws {
    let writers = try Writers()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let queue = try DatabaseQueue(path: writers.data, configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    let ended = try PreparedDesk.start("log add 一 --as 1001", in: writers.folder).end()
    #expect(ended.status == 74)
    #expect(ended.code == "busy", "\(ended.error)")
    #expect(ended.error.contains("\(getpid())"), "\(ended.error)")
    try queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try queue.close()
    #expect(try PreparedDesk.start("log add 一 --as 1001", in: writers.folder).end().status == 0)
  }
}

/// A state in which the world is bad to the whole program, from its first call on.
struct World: Sendable, CustomTestStringConvertible {
  let name: String
  let calls: String
  let how: Int32
  let codes: Set<String>
  /// The end of the names of the files that are meant; all where it says nothing.
  var only = ""

  var testDescription: String { name }

  func harm(at folder: URL) throws -> [String: String] {
    [
      "LD_PRELOAD": try Preload.injector.get().path, "FAULT_FOLDER": folder.path,
      "FAULT_CALLS": calls, "FAULT_HOW": "\(how)", "FAULT_LASTS": "from", "FAULT_AT": "1",
      "FAULT_ONLY": only,
    ]
  }

  static let all = [
    World(name: "disk full", calls: "w", how: ENOSPC, codes: ["diskFull"]),
    World(name: "quota", calls: "w", how: EDQUOT, codes: ["diskFull", "writeRefused"]),
    World(name: "file too large", calls: "w", how: EFBIG, codes: ["writeRefused"]),
    World(name: "broken disk", calls: "w", how: EIO, codes: ["writeRefused"]),
    World(name: "broken disk, told late", calls: "s", how: EIO, codes: ["writeRefused"]),
    World(name: "read-only disk", calls: "ow", how: EROFS, codes: ["readOnly"]),
    World(name: "no permission", calls: "o", how: EACCES, codes: ["readOnly"]),
    World(
      name: "no permission for the journal", calls: "o", how: EACCES,
      codes: ["readOnly"], only: "-journal"),
    World(
      name: "no more descriptors", calls: "o", how: EMFILE, codes: ["readOnly", "noDescriptors"]),
    World(name: "no locks", calls: "l", how: ENOLCK, codes: ["system", "busy", "noLocks"]),
  ]
}
