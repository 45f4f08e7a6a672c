import Support
import Terminal
import Testing

/// A draft that was thrown away comes back, and never over another that was begun since.
struct DiscardedDraftTests {
  @Test func `a draft that was put aside since is brought back after it`() throws {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    var console = try RehearsalConsole(on: rehearsal, clerk: "1001")
    let thrownAway = ["F6", "Ctrl+N"] + "3-1203".map(String.init) + ["F10", "9"]
    let putAside = ["Ctrl+N"] + "5-302".map(String.init) + ["F12"]
    let keys = (thrownAway + putAside + ["Ctrl+Z", "Ctrl+Z"]).compactMap { Key($0) }
    let frames = console.play(keys: keys)
    let first = try #require(frames.dropLast().last)
    let second = try #require(frames.last)
    #expect(first.lines.contains { $0.contains("[3-1203") })
    #expect(second.lines.contains { $0.contains("[5-302") })
  }
}
