import Desk
import Domain

extension StocktakeSheet {
  /// The records of the range: its complaints and repairs, then its slips.
  var received: [Record] {
    let numbers = Set(complaints + repairs)
    let slips = Set(visits)
    return (records ?? []).filter {
      $0.visit == nil ? numbers.contains($0.number) : slips.contains($0.number)
    }.sorted { $0.step.place < $1.step.place }
  }
}

extension StocktakeSheet.Record {
  /// The step at which it is looked at.
  var step: StocktakeStep {
    visit != nil ? .slips : number.hasPrefix(IntakeKind.repair.letter) ? .repairs : .complaints
  }
}

extension StocktakeStep {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
