import Domain
import Foundation
import Storage

/// The sheet of a stocktake: its lines, what was found, how it was answered.
package struct StocktakeSheet: Hashable, Sendable {
  /// A finding, with its answer where it has one.
  package struct Line: Hashable, Codable, Sendable {
    package let finding: Finding
    package let answer: FindingAnswer?
  }

  package let stocktake: Stocktake
  package let complaints: [String]
  package let repairs: [String]
  package let visits: [String]
  package let lines: [Line]
  package let counts: [ArticleCount]
  /// Where the slips of the range were at its cut-off.
  package var slips: SlipCount?
  /// Who saw a name or phone whole in the range.
  package var unmasked: [Unmasking] = []

  /// The findings that still need an answer.
  package var unanswered: [Finding] {
    lines.filter { $0.answer == nil && !$0.finding.code.isInformation }.map(\.finding)
  }
}

/// The sheet of the open stocktake; without one a look at what would be found now, without effect;
/// with a number the frozen sheet, always the same.
package struct ShowStocktake: Query {
  package let number: Int?

  package init(number: Int? = nil) { self.number = number }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> StocktakeSheet {
    if let number {
      return try transaction.frozenSheet(of: try transaction.stocktakes.numbered(number))
    }
    let open = try transaction.stocktakes.open()
    let stocktake =
      try open
      ?? Stocktake(
        id: 0, state: .look, range: transaction.rangeUntilNow(at: inquiry.moment), openedBy: nil)
    return try transaction.sheet(of: stocktake, house: inquiry.house)
  }
}

/// Every finished stocktake, oldest first.
package struct ListStocktakes: Query {
  package init() {}

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [StocktakeSheet] {
    try transaction.stocktakes.finished().map(transaction.frozenSheet)
  }
}

extension Transaction {
  /// The sheet of a stocktake that is not finished, computed afresh against its cut-off.
  func sheet(of stocktake: Stocktake, house: HouseRules) throws -> StocktakeSheet {
    let range = stocktake.range
    let found = try findings(in: range, house: house)
    let answers = try stocktakes.answers(in: stocktake.id)
    let received = try intakes.registered(
      after: range.afterSequence, through: range.throughSequence)
    let older = try intakes.unfinished(orEndedAfter: range.from)
      .filter { intake in found.contains { $0.subject == intake.id } }
    func numbers(of kind: IntakeKind) -> [String] {
      Set((received + older).filter { $0.kind == kind }.map(\.id)).sorted()
    }
    var sheet = StocktakeSheet(
      stocktake: stocktake, complaints: numbers(of: .complaint), repairs: numbers(of: .repair),
      visits: try slips(in: range),
      lines: found.map { .init(finding: $0, answer: answers[$0.id]) },
      counts: try stocktakes.counts(in: stocktake.id))
    sheet.slips = try slipCount(in: range)
    sheet.unmasked = try unmaskings.done(
      after: range.afterSequence, through: range.throughSequence)
    return sheet
  }

  /// The sheet as it was signed; an emptied line reads as erased.
  func frozenSheet(of stocktake: Stocktake) throws -> StocktakeSheet {
    let rows = try stocktakes.frozenLines(of: stocktake.id)
    func subjects(_ kind: String) -> [String] { rows.filter { $0.kind == kind }.map(\.subject) }
    func decoded<Value: Decodable>(_ kind: String, as type: Value.Type) throws -> [Value] {
      try rows.filter { $0.kind == kind }.compactMap { row in
        try row.payload.map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
      }
    }
    var sheet = StocktakeSheet(
      stocktake: stocktake, complaints: subjects("complaint"), repairs: subjects("repair"),
      visits: subjects("visit"), lines: try decoded("finding", as: StocktakeSheet.Line.self),
      counts: try decoded("count", as: ArticleCount.self))
    sheet.slips = try decoded("slips", as: SlipCount.self).first
    sheet.unmasked = try decoded("unmasking", as: Unmasking.self)
    return sheet
  }
}

extension StocktakeSheet {
  /// The sheet as lines to be frozen.
  func frozen() throws -> [FrozenLine] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func text(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    let records = [("complaint", complaints), ("repair", repairs), ("visit", visits)]
      .flatMap { kind, numbers in
        numbers.map { FrozenLine(kind: kind, subject: $0, payload: $0) }
      }
    return records
      + (try lines.map {
        FrozenLine(kind: "finding", subject: $0.finding.id, payload: try text($0))
      })
      + (try slips.map { [FrozenLine(kind: "slips", subject: "slips", payload: try text($0))] }
        ?? [])
      + (try unmasked.map {
        FrozenLine(kind: "unmasking", subject: $0.record, payload: try text($0))
      })
      + (try counts.map { FrozenLine(kind: "count", subject: $0.item, payload: try text($0)) })
  }
}
