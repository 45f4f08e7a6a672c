import Console
import Desk
import Domain
import Foundation
import Resources
import Support
import Synchronization
import Terminal
import Testing

/// The console has the file copied in a quiet minute, by another process that nobody waits for.
@Suite(.serialized)
struct QuietCopyTests {
  private let rehearsal: Rehearsal

  init() throws {
    rehearsal = try Rehearsal(at: "2024-11-04 08:00")
    try rehearsal.prepare(.shift)
  }

  /// Stands in for the process: what was begun, and what it says in the end.
  private final class Child: Sendable {
    let begun = Mutex<[String]>([])
    let fault: Phrase?
    /// Whether the system grants a process at all.
    let isGranted: Bool

    init(fault: Phrase? = nil, isGranted: Bool = true) {
      self.fault = fault
      self.isGranted = isGranted
    }

    var keeper: CopyKeeper {
      CopyKeeper(
        begin: { folder, _, language in
          self.begun.withLock { $0.append("\(folder) \(language.rawValue)") }
          guard self.isGranted else { return nil }
          return CopyKeeper.Work(process: 4711, descriptor: 99)
        },
        end: { _ in self.fault })
    }

    var count: Int { begun.withLock(\.count) }
  }

  private func name(_ folder: String) throws {
    try rehearsal.desk.perform(
      SetSetting(.backupFolder, to: folder), as: try rehearsal.supervisor)
  }

  private func play(_ cues: [Cue], with child: Child, as clerk: String? = "1001") throws -> [Frame]
  {
    var console = try RehearsalConsole(on: rehearsal, clerk: clerk, keeper: child.keeper)
    return console.play(cues)
  }

  @Test func `nothing is copied where the office has named no folder`() throws {
    let child = Child()
    _ = try play([.wait(5), .wait(61)], with: child)
    #expect(child.count == 0)
  }

  @Test(arguments: [nil, "1001"])
  func `a copy begins in a minute without keys, whoever sits there`(clerk: String?) throws {
    try name("/srv/copies")
    let child = Child()
    _ = try play([.wait(2)], with: child, as: clerk)
    #expect(child.begun.withLock { $0 } == ["/srv/copies zh-Hans"])
  }

  @Test func `nobody is disturbed while they type, and none begins while one is at it`() throws {
    try name("/srv/copies")
    let child = Child()
    let typing: [Cue] = [
      .event(.key(.function(5))), .wait(0), .event(.key(.function(7))), .wait(0),
    ]
    _ = try play(typing, with: child)
    #expect(child.count == 0)
    _ = try play([.wait(2), .wait(20), .wait(70)], with: child)
    #expect(child.count == 1)
    let ended: [Cue] = [.wait(2), .event(.wake(99)), .wait(5), .wait(6)]
    _ = try play(ended, with: child)
    // Once for the console, and again ten minutes after the first was tried in vain.
    #expect(child.count == 3)
  }

  @Test func `what went wrong is said`() throws {
    try name("/srv/copies")
    let child = Child(fault: Phrase("磁盘满了。", "The disk is full."))
    let frames = try play([.wait(2), .event(.wake(99))], with: child)
    #expect(frames.last?.lines.contains { $0.contains("备份没有做成：磁盘满了。") } == true)
  }

  @Test func `where no process can be had, that is said`() throws {
    try name("/srv/copies")
    let frames = try play([.wait(2)], with: Child(isGranted: false))
    #expect(frames.last?.lines.contains { $0.contains("备份没有做成：系统开不了另一个程序") } == true)
  }

  @Test func `a copy that is missing too long stands in the first row`() throws {
    try name("/srv/copies")
    let desk = try rehearsal.desk.ask(ReadDesk(), as: try rehearsal.supervisor)
    #expect(desk.care.lateMinutes(in: desk.house, at: rehearsal.now) == nil)
    let frames = try play([.wait(26 * 60 + 1)], with: Child())
    #expect(frames.first?.lines[0].contains("无备份") == false)
    #expect(frames.last?.lines[0].contains("无备份1天2时") == true)
  }

  @Test func `practice that nobody wants copied says nothing of it`() throws {
    let frames = try play([.wait(40 * 60)], with: Child())
    #expect(frames.last?.lines[0].contains("无备份") == false)
  }
}
