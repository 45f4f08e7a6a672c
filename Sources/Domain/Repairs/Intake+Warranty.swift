extension Intake {
  /// Writes down until when it is under warranty, and who answers for it; what is not named stays.
  package mutating func noteWarranty(_ warranty: Warranty, _ doing: Doing) throws(Refusal) {
    guard kind == .repair else { throw .intake(.notARepair(id)) }
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
    guard !warranty.isEmpty else { throw .intake(.warrantyEmpty) }
    let whole = (repair?.warranty ?? Warranty()).completed(with: warranty)
    repair?.warranty = whole
    note(.warrantyNoted(whole), "", doing)
  }

  /// The day on which a warranty counts: the fault was reported then, however late it is repaired.
  package func reportedOn(in zone: EstateZone) -> Day { zone.day(of: registration.receivedAt) }

  /// Which way its warranty sends it; nothing where nobody has looked it up.
  package func warrantyRoute(in zone: EstateZone) -> Warranty.Route? {
    repair?.warranty.route(on: reportedOn(in: zone))
  }

  /// Whether somebody should look its warranty up: it is not repaired yet, and nothing is known.
  package var lacksWarranty: Bool {
    guard let repair else { return false }
    return repair.warranty.residentEnd == nil && repair.finishedAt == nil && !state.isEnd
  }
}
