import Desk
import Domain
import Resources
import Terminal

/// A line of the stocktake: something found, a record that is in order, an article to be counted, a
/// sum, a signature, or a stocktake of the past.
package struct StocktakeRow: ListRow {
  enum Line: Sendable {
    case finding(StocktakeSheet.Line)
    /// A record of the range on which nothing was found: seen, and not missing.
    case record(StocktakeSheet.Record, StocktakeStep)
    case article(Article, ArticleCount?)
    /// An article that should have been back.
    case loan(StocktakeSheet.Loan)
    case sum(StocktakeSum)
    /// A signature, or the one that was there and no longer stands.
    case signature(StocktakePart, Stocktake.Signature?, lifted: Stocktake.Lifted?)
    case past(PastStocktake)
  }

  let line: Line
  /// The record that a finding is about.
  let about: StocktakeSheet.Record?

  init(_ line: Line, about: StocktakeSheet.Record? = nil) {
    self.line = line
    self.about = if case .record(let record, _) = line { record } else { about }
  }

  package var id: String {
    switch line {
    case .finding(let line): line.finding.id
    case .record(let record, _): "record/\(record.id)"
    case .article(let article, _): "item/\(article.id)"
    case .loan(let loan): "loan/\(loan.label)"
    case .sum(let sum): "sum/\(sum.kind.rawValue)"
    case .signature(let part, _, _): "signature/\(part.rawValue)"
    case .past(let past): "stocktake/\(past.number)"
    }
  }

  package var isFound: Bool { if case .record = line { false } else { true } }

  package var searchTexts: [String] {
    switch line {
    case .finding(let line):
      [
        line.finding.code.rawValue, line.finding.subject,
        line.finding.code.words.text(in: .chinese), line.finding.told(of: about).text(in: .chinese),
        about?.place ?? "",
      ]
    case .record(let record, _): [record.number, record.place]
    case .article(let article, _): [article.name, article.place ?? ""]
    case .loan(let loan): [loan.label, loan.article, loan.borrower]
    case .sum(let sum): [sum.words.text(in: .chinese)]
    case .signature(let part, _, _): [part.words.text(in: .chinese)]
    case .past(let past): ["\(past.number)"]
    }
  }

  var isUnanswered: Bool {
    if case .finding(let line) = line { line.isUnanswered } else { false }
  }

  /// What was found, where that is what it is about.
  var finding: Finding? {
    if case .finding(let line) = line { line.finding } else { nil }
  }

  /// Findings are answered together; nothing else of the sheet is done to several at once.
  package var isMarkable: Bool { finding?.code.isInformation == false }

  /// The step at which it is looked at; nothing for the past.
  var step: StocktakeStep? {
    switch line {
    case .finding(let line): line.finding.step
    case .record(_, let step): step
    case .article, .loan: .articles
    case .sum(let sum): sum.step
    case .signature: .signatures
    case .past: nil
    }
  }

  /// Whether it stands in the view of everything: what asks for something, and no more.
  var asksForSomething: Bool {
    switch line {
    case .finding, .article, .loan, .signature: true
    case .sum(let sum): sum.kind == .before
    case .record, .past: false
    }
  }

  /// The record that Enter opens; nothing where the line is about none.
  var record: String? {
    switch line {
    case .record(let record, _): record.number
    case .finding(let line): line.finding.step == .handovers ? nil : line.finding.subject
    case .article, .loan, .sum, .signature, .past: nil
    }
  }
}

/// What the sitting adds up, and asks to be looked at.
struct StocktakeSum: Sendable {
  enum Kind: String, Sendable { case before, slips, unmasked, retention }

  let kind: Kind
  /// In a cell of the list.
  let short: Phrase
  let words: Phrase
  /// Whether it wants somebody to do something.
  let isWarning: Bool
  /// The same for a voice, where the words have signs.
  var heard: Phrase?

  func short(in scene: Scene) -> String { scene.say(scene.isRead ? heard ?? short : short) }

  func words(in scene: Scene) -> String { scene.say(scene.isRead ? heard ?? words : words) }

  var step: StocktakeStep {
    switch kind {
    case .before: .handovers
    case .slips, .unmasked, .retention: .slips
    }
  }
}

extension StocktakeSheet {
  /// The sums of the sheet: how the last one was closed, the slips, who saw names whole, what is to
  /// be erased.
  var sums: [StocktakeSum] {
    let closed = before.map { closing in
      let who = names?.staff[closing.by.text] ?? closing.by.text
      let skipped = closing.skipped.count
      return StocktakeSum(
        kind: .before, short: Phrase("紧急收盘，跳过 \(skipped) 条", "emergency, \(skipped) skipped"),
        words: Phrase(
          "上次由\(who)紧急收盘，跳过 \(skipped) 条：\(closing.reason)",
          "the last was closed in emergency by \(who), \(skipped) skipped: \(closing.reason)"),
        isWarning: true)
    }
    let count = slips.map { slips in
      StocktakeSum(
        kind: .slips,
        short: Phrase(
          "发\(slips.issued)=回\(slips.returned)+在\(slips.inside)+失\(slips.lost)",
          "\(slips.issued)=\(slips.returned) back+\(slips.inside) in+\(slips.lost) lost"),
        words: slips.words, isWarning: slips.lost > 0, heard: slips.words(isRead: true))
    }
    let seen = StocktakeSum(
      kind: .unmasked, short: Phrase("\(unmasked.count) 次", "\(unmasked.count)"),
      words: Phrase("看过全名电话 \(unmasked.count) 次", "names seen whole: \(unmasked.count)"),
      isWarning: false)
    let due = retentionDue ?? 0
    let retention = StocktakeSum(
      kind: .retention, short: due == 0 ? Phrase("没有", "none") : Phrase("\(due) 位", "\(due)"),
      words: due == 0
        ? Phrase("没有到期要清除的访客姓名", "no visitors' names are due to be erased")
        : Phrase(
          "到期要清除姓名的访客 \(due) 位：retention run",
          "visitors whose names are due to be erased: \(due) (retention run)"),
      isWarning: due > 0)
    return [closed, count, seen, retention].compactMap { $0 }
  }
}
