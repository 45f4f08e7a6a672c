import Support
import Terminal
import Testing

/// A slip that is taken back while its visit is read.
struct TakenBackInRecordTests {
  @Test
  func `the visit after it is not opened in its place, where the same key would take it back`()
    throws
  {
    let rehearsal = try Rehearsal(at: "2024-11-04 08:00")
    try rehearsal.prepare(.day)
    try rehearsal.set("2024-11-04 13:42")
    var console = try RehearsalConsole(on: rehearsal, clerk: "1002")
    let frames = console.play(keys: [.function(6), .enter, .character("1")])
    let (before, after) = (frames[frames.count - 2].lines, frames[frames.count - 1].lines)
    #expect(before.contains { $0.contains("数字=操作") })
    #expect(!after.contains { $0.contains("数字=操作") })
    #expect(after.contains { $0.contains("查找>") })
  }
}
