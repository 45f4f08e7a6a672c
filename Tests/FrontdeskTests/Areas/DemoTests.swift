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
}
