import Foundation
import Support
import Testing

/// The sample estate, whose day is played with the program's own commands.
struct DemoTests {
  @Test func `the sample day is played to its end, and its journal holds`() throws {
    let folder = URL.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "desk.sqlite").path
    let made = try Run(["demo", "--prepare-only", "--data", data], environment: [:], input: "")
    #expect(made.status == 0, "\(made.error)")
    let verified = try Run(["journal", "verify", "--data", data], environment: [:], input: "")
    #expect(verified.status == 0, "\(verified.output)")
    // Its roster has a night that stands empty and a swap that waits.
    let roster = try Run(
      ["roster", "show", "--days", "14", "--json", "--data", data, "--as", "1002"],
      environment: ["FRONTDESK_PIN": "1357"], input: "")
    let weeks = try JSON(roster.output)
    #expect(weeks["gaps"].items.count { $0["post"].string == "frontDesk" } >= 1)
    #expect(weeks["swaps"].items.map { $0["with"].string } == ["1002"])
  }

  @Test(arguments: [
    ("2026-11-30 15:00", "2026-11-30T15:00:00+08:00", "T20261130-"),
    // A Monday morning: what the sample knows is Friday's.
    ("2026-11-30 09:00", "2026-11-30T09:00:00+08:00", "T20261127-"),
  ])
  func `a moment that was asked for is where the sample's clock begins`(
    at: String, now: String, newest: String
  ) throws {
    let folder = URL.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "desk.sqlite").path
    let made = try Run(
      ["demo", "--prepare-only", "--json", "--data", data, "--at", at], environment: [:], input: "")
    try #require(made.status == 0, "\(made.error)")
    #expect(try JSON(made.output)["now"].string == now)
    let listed = try Run(
      ["intake", "list", "--json", "--data", data, "--as", "1002", "--at", at],
      environment: ["FRONTDESK_PIN": "1357"], input: "")
    let complaints = try JSON(listed.output).items.compactMap { $0["id"].string }
      .filter { $0.hasPrefix("T") }
    #expect(complaints.max()?.hasPrefix(newest) == true)
  }

  @Test func `whenever it is made, nothing in a sample lies ahead of the clock`() throws {
    let folder = URL.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "desk.sqlite").path
    let made = try Run(
      ["demo", "--prepare-only", "--json", "--data", data], environment: [:], input: "")
    let now = try #require(try JSON(made.output)["now"].string)
    let moment = try #require(try? Date(now, strategy: .iso8601))
    #expect(moment <= Date.now)
  }

  @Test func `a sample that is kept is not made twice, but opened, and says everybody's PIN`()
    throws
  {
    let folder = URL.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "desk.sqlite").path
    let demo = ["demo", "--prepare-only", "--data", data, "--language", "en"]
    try #require(Run(demo, environment: [:], input: "").status == 0)
    let again = try Run(demo, environment: [:], input: "")
    #expect(again.status == 1)
    #expect(again.error.contains("frontdesk console --data \(data)"), "\(again.error)")
    let coded = try Run(demo + ["--json"], environment: [:], input: "")
    #expect(try JSON(coded.error)["code"].string == "exists")
    let console = ["console", "--plain", "--data", data, "--language", "en"]
    let opened = try Run(console, environment: [:], input: "")
    #expect(opened.output.contains("everybody's PIN is 1357"), "\(opened.output)")
    // Where somebody has a PIN of their own, it is no longer everybody's.
    let changed = try Run(
      ["staff", "pin", "1003", "--data", data, "--as", "1001"],
      environment: ["FRONTDESK_PIN": "1357", "FRONTDESK_NEW_PIN": "8624"], input: "")
    try #require(changed.status == 0, "\(changed.error)")
    let later = try Run(console, environment: [:], input: "")
    #expect(!later.output.contains("1357"), "\(later.output)")
  }

  @Test func `a practice file of the house's own tells nobody's PIN`() throws {
    let folder = URL.temporaryDirectory.appending(path: "practice-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "desk.sqlite").path
    let made = try Run(
      [
        "setup", "--estate", "翠湖苑", "--number", "1001", "--name", "李梅", "--practice", "--data",
        data,
      ], environment: ["FRONTDESK_PIN": "1357"], input: "")
    try #require(made.status == 0, "\(made.error)")
    let opened = try Run(
      ["console", "--plain", "--data", data, "--language", "en"], environment: [:], input: "")
    #expect(!opened.output.contains("1357"), "\(opened.output)")
  }

  @Test func `what is no moment makes no sample`() throws {
    let data = URL.temporaryDirectory.appending(path: "demo-\(UUID().uuidString).sqlite").path
    let refused = try Run(
      ["demo", "--prepare-only", "--json", "--data", data, "--at", "yesterday"],
      environment: [:], input: "")
    #expect(refused.status == 64)
    #expect(try JSON(refused.error)["code"].string == "badMoment")
    #expect(!FileManager.default.fileExists(atPath: data))
  }
}
