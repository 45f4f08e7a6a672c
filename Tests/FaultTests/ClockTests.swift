import Domain
import Foundation
import GRDB
import Storage
import Support
import Testing

/// The wall clock is set while somebody works: order is by number, and every step is in the journal.
@Suite(.serialized)
struct ClockTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    /// Seconds by which the clock is off, one after the other.
    let steps: [Int64]
    var zone = "Asia/Shanghai"
    var testDescription: String { name }

    /// How many of the changes lead back, and how many forward.
    var stepsBack: Int { zip([0] + steps, steps).count { $0 > $1 } }
    var stepsForward: Int { zip([0] + steps, steps).count { $0 < $1 } }
  }

  private static let changes = [
    Change(name: "26 hours back", steps: [-26 * 3_600]),
    Change(name: "10 years on", steps: [3_652 * 86_400]),
    Change(name: "10 years on, and set right", steps: [3_652 * 86_400, 0]),
    Change(name: "a minute back", steps: [-60]),
    Change(name: "an hour on, as in spring", steps: [3_600], zone: "Europe/Berlin"),
    Change(name: "an hour back, as in autumn", steps: [-3_600], zone: "Europe/Berlin"),
    Change(name: "another zone", steps: [0], zone: "America/New_York"),
    Change(name: "to and fro", steps: [7_200, -7_200, 0, -86_400, 0]),
  ]

  private static let tried = Array(changes.prefix(Trials.count(3, ci: 8, release: 8)))

  @Test(arguments: tried)
  func `set in the middle of a session, order stays and every step is written down`(
    change: Change
  ) throws {
    let writers = try Writers(isPractice: false)
    let clock = writers.folder.appending(path: "clock")
    try set(clock, to: 0)
    let notes = 4 * (change.steps.count + 1)
    let run = try ProgramRun(
      BuiltProgram.writer, [writers.data, "1001", Writers.earnestPin, "记", "\(notes)", "60"],
      environment: PreparedDesk.environment.merging([
        "LD_PRELOAD": try Preload.clock.get().path, "CLOCK_FILE": clock.path, "TZ": change.zone,
      ]) { $1 })
    for (number, seconds) in change.steps.enumerated() {
      run.hear(lines: 4 * (number + 1))
      try set(clock, to: seconds)
    }
    let ended = run.end()
    #expect(ended.status == 0, "\(ended.error)")
    writers.take(ended, of: "记")
    #expect(try writers.notes() == writers.confirmed)
    #expect(writers.confirmed.count == notes)
    let store = try Store(opening: writers.data)
    let entries = try store.read { try $0.journal.entries(subject: nil, limit: 1_000) }
    let written = entries.filter { $0.kind == "notebook.write" }.reversed().compactMap(\.subject)
    #expect(written == (1...notes).map { "N-\($0)" })
    #expect(entries.count { $0.kind == "clock.wentBack" } == change.stepsBack)
    #expect(entries.count { $0.kind == "clock.wentForward" } == change.stepsForward)
    Trials.report(
      "clock, \(change.name): \(notes) notes in order, "
        + "\(change.stepsBack) steps back and \(change.stepsForward) forward told")
  }

  @Test(arguments: [-26 * 3_600, 3_652 * 86_400] as [Int64])
  func `who has tried wrong PINs waits as long, whatever the clock says`(seconds: Int64) throws {
    let writers = try Writers()
    let clock = writers.folder.appending(path: "clock")
    try set(clock, to: 0)
    let harm = ["LD_PRELOAD": try Preload.clock.get().path, "CLOCK_FILE": clock.path]
    func code(_ pin: String) throws -> String {
      try PreparedDesk.start(
        "log list --as 1001", in: writers.folder,
        harm: harm.merging(["FRONTDESK_PIN": pin]) { $1 }
      ).end().code
    }
    for _ in 0..<5 { #expect(try code("0000") == "wrongPin") }
    try set(clock, to: seconds)
    #expect(try code("1234") == "lockedOut")
  }

  private func set(_ clock: URL, to seconds: Int64) throws {
    // In place: the program has the file mapped.
    let descriptor = open(clock.path, O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    var number = seconds
    try #require(pwrite(descriptor, &number, 8, 0) == 8)
  }
}
