import Domain
import Storage

/// The intakes that a stocktake looks at, with their clocks: read once, however often it asks.
struct IntakesLooked {
  /// In the order they were registered.
  let intakes: [Intake]
  let clocks: [String: [Clock]]
}

extension Transaction {
  /// The intakes that a stocktake of that range looks at.
  func intakesLooked(at range: StocktakeRange, house: HouseRules) throws -> IntakesLooked {
    let intakes = try intakes.looked(
      at: range, undecidedSince: house.countingPeriodStart(at: range.to)
    ).filter { $0.registration.sequence <= range.throughSequence }
    return IntakesLooked(
      intakes: intakes, clocks: try self.intakes.clocks(ofAll: intakes.map(\.id)))
  }

  /// What a stocktake finds on complaints, repairs and the other intakes.
  func intakeFindings(
    among looked: IntakesLooked, in range: StocktakeRange, reported: Set<String>, house: HouseRules
  ) throws -> [Finding] {
    let own = looked.intakes.flatMap { intake in
      let findings = IntakeFindings(
        of: intake, clocks: looked.clocks[intake.id] ?? [], in: range, house: house,
        reported: reported)
      return findings.isOver ? findings.lasting : findings.all()
    }
    return own + (try matterFindings(among: looked, in: range, reported: reported, house: house))
      + (try repeatedFaults(among: looked.intakes, in: range, house: house))
  }

  private func matterFindings(
    among looked: IntakesLooked, in range: StocktakeRange, reported: Set<String>, house: HouseRules
  ) throws -> [Finding] {
    let reports = Dictionary(grouping: looked.intakes, by: \.matter)
    return try matters.major(in: range).flatMap { matter -> [Finding] in
      guard let reports = reports[matter.id] else { return [] }
      let members = reports.sorted {
        ($0.registration.receivedAt, $0.id) < ($1.registration.receivedAt, $1.id)
      }
      return MatterFindings(
        of: matter, members: members, in: range, house: house, reported: reported
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
