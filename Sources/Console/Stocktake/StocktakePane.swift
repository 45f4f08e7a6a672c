import Desk
import Domain
import Resources
import Terminal

/// The end-of-day review: what was found, how it is answered, what is counted, who has signed.
package struct StocktakePane: DeskPane {
  package static let kind = PaneKind.stocktake
  package var list = PaneList<StocktakeRow>(views: StocktakePane.views)
  private(set) var sheet: StocktakeSheet?
  /// The digits typed for the article that is selected.
  var counting = ""

  package init() {}

  package mutating func show(_ news: DeskNews, in scene: Scene) {
    sheet = news.sheet
    let findings = news.sheet.lines.map { StocktakeRow(.finding($0)) }
    let counted = Dictionary(
      news.sheet.counts.map { ($0.item, $0) }, uniquingKeysWith: { $1 })
    let articles = news.articles.map { line in
      StocktakeRow(
        .article(line.article, counted[line.article.name] ?? counted["\(line.article.id)"]))
    }
    list.replace(with: findings + articles, in: scene)
  }

  package let help = Phrase(
    "每天收班前过一遍：F9 开始，逐条答复发现的问题（F10），点物品（直接输数字，= 表示与应有相同），最后由客服和维修两个人签字。F4 分步看。",
    "The day's review: F9 opens it; answer each finding (F10), count the articles (digits; = for as expected), then two people sign. F4 shows it step by step."
  )
  package var whenEmpty: Phrase {
    sheet?.lines.isEmpty == true
      ? Phrase("没有发现问题。", "Nothing was found.")
      : Phrase("这里没有要看的了。F4 换视图。", "Nothing is left here. F4 shows the rest.")
  }

  var isOpen: Bool { sheet?.stocktake.state == .opened }
  var unanswered: [Finding] { sheet?.unanswered ?? [] }

  package func tabNote(in scene: Scene) -> String {
    unanswered.isEmpty ? "" : "\(unanswered.count)"
  }

  package func summary(in scene: Scene) -> [Span] {
    guard let sheet else { return [] }
    let range =
      "\(scene.brief(sheet.stocktake.range.from)) - \(scene.brief(sheet.stocktake.range.to))"
    let state =
      isOpen ? scene.say("盘点中", "open") : scene.say("预览（F9 开始）", "a look (F9 opens)")
    let signed = sheet.stocktake.signatures.count
    return [
      Span("\(state)  \(range)  "),
      Span(
        scene.say("未答 \(unanswered.count)", "unanswered \(unanswered.count)"),
        unanswered.isEmpty ? .ok : .warn),
      Span(isOpen ? scene.say("  签字 \(signed)/2", "  signed \(signed)/2") : ""),
    ]
  }

  package func new(in scene: Scene) -> PaneAction? { nil }

  private static let views: [SavedView<StocktakeRow>] = [
    SavedView(Phrase("全部", "Everything")) { _, _ in true },
    SavedView(Phrase("投诉等", "Complaints")) { row, _ in row.step == .complaints },
    SavedView(Phrase("报修", "Repairs")) { row, _ in row.step == .repairs },
    SavedView(Phrase("访客单", "Slips")) { row, _ in row.step == .visits },
    SavedView(Phrase("交班与日志", "Handover and logs")) { row, _ in row.step == .handover },
    SavedView(Phrase("物品清点", "Articles")) { row, _ in row.step == .articles },
    SavedView(Phrase("未答", "Unanswered")) { row, _ in row.isUnanswered },
  ]
}

/// A finding, or an article to be counted.
package struct StocktakeRow: ListRow {
  enum Line: Sendable {
    case finding(StocktakeSheet.Line)
    case article(Article, ArticleCount?)
  }

  /// The steps of the review, in their order.
  enum Step: Sendable { case complaints, repairs, visits, handover, articles }

  let line: Line

  init(_ line: Line) { self.line = line }

  package var id: String {
    switch line {
    case .finding(let line): line.finding.id
    case .article(let article, _): "item/\(article.id)"
    }
  }

  package var searchTexts: [String] {
    switch line {
    case .finding(let line):
      [
        line.finding.code.rawValue, line.finding.subject,
        line.finding.code.words.text(in: .chinese),
      ]
    case .article(let article, _): [article.name, article.place ?? ""]
    }
  }

  var isUnanswered: Bool {
    guard case .finding(let line) = line else { return false }
    return line.answer == nil && !line.finding.code.isInformation
  }

  var step: Step {
    guard case .finding(let line) = line else { return .articles }
    switch line.finding.code {
    case .slipNotReturned, .documentNotReturned, .hostCallMissing: return .visits
    case .handoverUnsigned, .handoverMissing, .handoverIncomplete, .handoverAbnormal,
      .dailyLogMissing, .entryNotHandedOver, .rosterGap, .dayWithoutStocktake:
      return .handover
    default:
      return line.finding.subject.hasPrefix(IntakeKind.repair.letter) ? .repairs : .complaints
    }
  }
}

// MARK: View

extension StocktakePane {
  package func columns(in scene: Scene) -> [Column<StocktakeRow>] {
    let counting = counting
    let selected = list.selected?.id
    return [
      Column("", .text(1, ideal: 1, priority: 0)) { $0.isUnanswered ? "!" : "" }.styled(\.style),
      Column(scene.say("代码", "Code"), .text(5, ideal: 5, priority: 0)) { row in
        if case .finding(let line) = row.line { line.finding.code.rawValue } else { "" }
      },
      Column(scene.say("对象", "Subject"), .text(13, ideal: 13, priority: 0)) {
        $0.subject(in: scene)
      },
      Column(scene.say("发现", "Finding"), .text(20)) { $0.words(in: scene) },
      Column(scene.say("起始", "Since"), .number(11, priority: 3)) { row in
        if case .finding(let line) = row.line { scene.brief(line.finding.since) } else { "" }
      },
      Column(scene.say("应有", "Exp."), .number(4, priority: 4)) { row in
        if case .article(let article, _) = row.line { "\(article.expected)" } else { "" }
      },
      Column(scene.say("答复/实点", "Answer"), .text(10, ideal: 12)) { row in
        row.id == selected && !counting.isEmpty ? "[\(counting)_]" : row.answer(in: scene)
      }.styled(\.style),
    ]
  }

  package func name(of row: StocktakeRow, in scene: Scene) -> String {
    guard case .finding(let line) = row.line else { return row.subject(in: scene) }
    return "\(line.finding.code.rawValue) \(row.subject(in: scene))"
  }

  package func brief(of row: StocktakeRow, in scene: Scene) -> [Span] {
    [
      Span(row.subject(in: scene), .title),
      Span("  " + row.words(in: scene) + "  " + row.answer(in: scene)),
    ]
  }

  package func detail(of row: StocktakeRow, in scene: Scene) -> [DetailPart] {
    var parts: [DetailPart] = [
      .heading(row.subject(in: scene)), .text(row.words(in: scene), style: row.style),
    ]
    if case .finding(let line) = row.line {
      parts.append(.fact(scene.say("代码", "code"), line.finding.code.rawValue))
      if !line.finding.detail.isEmpty {
        parts.append(.fact(scene.say("细目", "detail"), scene.say(line.finding.detailWords)))
      }
      parts.append(.fact(scene.say("起始", "since"), scene.brief(line.finding.since)))
    }
    if case .article(let article, _) = row.line {
      parts.append(
        .fact(
          scene.say("应有", "should be"), "\(article.owned) - \(article.lent) = \(article.expected)"))
      parts.append(.fact(scene.say("位置", "place"), article.place ?? "-"))
      parts.append(
        .text(
          scene.say("输数字后 Enter；= 表示与应有相同。", "Digits, then Enter; = for as expected."), style: .dim)
      )
    }
    parts.append(.fact(scene.say("答复", "answer"), row.answer(in: scene)))
    guard let sheet else { return parts }
    parts += [.blank, .heading(scene.say("这次盘点", "This stocktake"))]
    parts.append(.fact(scene.say("投诉", "complaints"), "\(sheet.complaints.count)"))
    parts.append(.fact(scene.say("报修", "repairs"), "\(sheet.repairs.count)"))
    let slips = sheet.slips.map { "  " + scene.say($0.words) } ?? ""
    parts.append(.fact(scene.say("访客单", "slips"), "\(sheet.visits.count)" + slips))
    parts.append(.fact(scene.say("看过全名", "seen whole"), "\(sheet.unmasked.count)"))
    for part in StocktakePart.allCases {
      let signature = sheet.stocktake.signatures.first { $0.part == part }
      parts.append(
        .fact(
          scene.say(part.words),
          signature.map { "\(scene.name(of: $0.by)) \(scene.brief($0.at))" }
            ?? scene.say("未签", "not signed")))
    }
    return parts
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

extension StocktakeRow {
  func subject(in scene: Scene) -> String {
    switch line {
    case .finding(let line) where line.finding.code == .rosterGap:
      scene.postName(line.finding.subject)
    case .finding(let line): line.finding.subject.shiftWords(in: scene.language)
    case .article(let article, _): article.name
    }
  }

  func words(in scene: Scene) -> String {
    switch line {
    case .finding(let line):
      let isTold = line.finding.detail.hasPrefix("P-") || line.finding.code == .rosterGap
      let detail = isTold ? "  \(line.finding.detail)" : ""
      return scene.say(line.finding.code.words) + detail
    case .article(let article, _): return article.place ?? ""
    }
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
      return gap == 0 ? "\(count.counted)" : "\(count.counted)  \(gap > 0 ? "+" : "")\(gap)"
    }
  }

  var style: Style {
    switch line {
    case .finding(let line):
      line.finding.code.isInformation ? .dim : line.answer == nil ? .warn : .ok
    case .article(_, let count):
      count.map { $0.counted == $0.expected ? Style.ok : .warn } ?? .text
    }
  }
}
