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
  }
}
