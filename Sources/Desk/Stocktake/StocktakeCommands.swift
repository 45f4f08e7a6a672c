import Domain
import Storage

/// Opens the stocktake, and fixes its cut-off: what is registered later belongs to the next.
package struct OpenStocktake: Command {
  package static let kind = "stocktake.open"

  package init() {}

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Stocktake {
    if let open = try transaction.stocktakes.open() {
      throw Refusal.stocktake(.openAlready(open.id))
    }
    let range = try transaction.rangeUntilNow(at: occasion.moment)
    return try transaction.stocktakes.add(range, by: occasion.clerk.number)
  }
}

/// Answers a finding of the open stocktake.
package struct AnswerFinding: Command {
  package static let kind = "stocktake.answer"

  package let finding: String
  package let answer: FindingAnswer

  package init(_ finding: String, with answer: FindingAnswer) {
    self.finding = finding
    self.answer = answer
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Stocktake {
    var open = try transaction.openStocktake()
    try transaction.liftSignatures(of: &open, on: occasion)
    let found = try transaction.findings(in: open.range, house: occasion.house)
    guard let wanted = found.first(where: { [$0.id, $0.formerID].contains(finding) })
    else {
      throw Refusal.stocktake(.noSuchFinding(finding))
    }
    guard !wanted.code.isInformation else {
      throw Refusal.stocktake(.informationNeedsNoAnswer(finding))
    }
    try transaction.requireNotAccused(occasion.clerk, in: wanted)
    try check(wanted, in: transaction, on: occasion)
    try transaction.stocktakes.answer(
      wanted, with: answer, in: open.id, by: occasion.clerk.number, at: occasion.moment)
    return open
  }

  package func subject(of outcome: Stocktake) -> String? { finding }

  private func check(
    _ wanted: Finding, in transaction: Transaction, on occasion: Occasion
  ) throws {
    switch answer {
    case .done(let text):
      guard !text.isEmpty else { throw Refusal.stocktake(.answerMissing) }
    case .person(let number, let due):
      _ = try transaction.staff.findActive(number)
      try transaction.intake(of: wanted)?.requireNotAbout(number)
      guard due > occasion.moment else { throw Refusal.stocktake(.notInFuture) }
    case .accepted(let reason):
      guard occasion.clerk.holds(anyOf: FindingAnswer.acceptors) else {
        throw Refusal.stocktake(.onlySupervisorAccepts)
      }
      guard !reason.isEmpty else { throw Refusal.stocktake(.reasonMissing) }
    }
  }
}

/// Enters what was counted of one article; every one is saved as it is entered.
package struct CountArticle: Command {
  package static let kind = "stocktake.count"

  package let item: String
  package let counted: Int
  package let condition: HandoverCount.Condition
  package let reason: String?
  package let note: String?
  /// Whether they stand by a count that is far above what the desk owns; nothing where they were not
  /// asked.
  package let isSure: Bool?

  package init(
    _ item: String, counted: Int, condition: HandoverCount.Condition = .good, reason: String? = nil,
    note: String? = nil, isSure: Bool? = nil
  ) {
    self.item = item
    self.counted = counted
    self.condition = condition
    self.reason = reason
    self.note = note
    self.isSure = isSure
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> ArticleCount {
    var open = try transaction.openStocktake()
    try transaction.liftSignatures(of: &open, on: occasion)
    // One line an article, however it was named.
    let article = try transaction.articles.named(item)
    try article.check(counted, isSure: isSure ?? false)
    guard counted == article.expected || reason != nil else {
      throw Refusal.stocktake(.differenceNeedsReason(article.name))
    }
    let count = ArticleCount(
      item: article.name, expected: article.expected, counted: counted, condition: condition,
      reason: reason, note: note)
    try transaction.stocktakes.save(
      count, in: open.id, by: occasion.clerk.number, at: occasion.moment)
    return count
  }

  package func subject(of outcome: ArticleCount) -> String? { outcome.item }
}

/// Signs one part (rules DS-1, DS-2, DEC-12).
///
/// With the first signature the sheet stands still: the second signs the same. A later answer or
/// count lifts the first signature. With the second the stocktake is numbered and frozen, and what
/// it starts begins.
package struct SignStocktake: Command {
  package static let kind = "stocktake.sign"
  package static let seals = true

  package let part: StocktakePart

  package init(_ part: StocktakePart) { self.part = part }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Stocktake {
    var open = try transaction.openStocktake()
    var sheet = try transaction.sheet(of: open, house: occasion.house)
    try open.sign(
      part, by: occasion.clerk, unanswered: sheet.unanswered, at: occasion.moment)
    if let signature = open.signatures.last {
      try transaction.stocktakes.add(signature, to: open.id)
    }
    guard open.isFullySigned else {
      sheet.names?.staff[occasion.clerk.number.text] = occasion.clerk.name
      try transaction.stocktakes.saveDraft(sheet.frozen(), of: open.id)
      return open
    }
    return try transaction.finish(sheet, as: .signed, reason: nil, on: occasion)
  }
}

/// Closes the stocktake without every answer; who, why and what was skipped stay with it.
package struct CloseInEmergency: Command {
  package static let kind = "stocktake.emergency"
  package static let seals = true

  package let reason: String

  package init(reason: String) { self.reason = reason }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Stocktake {
    guard !reason.isEmpty else { throw Refusal.stocktake(.reasonMissing) }
    let open = try transaction.openStocktake()
    var sheet = try transaction.sheet(of: open, house: occasion.house)
    sheet.closing = EmergencyClosing(
      by: occasion.clerk.number, at: occasion.moment, reason: reason,
      skipped: sheet.unanswered.map(\.id))
    return try transaction.finish(sheet, as: .emergency, reason: reason, on: occasion)
  }
}

/// Finishes what a stocktake had given to somebody with a time.
package struct SettleCommitment: Command {
  package static let kind = "stocktake.settle"

  package let id: Int
  package let text: String

  package init(_ id: Int, text: String) {
    self.id = id
    self.text = text
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Int {
    guard !text.isEmpty else { throw Refusal.stocktake(.answerMissing) }
    if let commitment = try transaction.stocktakes.openCommitments().first(where: { $0.id == id }) {
      try transaction.requireNotAccused(occasion.clerk, in: commitment.finding)
    }
    try transaction.stocktakes.settle(
      id, text: text, by: occasion.clerk.number, at: occasion.moment)
    return id
  }
}

extension Transaction {
  func openStocktake() throws -> Stocktake {
    guard let open = try stocktakes.open() else { throw Refusal.stocktake(.notOpen) }
    return open
  }

  /// Takes the signatures off before something changes that they stand for; the journal and the
  /// sheet keep that they were there.
  func liftSignatures(of stocktake: inout Stocktake, on occasion: Occasion) throws {
    guard !stocktake.signatures.isEmpty else { return }
    for signature in stocktake.signatures {
      try enter(
        kind: "stocktake.signatureLifted", subject: signature.part.rawValue, payload: signature,
        on: occasion)
    }
    try stocktakes.liftSignatures(
      of: stocktake.id, by: occasion.clerk.number, at: occasion.moment)
    stocktake.lifted += stocktake.signatures.map {
      Stocktake.Lifted(signature: $0, by: occasion.clerk.number, at: occasion.moment)
    }
    stocktake.signatures = []
  }

  /// Freezes the sheet, turns answers with person and time into commitments, and closes the cases
  /// whose quiet week is over where two have signed (docs/domain.md, The stocktake).
  func finish(
    _ sheet: StocktakeSheet, as state: Stocktake.State, reason: String?, on occasion: Occasion
  ) throws -> Stocktake {
    let id = sheet.stocktake.id
    var sheet = sheet
    sheet.names?.staff[occasion.clerk.number.text] = occasion.clerk.name
    let number = try stocktakes.freeze(id, as: state, reason: reason, lines: try sheet.frozen())
    for line in sheet.lines {
      if state == .signed, line.finding.code == .quietWeekOver {
        try closeQuietWeek(line.finding.subject, on: occasion)
      }
      if case .person(let person, let due)? = line.answer {
        try stocktakes.commit(line.finding, to: person, due: due, in: id, at: occasion.moment)
      }
    }
    return try stocktakes.numbered(number)
  }

  /// A case whose quiet week was over at the cut-off is closed by the signatures (docs/domain.md, The stocktake).
  private func closeQuietWeek(_ id: String, on occasion: Occasion) throws {
    var intake = try intakes.find(id)
    guard intake.state == .watching else { return }
    intake.close(by: .quietWeek, try occasion.doing(nil))
    try save(intake, on: occasion)
    try enter(kind: "intake.quietWeekOver", subject: id, payload: ["id": id], on: occasion)
  }
}
