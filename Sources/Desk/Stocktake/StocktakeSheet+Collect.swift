import Domain
import Storage

extension Transaction {
  /// The sheet of a stocktake that is not finished: what the first has signed, or else computed
  /// afresh against its cut-off.
  func sheet(of stocktake: Stocktake, house: HouseRules) throws -> StocktakeSheet {
    let signed = try stocktakes.draftLines(of: stocktake.id)
    guard signed.isEmpty else { return try decodedSheet(of: stocktake, signed) }
    let range = stocktake.range
    let looked = try intakesLooked(at: range, house: house)
    let found = try findings(among: looked, in: range, house: house)
    let subjects = Set(found.map(\.subject))
    let answers = try stocktakes.answers(in: stocktake.id)
    let received = try intakes.registered(
      after: range.afterSequence, through: range.throughSequence)
    let older = looked.intakes.filter { subjects.contains($0.id) }
    let admitted = try visits.registered(
      after: range.afterSequence, through: range.throughSequence)
    func numbers(of kind: IntakeKind) -> [String] {
      Set((received + older).filter { $0.kind == kind }.map(\.id)).sorted()
    }
    let accused = Dictionary(
      (received + looked.intakes).filter(\.isAboutConduct).map { ($0.id, $0.accused) },
      uniquingKeysWith: { $1 })
    var sheet = StocktakeSheet(
      stocktake: stocktake, complaints: numbers(of: .complaint), repairs: numbers(of: .repair),
      visits: admitted.compactMap(\.slip),
      lines: try lines(found, answers: answers, accused: accused),
      counts: try stocktakes.counts(in: stocktake.id))
    sheet.accused = accused
    sheet.records = try records(of: received + older, admitted, finding: found)
    sheet.slips = try slipCount(in: range)
    sheet.unmasked = try unmaskings.done(
      after: range.afterSequence, through: range.throughSequence)
    sheet.figures = try figures(of: sheet, received: received)
    sheet.retentionDue = try visitsPastRetention(at: range.to, house: house)
    sheet.before = try closingBefore()
    let counted = Set(sheet.counts.map(\.item))
    sheet.uncounted = try articles.all().map(\.name).filter { !counted.contains($0) }
    sheet.overdueLoans = try articleLoans.out().compactMap { loan in
      guard let due = loan.dueAt, loan.isOverdue(at: range.to) else { return nil }
      return StocktakeSheet.Loan(
        label: loan.label, article: loan.article, amount: loan.amount,
        borrower: loan.borrower.masked, due: due)
    }
    sheet.names = try names(on: sheet, house: house)
    return sheet
  }

  /// How the one before was closed, where that was in an emergency.
  private func closingBefore() throws -> EmergencyClosing? {
    guard let last = try stocktakes.lastFinished(), last.state == .emergency else { return nil }
    return try frozenSheet(of: last).closing
  }

  private func names(
    on sheet: StocktakeSheet, house: HouseRules
  ) throws -> StocktakeSheet.Names {
    let given = sheet.lines.flatMap { line -> [StaffNumber?] in
      let person: StaffNumber? =
        if case .person(let person, _)? = line.answer { person } else { nil }
      return [person, line.answeredBy, line.given?.person]
    }.compactMap { $0 }
    let named = Set(
      given + sheet.stocktake.signatures.map(\.by)
        + sheet.stocktake.lifted.flatMap { [$0.signature.by, $0.by] } + sheet.unmasked.map(\.by)
        + [sheet.stocktake.openedBy, sheet.before?.by].compactMap { $0 })
    let people = try staff.all().filter { named.contains($0.number) }
    return StocktakeSheet.Names(
      estate: house.estate.name,
      staff: Dictionary(people.map { ($0.number.text, $0.name) }, uniquingKeysWith: { $1 }))
  }

  private func figures(
    of sheet: StocktakeSheet, received: [Intake]
  ) throws -> StocktakeFigures {
    let range = sheet.stocktake.range
    let late = sheet.lines.map(\.finding).filter { FindingCode.lateness.contains($0.code) }
    let later = try journal.records(
      with: [HandleIntake.kind, FinishRepair.kind], after: range.afterSequence,
      through: range.throughSequence)
    var figures = StocktakeFigures(
      received: received.count, handled: later + received.count(where: \.isSolvedAtOnce),
      overdue: Set(late.map(\.subject)).count, unanswered: sheet.unanswered.count)
    figures.receivedOf = Dictionary(received.map { ($0.kind.rawValue, 1) }, uniquingKeysWith: +)
    return figures
  }
}

extension Intake {
  /// Whether it was solved where it was told, and is still: what was taken up again and handled then
  /// counts as that.
  fileprivate var isSolvedAtOnce: Bool {
    guard round == 1, !state.isOpen else { return false }
    return steps.contains { step in
      if case .handled = step.deed { step.recordedAt == registration.registeredAt } else { false }
    }
  }
}
