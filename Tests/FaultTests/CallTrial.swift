import Foundation
import Support
import Testing

/// One deed with one call going wrong, over and over, each time on a fresh copy of the desk.
final class CallTrial {
  /// How many calls the deed makes where none goes wrong.
  let calls: CallCount
  private let deed: Deed
  private let desk: PreparedDesk
  private var places: [Int: URL] = [:]
  private let before: [String: Int]?
  private let after: [String: Int]

  init(of deed: Deed, at desk: PreparedDesk) throws {
    self.deed = deed
    self.desk = desk
    before = deed.isFirst ? nil : try PreparedDesk.rows(in: desk.folder)
    let place = try CallTrial.fresh(deed, desk)
    defer { try? FileManager.default.removeItem(at: place) }
    let count = place.appending(path: "count")
    let counting = [
      "LD_PRELOAD": try Preload.injector.get().path, "FAULT_FOLDER": place.path,
      "FAULT_COUNT": count.path,
    ]
    let ended = try PreparedDesk.start(deed.line, in: place, harm: counting).end()
    try #require(ended.status == 0, "\(deed.name): \(ended.error)")
    calls = try CallCount(contentsOf: count)
    after = try PreparedDesk.rows(in: place)
    try #require(after != before)
  }

  private static func fresh(_ deed: Deed, _ desk: PreparedDesk) throws -> URL {
    let place = URL.inMemory
    guard deed.isFirst else { return try desk.copy(to: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    return place
  }

  /// What is wrong where the calls of those numbers go wrong; how each ended is counted by its code.
  func problems(
    _ fault: Fault, at numbers: [Int], codes: inout [String: Int]
  ) throws -> [String] {
    // Not each of them need be done once more where they are many.
    let every = Trials.count(1, ci: 4, release: 4)
    return try numbers.eachRun(
      start: { try start(fault, at: $0) },
      judge: { number, ended in
        let how = ended.status == 0 ? "saved" : ended.signal == nil ? ended.code : "killed"
        codes[how, default: 0] += 1
        let isRepeated = (numbers.firstIndex(of: number) ?? 0) % every == 0
        return try judge(ended, at: number, isRepeated: isRepeated)
      }
    ).compactMap(\.self)
  }

  private func start(_ fault: Fault, at number: Int) throws -> ProgramRun {
    let place = try CallTrial.fresh(deed, desk)
    places[number] = place
    let harm = [
      "LD_PRELOAD": try Preload.injector.get().path, "FAULT_FOLDER": place.path,
      "FAULT_CALLS": fault.calls, "FAULT_HOW": fault.how, "FAULT_LASTS": fault.lasts,
      "FAULT_AT": "\(number)",
    ]
    return try PreparedDesk.start(deed.line, in: place, harm: harm)
  }

  /// What is wrong with how that ended; nil where all is well.
  private func judge(
    _ ended: ProgramRun.Ending, at number: Int, isRepeated: Bool
  ) throws -> String? {
    let removed = places.removeValue(forKey: number)
    let place = try #require(removed)
    defer { try? FileManager.default.removeItem(at: place) }
    let what = "call \(number): \(ended.status.map { "status \($0)" } ?? "killed") \(ended.error)"
    if ended.isCrash { return "\(what), crashed" }
    if ended.status != nil, ended.status != 0, ended.code.isEmpty { return "\(what), no sentence" }
    if deed.isFirst {
      return setUpAgain(in: place, after: ended).map { "\(what), \($0)" }
    }
    do {
      let found = try PreparedDesk.rows(in: place)
      if found == after {
        return ended.isRefusal ? "\(what), refused and saved all the same" : nil
      }
      guard found == before else { return "\(what), by halves: \(difference(found))" }
      if ended.isConfirmed || ["notForced", "notShown", "unnamedCopy"].contains(ended.code) {
        return "\(what), confirmed and not saved"
      }
      return isRepeated ? try repeated(in: place).map { "\(what), \($0)" } : nil
    } catch { return "\(what), \(error)" }
  }

  /// Once the fault is over, the same deed is done.
  private func repeated(in place: URL) throws -> String? {
    // A try at a PIN that was cut short is used up, and a supervisor who signs in says so.
    try PreparedDesk.forgetTries(in: place)
    let ended = try PreparedDesk.start(deed.line, in: place).end()
    guard ended.status == 0 else { return "afterwards status \(ended.status ?? -1) \(ended.error)" }
    return try PreparedDesk.rows(in: place) == after ? nil : "afterwards by halves"
  }

  /// A file whose setting up was cut short can be set up again; one that was confirmed is there.
  private func setUpAgain(in place: URL, after first: ProgramRun.Ending) -> String? {
    guard let ended = try? PreparedDesk.start(deed.line, in: place).end() else { return "no start" }
    guard ended.status == 0 || ended.code == "exists" else {
      return "afterwards status \(ended.status ?? -1) \(ended.error)"
    }
    if first.isConfirmed, ended.code != "exists" { return "confirmed, and set up again" }
    if first.isRefusal, ended.code == "exists" { return "refused, and set up all the same" }
    do {
      let found = try PreparedDesk.rows(in: place)
      return found == after ? nil : "by halves: \(difference(found))"
    } catch { return "\(error)" }
  }

  private func difference(_ found: [String: Int]) -> String {
    after.keys.filter { found[$0] != after[$0] }.sorted().map {
      "\($0) \(before?[$0] ?? 0)/\(found[$0] ?? 0)/\(after[$0] ?? 0)"
    }.joined(separator: " ")
  }
}

extension ProgramRun.Ending {
  /// Whether it said that nothing was saved.
  fileprivate var isRefusal: Bool {
    signal == nil && status != 0 && !["notForced", "notShown", "unnamedCopy"].contains(code)
  }
}
