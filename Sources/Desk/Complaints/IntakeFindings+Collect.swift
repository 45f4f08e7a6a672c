import Domain
import Storage

extension Transaction {
  /// What a stocktake finds on complaints, repairs and the other intakes.
  func intakeFindings(
    in range: StocktakeRange, reported: Set<String>, house: HouseRules
  ) throws -> [Finding] {
    let looked = try intakes.unfinished(orEndedAfter: range.from).filter {
      $0.registration.sequence <= range.throughSequence
    }
    let own = try looked.flatMap { intake in
      IntakeFindings(
        of: intake, clocks: try intakes.clocks(of: intake.id), in: range, house: house,
        reported: reported
      ).all()
    }
    return own + (try matterFindings(in: range, reported: reported, house: house))
      + (try repeatedFaults(among: looked, in: range, house: house))
  }

  private func matterFindings(
    in range: StocktakeRange, reported: Set<String>, house: HouseRules
  ) throws -> [Finding] {
    try matters.major().flatMap { matter -> [Finding] in
      guard let oldest = try intakes.members(of: matter.id).first,
        oldest.registration.sequence <= range.throughSequence
      else { return [] }
      return MatterFindings(
        of: matter, oldest: oldest, in: range, house: house, reported: reported
      ).all()
    }
  }

  /// FC-25: the same fault again, in the same place and part, within the interval (DEC-45).
  private func repeatedFaults(
    among looked: [Intake], in range: StocktakeRange, house: HouseRules
  ) throws -> [Finding] {
    let fresh = looked.filter {
      $0.kind == .repair && range.contains(sequence: $0.registration.sequence)
    }
    let originals = try repeatedFaults(among: fresh, in: house)
    return fresh.compactMap { repair in
      originals[repair.id].map {
        Finding(
          .repeatedFault, subject: repair.id, detail: $0, since: repair.registration.receivedAt)
      }
    }
  }
}
