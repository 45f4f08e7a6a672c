import Domain
import Foundation
import Storage

/// The sheet of a stocktake: its lines, what was found, how it was answered.
package struct StocktakeSheet: Hashable, Sendable {
  /// A finding, with its answer where it has one.
  package struct Line: Hashable, Codable, Sendable {
    package let finding: Finding
    package let answer: FindingAnswer?
    /// Who gave the answer; nothing on sheets that were signed before that stood on them.
    package var answeredBy: StaffNumber?
    package var answeredAt: Moment?
    /// To whom a stocktake of before gave it, where that is not finished.
    package var given: Assignment?

    package var isUnanswered: Bool { answer == nil && !finding.code.isInformation }
  }

  package let stocktake: Stocktake
  package let complaints: [String]
  package let repairs: [String]
  package let visits: [String]
  package var lines: [Line]
  package let counts: [ArticleCount]
  /// Where the slips of the range were at its cut-off.
  package var slips: SlipCount?
  /// Who saw a name or phone whole in the range.
  package var unmasked: [Unmasking] = []
  /// What was counted; nothing on sheets that were signed before figures were kept.
  package var figures: StocktakeFigures?
  /// Past visits whose names are to be erased by now, and are not.
  package var retentionDue: Int?
  /// How the one before was closed, where that was in an emergency.
  package var before: EmergencyClosing?
  /// How this one was closed, where that was in an emergency.
  package var closing: EmergencyClosing?
  /// The articles that nobody has counted.
  package var uncounted: [String] = []
  /// What should have been back by the cut-off.
  package var overdueLoans: [Loan] = []

  /// Whom the complaints on it are about, where that is somebody's conduct (rule CI-17); known until
  /// the first signature, and no part of what is signed.
  package var accused: [String: Set<StaffNumber>] = [:]

  /// An article that is lent and overdue, with its borrower as lists show them.
  package struct Loan: Hashable, Codable, Sendable {
    /// `L-3`.
    package let label: String
    package let article: String
    package let amount: Int
    package let borrower: String
    package let due: Moment
  }
  /// Whose sheet it is and who is named on it, as they were called then, so that it prints the same
  /// for ever.
  package var names: Names?

  /// The names that a sheet needs on paper.
  package struct Names: Hashable, Codable, Sendable {
    package let estate: String
    /// By their numbers.
    package var staff: [String: String]
  }

  /// What is told of the records on it; nothing on sheets that were signed before it was told.
  package var records: [Record]?

  /// The findings that still need an answer.
  package var unanswered: [Finding] {
    lines.filter(\.isUnanswered).map(\.finding)
  }

  /// How far a step has come: findings answered, articles counted, parts signed.
  package func progress(of step: StocktakeStep) -> StepProgress {
    switch step {
    case .articles: StepProgress(done: counts.count, total: counts.count + uncounted.count)
    case .signatures:
      StepProgress(done: stocktake.signatures.count, total: StocktakePart.allCases.count)
    case .complaints, .repairs, .slips, .handovers:
      StepProgress(
        done: lines.count { $0.finding.step == step && $0.answer != nil },
        total: lines.count { $0.finding.step == step && !$0.finding.code.isInformation })
    }
  }

  /// How far the whole sitting has come.
  package var progress: StepProgress {
    StocktakeStep.allCases.map(progress).reduce(StepProgress(done: 0, total: 0)) { $0.and($1) }
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

/// The stocktake that is open, without its sheet; nothing where none is.
package struct OpenedStocktake: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Stocktake? {
    try transaction.stocktakes.open()
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
