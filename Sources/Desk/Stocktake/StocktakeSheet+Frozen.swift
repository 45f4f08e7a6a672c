import Domain
import Storage

/// What a line of a frozen sheet holds; the words stand in the data file.
private enum FrozenKind {
  static let complaint = "complaint"
  static let repair = "repair"
  static let visit = "visit"
  static let finding = "finding"
  static let slips = "slips"
  static let unmasking = "unmasking"
  static let count = "count"
  static let figures = "figures"
  static let retention = "retention"
  static let before = "before"
  static let closing = "closing"
  static let uncounted = "uncounted"
  static let names = "names"
  static let loan = "loan"
  static let records = "records"
}

extension StocktakeSheet {
  /// The sheet as lines to be frozen.
  func frozen() throws -> [FrozenLine] {
    let records = [
      (FrozenKind.complaint, complaints), (FrozenKind.repair, repairs), (FrozenKind.visit, visits),
    ].flatMap { kind, numbers in
      numbers.map { FrozenLine(kind: kind, subject: $0, payload: $0) }
    }
    let found = try lines.map { try line(FrozenKind.finding, of: $0.finding.id, $0) }
    let seen = try unmasked.map { try line(FrozenKind.unmasking, of: $0.record, $0) }
    let counted = try counts.map { try line(FrozenKind.count, of: $0.item, $0) }
    let lent = try overdueLoans.map { try line(FrozenKind.loan, of: $0.label, $0) }
    let left = uncounted.map { FrozenLine(kind: FrozenKind.uncounted, subject: $0, payload: $0) }
    let singles = try [
      single(FrozenKind.figures, figures), single(FrozenKind.retention, retentionDue),
      single(FrozenKind.before, before), single(FrozenKind.closing, closing),
    ].flatMap { $0 }
    let counting = try single(FrozenKind.slips, slips) + seen + counted
    let told = try single(FrozenKind.records, self.records)
    return records + found + counting + singles + left + lent + told
      + (try single(FrozenKind.names, names))
  }

  private func single(_ kind: String, _ value: (some Encodable)?) throws -> [FrozenLine] {
    try value.map { [try line(kind, of: kind, $0)] } ?? []
  }

  private func line(
    _ kind: String, of subject: String, _ value: some Encodable
  ) throws -> FrozenLine {
    FrozenLine(kind: kind, subject: subject, payload: try PlainJSON.text(of: value))
  }
}

extension Transaction {
  /// The sheet as it was signed; an emptied line reads as erased.
  func frozenSheet(of stocktake: Stocktake) throws -> StocktakeSheet {
    try decodedSheet(of: stocktake, stocktakes.frozenLines(of: stocktake.id))
  }

  /// A sheet from its lines.
  func decodedSheet(
    of stocktake: Stocktake, _ rows: [(kind: String, subject: String, payload: String?)]
  ) throws -> StocktakeSheet {
    func subjects(_ kind: String) -> [String] { rows.filter { $0.kind == kind }.map(\.subject) }
    func decoded<Value: Decodable>(_ kind: String, as type: Value.Type) throws -> [Value] {
      try JSONTexts.values(type, from: rows.filter { $0.kind == kind }.compactMap(\.payload))
    }
    var sheet = StocktakeSheet(
      stocktake: stocktake, complaints: subjects(FrozenKind.complaint),
      repairs: subjects(FrozenKind.repair), visits: subjects(FrozenKind.visit),
      lines: try decoded(FrozenKind.finding, as: StocktakeSheet.Line.self),
      counts: try decoded(FrozenKind.count, as: ArticleCount.self))
    sheet.slips = try decoded(FrozenKind.slips, as: SlipCount.self).first
    sheet.unmasked = try decoded(FrozenKind.unmasking, as: Unmasking.self)
    sheet.figures = try decoded(FrozenKind.figures, as: StocktakeFigures.self).first
    sheet.retentionDue = try decoded(FrozenKind.retention, as: Int.self).first
    sheet.before = try decoded(FrozenKind.before, as: EmergencyClosing.self).first
    sheet.closing = try decoded(FrozenKind.closing, as: EmergencyClosing.self).first
    sheet.uncounted = subjects(FrozenKind.uncounted)
    sheet.overdueLoans = try decoded(FrozenKind.loan, as: StocktakeSheet.Loan.self)
    sheet.records = try decoded(FrozenKind.records, as: [StocktakeSheet.Record].self).first
    sheet.names = try decoded(FrozenKind.names, as: StocktakeSheet.Names.self).first
    return sheet
  }
}
