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

  @Test func `a moment that was asked for is where the sample's clock begins`() throws {
    let folder = URL.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "desk.sqlite").path
    let demo = ["demo", "--prepare-only", "--json", "--data", data, "--at"]
    #expect(try Run(demo + ["yesterday"], environment: [:], input: "").status == 64)
    // A Monday afternoon, by when the sample's day has begun.
    let made = try Run(demo + ["2026-11-30 15:00"], environment: [:], input: "")
    try #require(made.status == 0, "\(made.error)")
    #expect(try JSON(made.output)["now"].string == "2026-11-30T15:00:00+08:00")
    let listed = try Run(
      ["intake", "list", "--json", "--data", data, "--as", "1002", "--at", "2026-11-30 15:00"],
      environment: ["FRONTDESK_PIN": "1357"], input: "")
    #expect(try JSON(listed.output).items.contains { $0["id"].string == "T20261130-001" })
  }
}
