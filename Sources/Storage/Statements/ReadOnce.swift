import Domain

/// What one look at the file has read whole: intakes by their numbers, and the lines of handovers.
///
/// How everything stands at the desk is told from them several times over: the queue, the draft of a
/// handover, the stocktake. Within one look they cannot change, so each is read once. Where something
/// is written there is none of it.
final class ReadOnce {
  private var intakes: [String: Intake] = [:]
  private var items: [String: [CarriedItem]] = [:]
  private var unfinished: [Intake]?
  private var clocks: [String: [Clock]] = [:]

  func intake(_ id: String) -> Intake? { intakes[id] }

  func keep(_ read: some Sequence<Intake>) {
    for intake in read { intakes[intake.id] = intake }
  }

  /// Everything that has not come to its end, read where nobody has asked for it yet.
  func unfinished(read: () throws -> [Intake]) rethrows -> [Intake] {
    if let unfinished { return unfinished }
    let found = try read()
    unfinished = found
    return found
  }

  /// The clocks of many owners, of whom only those are read of whom nobody has asked yet.
  func clocks(
    ofAll owners: [String], read: ([String]) throws -> [String: [Clock]]
  ) rethrows -> [String: [Clock]] {
    let new = owners.filter { clocks[$0] == nil }
    let found = try read(new)
    for owner in new { clocks[owner] = found[owner] ?? [] }
    return owners.reduce(into: [:]) { some, owner in
      if let own = clocks[owner], !own.isEmpty { some[owner] = own }
    }
  }

  /// The lines of a handover, read where nobody has asked for them yet.
  func items(of handover: String, read: () throws -> [CarriedItem]) rethrows -> [CarriedItem] {
    if let known = items[handover] { return known }
    let found = try read()
    items[handover] = found
    return found
  }
}
