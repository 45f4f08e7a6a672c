import Desk
import Domain
import Resources
import Terminal

extension StocktakeRow {
  func subject(in scene: Scene) -> String {
    switch line {
    case .finding(let line) where line.finding.code == .rosterGap:
      scene.postName(line.finding.subject)
    case .finding(let line): line.finding.subject.shiftWords(in: scene.language)
    case .record(let number, _): number
    case .article(let article, _): article.name
    case .loan(let loan): loan.label
    case .sum(let sum): scene.say(sum.kind.title)
    case .signature(let part, _): scene.say(part.words)
    case .past(let past): scene.say("第 \(past.number) 号", "No. \(past.number)")
    }
  }

  func words(in scene: Scene) -> String {
    switch line {
    case .finding(let line):
      let isTold = line.finding.detail.hasPrefix("P-") || line.finding.code == .rosterGap
      let detail = isTold ? "  \(line.finding.detail)" : ""
      return scene.say(line.finding.code.words) + detail
    case .record: return scene.say("没有发现", "nothing found")
    case .article(let article, _): return article.place ?? ""
    case .loan(let loan):
      return scene.say("借出过期 ", "lent, overdue: ") + "\(loan.article) x\(loan.amount)"
    case .sum(let sum): return scene.say(sum.short)
    case .signature(_, let signature):
      return signature.map { "\(scene.name(of: $0.by)) \(scene.brief($0.at))" }
        ?? scene.say("未签", "not signed")
    case .past(let past):
      return past.isEmergency ? scene.say("紧急收盘", "closed in emergency") : scene.say("已签", "signed")
    }
  }

  /// The particulars of what was found or added up, in words.
  func detail(in scene: Scene) -> String {
    if case .sum(let sum) = line { return scene.say(sum.words) }
    guard case .finding(let line) = line, !line.finding.detail.isEmpty else { return "" }
    return scene.say(line.finding.detailWords)
  }

  func answer(in scene: Scene) -> String {
    switch line {
    case .finding(let line):
      guard !line.finding.code.isInformation else { return scene.say("提示，不用答复", "information") }
      switch line.answer {
      case .done(let text): return scene.say("已办：", "done: ") + text
      case .person(let number, let due): return "\(scene.name(of: number)) \(scene.brief(due))"
      case .accepted(let reason): return scene.say("接受：", "accepted: ") + reason
      case nil: return ""
      }
    case .article(_, let count):
      guard let count else { return "" }
      let gap = count.counted - count.expected
      let difference = gap == 0 ? "" : "\(gap > 0 ? "+" : "")\(gap)"
      let condition = count.condition.flatMap { $0 == .good ? nil : scene.say($0.words) } ?? ""
      return ["\(count.counted)", difference, condition].filter { !$0.isEmpty }
        .joined(separator: "  ")
    case .loan(let loan): return loan.borrower
    case .record, .sum, .signature, .past: return ""
    }
  }

  var style: Style {
    switch line {
    case .finding(let line):
      line.finding.code.isInformation ? .dim : line.answer == nil ? .warn : .ok
    case .article(_, let count):
      count.map { $0.isAsExpected ? Style.ok : .warn } ?? .text
    case .loan: .warn
    case .sum(let sum): sum.isWarning ? .warn : .text
    case .signature(_, let signature): signature == nil ? .text : .ok
    case .past(let past): past.isEmergency ? .warn : .text
    case .record: .ok
    }
  }
}

extension StocktakePart {
  package var words: Phrase {
    switch self {
    case .complaints: Phrase("投诉等签字", "complaints")
    case .repairs: Phrase("报修签字", "repairs")
    }
  }
}

extension StocktakeStep {
  /// Its name, as the views have it.
  var title: Phrase {
    switch self {
    case .complaints: Phrase("投诉等", "Complaints")
    case .repairs: Phrase("报修", "Repairs")
    case .slips: Phrase("访客单", "Slips")
    case .handovers: Phrase("交班与日志", "Handovers, logs")
    case .articles: Phrase("物品清点", "Articles")
    case .signatures: Phrase("签字", "Signatures")
    }
  }
}

extension StocktakeSum.Kind {
  var title: Phrase {
    switch self {
    case .before: Phrase("上次盘点", "Last one")
    case .slips: Phrase("访客单合计", "Slip sum")
    case .unmasked: Phrase("看过全名", "Seen whole")
    case .retention: Phrase("到期清除", "Retention")
    }
  }
}

extension StepProgress {
  /// How far it has come, eight cells wide between brackets.
  var bar: String {
    let filled = total == 0 ? Self.cells : done * Self.cells / total
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: Self.cells - filled) + "]"
  }

  private static let cells = 8
}
