import Domain
import Foundation
import Storage
import Support
import Testing

/// What must survive a power cut: everything confirmed, and nothing by halves.
struct PowerCutTests {
  /// A desk that is set up and takes six enquiries, each confirmed after it was done.
  private struct Recording {
    let entries: [DiskLog.Entry]
    /// How many of them belong to the setting up.
    let setUp: Int

    init() throws {
      let desk = try FaultDesk(recorder: try Preload.recorder.get(), setsUp: true)
      setUp = try DiskLog(contentsOf: desk.log).entries.count
      for number in 0..<6 {
        let ended = try desk.startEnquiry("第\(number)问").end()
        try #require(ended.status == 0, "\(ended.error)")
        let log = try FileHandle(forWritingTo: desk.log)
        try log.seekToEnd()
        try log.write(contentsOf: DiskLog.confirmation)
        try log.close()
      }
      entries = try DiskLog(contentsOf: desk.log).entries
      try #require(entries.contains { $0.operation == .syncFile })
    }
  }

  private static let recording = Result { try Recording() }

  @Test(arguments: [false, true])
  func `a power cut at any moment takes nothing confirmed with it`(isStrict: Bool) throws {
    let entries = try Self.recording.get().entries
    var random = SeededNumbers(seed: 7)
    var cut = PowerCut(isStrict: isStrict)
    let wanted = Trials.count(150, ci: 1_000, release: 50_000)
    // The setup's own commit is confirmed before the first enquiry begins.
    let begin = try #require(entries.firstIndex { $0.operation == .confirmed })
    var states = 0
    var known = KnownStates<Int>()
    for (index, entry) in entries.enumerated() {
      cut.take(entry)
      let due = (index + 1 - begin) * wanted / (entries.count - begin)
      while states < due {
        states += 1
        let found = try known.answer(for: cut.state(using: &random)) { files in
          try at(files) { try FaultDesk.soundEnquiries(in: $0) }
        }
        #expect(found >= cut.confirmed)
      }
    }
    #expect(states == wanted)
    Trials.report(
      "power cuts, \(isStrict ? "strict" : "journalled") names: \(states) states, "
        + "\(known.count) of them different")
  }

  /// Before anything is confirmed there may be nothing yet, but never a file that cannot be taken up.
  @Test(arguments: [false, true])
  func `a power cut in the first start leaves something that can be set up again`(isStrict: Bool)
    throws
  {
    let recording = try Self.recording.get()
    let entries = recording.entries.prefix(recording.setUp)
    var random = SeededNumbers(seed: 13)
    var cut = PowerCut(isStrict: isStrict)
    let wanted = Trials.count(40, ci: 120, release: 5_000)
    var states = 0
    var known = KnownStates<Void>()
    for (index, entry) in entries.enumerated() {
      cut.take(entry)
      while states < (index + 1) * wanted / entries.count {
        states += 1
        try known.answer(for: cut.state(using: &random)) { files in
          try at(files) { path in
            do { _ = try Store(creating: path) } catch Refusal.estate(.exists) {
              _ = try FaultDesk.soundEnquiries(in: path)
            }
          }
        }
      }
    }
    #expect(states == wanted)
    Trials.report("power cuts in the first start: \(states) states, \(known.count) different")
  }

  /// Nothing survives a disk that says it has written what it has not; but it is told.
  @Test func `what a lying disk has lost is found by the heads kept outside`() throws {
    let entries = try Self.recording.get().entries
    var random = SeededNumbers(seed: 17)
    var cut = PowerCut(isStrict: false)
    var truth = PowerCut(isStrict: false)
    let wanted = Trials.count(40, ci: 300, release: 5_000)
    var (states, lost, told) = (0, 0, 0)
    var known = KnownStates<Int?>()
    // It lies from the third enquiry on about everything but the heads.
    let lie = try #require(entries.indices.filter { entries[$0].operation == .confirmed }[safe: 2])
    let heads = Set(
      entries.filter { $0.operation == .create && $0.name.hasSuffix("seals.log") }.map(\.inode))
    for (index, entry) in entries.enumerated() {
      truth.take(entry)
      let isSync = entry.operation == .syncFile || entry.operation == .syncFolder
      if !(index > lie && isSync && !heads.contains(entry.inode)) { cut.take(entry) }
      while index > lie, states < (index - lie) * wanted / (entries.count - lie - 1) {
        states += 1
        var files = cut.state(using: &random)
        for (name, bytes) in truth.everything where name.hasSuffix("seals.log") {
          files[name] = bytes
        }
        let found = try known.answer(for: files) { try at($0, enquiriesUnlessTold) }
        if found ?? 0 < cut.confirmed { lost += 1 }
        if found == nil { told += 1 }
      }
    }
    #expect(lost > 0)
    #expect(told == lost)
    Trials.report(
      "lying disk: \(states) states, \(known.count) different, \(lost) with loss, \(told) told")
  }

  /// How many enquiries there are in a file of which nobody says that it has lost anything.
  private func enquiriesUnlessTold(in path: String) throws -> Int? {
    do {
      let store = try Store(opening: path)
      let lines = store.head?.lines() ?? []
      return try store.read { transaction in
        let isSound = try transaction.journal.check(against: lines).isSound
        guard isSound, try transaction.integrityFaults().isEmpty else { return nil }
        return try transaction.intakes.registered(after: 0, through: .max).count
      }
    } catch is StoreFailure { return nil }
  }

  /// Lays out the files a power cut might leave.
  private func at<Answer>(
    _ files: [String: [UInt8]], _ body: (_ path: String) throws -> Answer
  ) throws -> Answer {
    let place = URL.inMemory
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    for (name, bytes) in files {
      try Data(bytes).write(to: place.appending(path: URL(filePath: name).lastPathComponent))
    }
    return try body(place.appending(path: "desk.sqlite").path)
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
