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
    let trial = try CallTrial(of: deed, at: try PreparedDesk.shared.get())
    var points = 0
    var codes: [String: Int] = [:]
    for fault in Fault.all {
      // The setting up makes ten times as many calls as any other deed, all of a kind.
      let every = Trials.count(211, ci: fault.every * (deed.isFirst ? 8 : 1), release: 1)
      // Another beginning for each kind, so that together they come everywhere.
      let first = 1 + (fault.name.utf8.count + deed.name.utf8.count) % every
      let numbers = Array(stride(from: first, through: trial.calls.of(fault.calls), by: every))
      points += numbers.count
      for problem in try trial.problems(fault, at: numbers, codes: &codes) {
        Issue.record("\(deed.name), \(fault.name), \(problem)")
      }
    }
    #expect(points > 0)
    let tally = codes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    Trials.report("\(deed.name): \(points) calls; \(tally.joined(separator: ", "))")
  }

  @Test func `a step of which only the last sync failed is not said to be unsaved`() throws {
    let deed = try #require(Deed.all.first { $0.name == "note" })
    let fault = try #require(Fault.all.first { $0.name == "sync error" })
    let trial = try CallTrial(of: deed, at: try PreparedDesk.shared.get())
    let last = trial.calls.of(fault.calls)
    var codes: [String: Int] = [:]
    #expect(try trial.problems(fault, at: Array(last - 3...last), codes: &codes) == [])
    #expect(codes["notForced"] != nil, "\(codes)")
  }

  @Test func `a copy of which only the name failed is said to be there, under its draft's name`()
    throws
  {
    let deed = try #require(Deed.all.first { $0.name == "backup" })
    let trial = try CallTrial(of: deed, at: try PreparedDesk.shared.get())
    var codes: [String: Int] = [:]
    for name in ["disk full from then on", "no locks"] {
      let fault = try #require(Fault.all.first { $0.name == name })
      let last = trial.calls.of(fault.calls)
      let latest = Array(last - 9...last)
      #expect(try trial.problems(fault, at: latest, codes: &codes) == [])
    }
    #expect(codes["unnamedCopy"] != nil && codes["saved"] != nil, "\(codes)")
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
  /// At which of the calls the CI column lets it happen: each such.
  var every = 30

  static let all = [
    Fault(name: "killed", calls: "wstuol", how: "kill", every: 25),
    Fault(name: "killed in half a write", calls: "w", how: "tear"),
    Fault(name: "disk full once", calls: "w", how: "\(ENOSPC)", every: 12),
    Fault(name: "disk full from then on", calls: "wtuo", how: "\(ENOSPC)", lasts: "from"),
    Fault(name: "quota", calls: "w", how: "\(EDQUOT)", lasts: "from"),
    Fault(name: "write error", calls: "wt", how: "\(EIO)", every: 12),
    Fault(name: "sync error", calls: "s", how: "\(EIO)", every: 5),
    Fault(name: "no more descriptors", calls: "o", how: "\(EMFILE)", every: 8),
    Fault(name: "no locks", calls: "l", how: "\(ENOLCK)"),
  ]
}
