import Foundation
import Storage
import Testing

/// What must survive: everything the program has confirmed, and nothing by halves.
@Suite(.serialized)
struct FaultTests {
  /// How many of each; `FAULT_ROUNDS` multiplies them for a longer look.
  private let rounds = ProcessInfo.processInfo.environment["FAULT_ROUNDS"].flatMap { Int($0) } ?? 1

  @Test(arguments: [2, 8])
  func `several writers at once lose nothing and refuse nobody`(writers: Int) throws {
    let desk = try FaultDesk()
    var confirmed = 0
    for round in 0..<(16 / writers * rounds) {
      let processes = try (0..<writers).map { try desk.startEnquiry("第\(round)-\($0)问") }
      for process in processes { process.waitUntilExit() }
      #expect(processes.allSatisfy { $0.terminationStatus == 0 })
      confirmed += processes.count { $0.terminationStatus == 0 }
    }
    #expect(try FaultDesk.soundEnquiries(in: desk.data) == confirmed)
  }

  @Test func `a process killed at any moment takes nothing confirmed with it`() throws {
    let desk = try FaultDesk()
    var random = SeededNumbers(seed: 3)
    var confirmed = 0
    var killed = 0
    for round in 0..<(20 * rounds) {
      let processes = try (0..<3).map { try desk.startEnquiry("第\(round)-\($0)问") }
      usleep(UInt32.random(in: 0..<90_000, using: &random))
      for process in processes where process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        killed += 1
      }
      for process in processes { process.waitUntilExit() }
      confirmed += processes.count {
        $0.terminationReason == .exit && $0.terminationStatus == 0
      }
    }
    #expect(killed > 0)
    let found = try FaultDesk.soundEnquiries(in: desk.data)
    // One that was killed between its commit and its answer may be there as well.
    #expect(found >= confirmed)
    #expect(found <= confirmed + killed)
  }

  @Test func `setting up that is killed at any moment can be done again`() throws {
    var random = SeededNumbers(seed: 11)
    var killed = 0
    for _ in 0..<(6 * rounds) {
      let desk = try FaultDesk(setsUp: false)
      let first = try desk.startSetUp()
      usleep(UInt32.random(in: 10_000..<250_000, using: &random))
      if first.isRunning {
        kill(first.processIdentifier, SIGKILL)
        killed += 1
      }
      first.waitUntilExit()
      let second = try desk.startSetUp()
      second.waitUntilExit()
      // Refused where the first had come to its end; and in either case there is a desk to work at.
      #expect([0, 1].contains(second.terminationStatus))
      let enquiry = try desk.startEnquiry("问")
      enquiry.waitUntilExit()
      #expect(enquiry.terminationStatus == 0)
      #expect(try FaultDesk.soundEnquiries(in: desk.data) == 1)
    }
    #expect(killed > 0)
  }

  @Test(arguments: [false, true])
  func `a power cut at any moment takes nothing confirmed with it`(isStrict: Bool) throws {
    let desk = try FaultDesk(recorder: try FaultDesk.recorder())
    for number in 0..<6 {
      let process = try desk.startEnquiry("第\(number)问")
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
      let log = try FileHandle(forWritingTo: desk.log)
      try log.seekToEnd()
      try log.write(contentsOf: DiskLog.confirmation)
      try log.close()
    }
    let entries = try DiskLog(contentsOf: desk.log).entries
    try #require(entries.contains { $0.operation == .syncFile })
    var random = SeededNumbers(seed: 7)
    var cut = PowerCut(isStrict: isStrict)
    var states = 0
    let every = max(1, entries.count / (150 * rounds))
    for (index, entry) in entries.enumerated() {
      cut.take(entry)
      // The setup's own commit is confirmed before the first enquiry begins.
      guard index % every == 0, cut.confirmed > 0 else { continue }
      states += 1
      try expectSurvival(of: cut, at: desk.folder, using: &random)
    }
    #expect(states > 50)
  }

  /// Lays out the files a power cut might leave, and opens them.
  private func expectSurvival(
    of cut: PowerCut, at folder: URL, using random: inout SeededNumbers
  ) throws {
    let place = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    for (name, bytes) in cut.state(using: &random) {
      let file = place.appending(path: URL(filePath: name).lastPathComponent)
      try Data(bytes).write(to: file)
    }
    let found = try FaultDesk.soundEnquiries(in: place.appending(path: "desk.sqlite").path)
    #expect(found >= cut.confirmed)
  }
}
