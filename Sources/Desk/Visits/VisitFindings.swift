import Domain
import Storage

extension Transaction {
  /// What a stocktake finds on visits.
  ///
  /// FC-31 stands for every slip that is out or missing, FC-32 once for a document that was not marked returned.
  /// FC-33 cannot arise: the file refuses it.
  func visitFindings(
    in range: StocktakeRange, reported: Set<String>, house: HouseRules
  ) throws -> [Finding] {
    let out = try (visits.open() + visits.missing()).filter { $0.sequence <= range.throughSequence }
      .map { visit in
        Finding(
          .slipNotReturned, subject: visit.slip ?? visit.id, round: visit.sequence,
          detail: visit.id, since: visit.arrivedAt)
      }
    let kept = try visits.documentsKept(through: range.throughSequence).filter { visit in
      // Led in after the cut-off, it was still waiting then.
      visit.insideAt.map { $0 <= range.to } ?? true
    }.map { visit in
      Finding(
        .documentNotReturned, subject: visit.slip ?? visit.id, round: visit.sequence,
        detail: visit.id, since: visit.arrivedAt)
    }
    return out + kept.filter { !reported.contains($0.id) }
  }
}
