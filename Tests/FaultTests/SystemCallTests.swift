import Foundation
import Storage
import Support
import Testing

/// Whichever system call goes wrong: confirmed is saved, refused is not, and nothing is by halves.
///
/// The real program does each of the deeds once for every call that it makes on its folder, and that
/// call kills it or fails.
@Suite(.serialized)
struct SystemCallTests {
  @Test(arguments: Deed.all)
  func `whichever call goes wrong, what was confirmed is saved and nothing is by halves`(
    deed: Deed
  ) throws {
    let trial = try Trial(of: deed, at: try PreparedDesk.shared.get())
    var points = 0
    var codes: [String: Int] = [:]
    for fault in Fault.all {
      let calls = try trial.countCalls(fault)
      let every = Trials.count(211, ci: 5, release: 1)
      // Another beginning for each kind, so that together they come everywhere.
      let first = 1 + (fault.name.utf8.count + deed.name.utf8.count) % every
      let numbers = stride(from: first, through: calls, by: every)
      let problems = try numbers.eachRun(
        start: { try trial.start(fault, at: $0) },
        judge: { number, ended in
          codes[
            ended.status == 0 ? "saved" : ended.signal == nil ? ended.code : "killed", default: 0] +=
            1
          return try trial.judge(ended, fault, at: number)
        })
      points += problems.count
      for problem in problems.compactMap(\.self) {
        Issue.record("\(deed.name), \(fault.name), \(problem)")
      }
    }
    #expect(points > 0)
    let tally = codes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    Trials.report("\(deed.name): \(points) calls; \(tally.joined(separator: ", "))")
  }
}

/// What is done at a desk, and to which calls it may come.
struct Deed: Sendable, CustomTestStringConvertible {
  let name: String
  let line: String
  /// Whether it makes the file.
  var isFirst = false

  var testDescription: String { name }

  static let all = [
    Deed(
      name: "setup", line: "setup --practice --estate 翠湖苑 --number 1001 --name 李梅", isFirst: true),
    Deed(
      name: "staff", line: "staff add 1009 吴九 --role receptionist --as 1001 --at 2024-11-04T10:00"),
    Deed(name: "roster", line: "house import {folder}/more.csv --as 1001 --at 2024-11-04T10:00"),
    Deed(name: "item", line: "item add 手电 --expected 2 --as 1001 --at 2024-11-04T10:00"),
    Deed(
      name: "complaint",
      line: "intake add --kind complaint --channel phone --house 2-3 --target office --matter 停水 "
        + "--text 停水 --as 1004 --at 2024-11-04T10:00"),
    Deed(
      name: "answer",
      line: "intake respond T20241104-001 --means phone --text 已报 --as 1004 --at 2024-11-04T10:00"),
    Deed(
      name: "visit",
      line: "visit in --house 2-3 --name 赵六 --document passport --purpose 探访 --as 1004 "
        + "--at 2024-11-04T10:00"),
    Deed(
      name: "leave", line: "visit out V-1 --document-returned --as 1004 --at 2024-11-04T10:00"),
    Deed(name: "note", line: "log add 水泵停机 --as 1004 --at 2024-11-04T10:00"),
    Deed(name: "submit", line: "handover submit --remark 平稳 --as 1004 --at 2024-11-04T20:10"),
    Deed(name: "accept", line: "handover accept H20241104-1 --as 1003 --at 2024-11-04T20:00"),
    Deed(name: "retention", line: "retention run --as 1102 --second 1001 --at 2025-03-04T10:00"),
    Deed(name: "backup", line: "backup {folder}/copy.sqlite --as 1001 --at 2024-11-04T10:00"),
  ]
}

/// A way in which a system call goes wrong.
struct Fault: Sendable {
  let name: String
  let calls: String
  let how: String
  var lasts = "once"

  static let all = [
    Fault(name: "killed", calls: "wstuol", how: "kill"),
    Fault(name: "killed in half a write", calls: "w", how: "tear"),
    Fault(name: "disk full once", calls: "w", how: "\(ENOSPC)"),
    Fault(name: "disk full from then on", calls: "wtuo", how: "\(ENOSPC)", lasts: "from"),
    Fault(name: "quota", calls: "w", how: "\(EDQUOT)", lasts: "from"),
    Fault(name: "write error", calls: "wt", how: "\(EIO)"),
    Fault(name: "sync error", calls: "s", how: "\(EIO)"),
    Fault(name: "no more descriptors", calls: "o", how: "\(EMFILE)"),
    Fault(name: "no locks", calls: "l", how: "\(ENOLCK)"),
  ]
}

/// One deed with one call going wrong, over and over, each time on a fresh copy of the desk.
private final class Trial {
  private let deed: Deed
  private let desk: PreparedDesk
  private var places: [String: URL] = [:]
  private let before: [String: Int]?
  private let after: [String: Int]

  init(of deed: Deed, at desk: PreparedDesk) throws {
    self.deed = deed
    self.desk = desk
    before = deed.isFirst ? nil : try PreparedDesk.rows(in: desk.folder)
    let place = try Trial.fresh(deed, desk)
    defer { try? FileManager.default.removeItem(at: place) }
    let ended = try PreparedDesk.start(deed.line, in: place).end()
    try #require(ended.status == 0, "\(deed.name): \(ended.error)")
    after = try PreparedDesk.rows(in: place)
    try #require(after != before)
  }

  private static func fresh(_ deed: Deed, _ desk: PreparedDesk) throws -> URL {
    guard deed.isFirst else { return try desk.copy() }
    let place = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    return place
  }

  private func harm(_ fault: Fault, at number: Int, in place: URL) throws -> [String: String] {
    [
      "LD_PRELOAD": try Preload.injector.get().path, "FAULT_FOLDER": place.path,
      "FAULT_CALLS": fault.calls, "FAULT_HOW": fault.how, "FAULT_LASTS": fault.lasts,
      "FAULT_AT": "\(number)",
    ]
  }

  /// How many calls of the kinds the deed makes where none goes wrong.
  func countCalls(_ fault: Fault) throws -> Int {
    let place = try Trial.fresh(deed, desk)
    defer { try? FileManager.default.removeItem(at: place) }
    let count = place.appending(path: "count")
    let harm = try harm(fault, at: 0, in: place).merging(["FAULT_COUNT": count.path]) { $1 }
    let ended = try PreparedDesk.start(deed.line, in: place, harm: harm).end()
    try #require(ended.status == 0)
    let text = try String(contentsOf: count, encoding: .utf8)
    return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  func start(_ fault: Fault, at number: Int) throws -> ProgramRun {
    let place = try Trial.fresh(deed, desk)
    places["\(fault.name) \(number)"] = place
    return try PreparedDesk.start(deed.line, in: place, harm: harm(fault, at: number, in: place))
  }

  /// What is wrong with how that ended; nil where all is well.
  func judge(_ ended: ProgramRun.Ending, _ fault: Fault, at number: Int) throws -> String? {
    let removed = places.removeValue(forKey: "\(fault.name) \(number)")
    let place = try #require(removed)
    defer { try? FileManager.default.removeItem(at: place) }
    let what = "call \(number): \(ended.status.map { "status \($0)" } ?? "killed") \(ended.error)"
    if ended.isCrash { return "\(what), crashed" }
    if ended.status != nil, ended.status != 0, ended.code.isEmpty { return "\(what), no sentence" }
    if deed.isFirst, let again = setUpAgain(in: place, isConfirmed: ended.isConfirmed) {
      return "\(what), \(again)"
    }
    do {
      let found = try PreparedDesk.rows(in: place)
      if found == after { return nil }
      guard found == before else { return "\(what), by halves: \(difference(found))" }
      if ended.isConfirmed { return "\(what), confirmed and not saved" }
      return try repeated(in: place).map { "\(what), \($0)" }
    } catch { return "\(what), \(error)" }
  }

  /// Once the fault is over, the same deed is done.
  private func repeated(in place: URL) throws -> String? {
    // A try at a PIN that was cut short is used up, and a supervisor who signs in says so.
    try PreparedDesk.forgetTries(in: place)
    let ended = try PreparedDesk.start(deed.line, in: place).end()
    guard ended.status == 0 else { return "afterwards status \(ended.status ?? -1) \(ended.error)" }
    return try PreparedDesk.rows(in: place) == after ? nil : "afterwards by halves"
  }

  /// A file whose setting up was cut short can be set up again; one that was confirmed is there.
  private func setUpAgain(in place: URL, isConfirmed: Bool) -> String? {
    guard let ended = try? PreparedDesk.start(deed.line, in: place).end() else { return "no start" }
    if isConfirmed, ended.code != "exists" { return "confirmed, and set up again" }
    return ended.status == 0 || ended.code == "exists"
      ? nil : "afterwards status \(ended.status ?? -1) \(ended.error)"
  }

  private func difference(_ found: [String: Int]) -> String {
    after.keys.filter { found[$0] != after[$0] }.sorted().map {
      "\($0) \(before?[$0] ?? 0)/\(found[$0] ?? 0)/\(after[$0] ?? 0)"
    }.joined(separator: " ")
  }
}
