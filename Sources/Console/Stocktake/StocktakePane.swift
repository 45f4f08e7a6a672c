import Desk
import Domain
import Resources
import Terminal

/// The end-of-day review: what was found, how it is answered, what is counted, who has signed.
package struct StocktakePane: DeskPane {
  package static let kind = PaneKind.stocktake
  package var list = PaneList<StocktakeRow>(views: StocktakePane.views)
  private(set) var sheet: StocktakeSheet?
  /// The digits typed for an article, until they are saved or dropped.
  var counting = "" {
    didSet {
      if counting.isEmpty { countedRow = nil }
      if counting != oldValue { list.change() }
    }
  }
  /// The row of that article.
  var countedRow: String?

  package init() {}

  package mutating func show(_ news: DeskNews, in scene: Scene) {
    sheet = news.sheet
    let sheet = news.sheet
    let clerk = scene.clerk?.number
    let (before, sums) = (
      sheet.sums.filter { $0.kind == .before }, sheet.sums.filter { $0.kind != .before }
    )
    let found = Set(sheet.lines.compactMap { sheet.record(of: $0.finding)?.id })
    let inOrder = sheet.received.filter { record in
      !found.contains(record.id) && !sheet.isWithheld(record.number, from: clerk)
    }.map { StocktakeRow(.record($0, $0.step)) }
    let lines = sheet.lines.filter { !sheet.isWithheld($0.finding.subject, from: clerk) }
    let counted = Dictionary(
      news.sheet.counts.map { ($0.item, $0) }, uniquingKeysWith: { $1 })
    let articles = news.articles.map { line in
      StocktakeRow(
        .article(line.article, counted[line.article.name] ?? counted["\(line.article.id)"]))
    }
    let signatures = StocktakePart.allCases.map { part in
      StocktakeRow(
        .signature(
          part, sheet.stocktake.signatures.first { $0.part == part },
          lifted: sheet.stocktake.lifted.last { $0.signature.part == part }))
    }
    list.replace(
      with: before.map { StocktakeRow(.sum($0)) }
        + lines.map { StocktakeRow(.finding($0), about: sheet.record(of: $0.finding)) }
        + sums.map { StocktakeRow(.sum($0)) }
        + inOrder + articles
        + sheet.overdueLoans.map { StocktakeRow(.loan($0)) } + signatures
        + news.past.map { StocktakeRow(.past($0)) }, in: scene)
    let isCountable = isOpen && list.all.contains { $0.id == countedRow }
    if !isCountable { counting = "" }
  }

  package let help = Phrase(
    "每天收班前过一遍：F9 开始，逐条答复发现的问题（F10），点物品（直接输数字，= 表示与应有相同），最后由客服和维修两个人签字。Enter 去看记录，再按 F8 回来。F4 分步看，最后一项是往日走势。",
    "The day's review: F9 opens it; answer each finding (F10), count the articles (digits; = for as expected), then two people sign. Enter goes to the record, F8 comes back. F4 shows it step by step, and last the days before."
  )
  package var whenEmpty: Phrase {
    sheet?.lines.isEmpty == true
      ? Phrase("没有发现问题。", "Nothing was found.")
      : Phrase("这里没有要看的了。F4 换视图。", "Nothing is left here. F4 shows the rest.")
  }

  var isOpen: Bool { sheet?.stocktake.state == .opened }

  /// Why nothing can be counted on the selected line; nothing where it can.
  func whyNotCounted(in scene: Scene) -> Phrase? {
    guard isOpen else {
      return Phrase("盘点还没有开始，F9 开始。", "The stocktake is not open; F9 opens it.")
    }
    if case .article? = list.selected?.line { return nil }
    return Phrase("这一条不是物品，不用点数。", "This line is no article; nothing is counted.")
  }

  var unanswered: [Finding] { sheet?.unanswered ?? [] }

  /// Whose conduct the records of these findings complain of.
  func accused(in findings: [Finding]) -> Set<StaffNumber> {
    findings.reduce(into: []) { $0.formUnion(sheet?.accused[$1.subject] ?? []) }
  }

  /// Whether whoever sits there sees none of those that lack an answer (rule CI-17).
  func isLeftToOthers(in scene: Scene) -> Bool {
    guard let sheet else { return false }
    return unanswered.allSatisfy { sheet.isWithheld($0.subject, from: scene.clerk?.number) }
  }

  package func tabNote(in scene: Scene) -> String {
    unanswered.isEmpty ? "" : "\(unanswered.count)"
  }

  package func summary(in scene: Scene) -> [Span] {
    guard let sheet else { return [] }
    let range =
      "\(scene.brief(sheet.stocktake.range.from)) - \(scene.brief(sheet.stocktake.range.to))"
    let state =
      isOpen ? scene.say("盘点中", "open") : scene.say("预览（F9 开始）", "a look (F9 opens)")
    let progress = sheet.progress
    return [
      Span("\(state)  \(range)  "),
      Span(
        scene.say("未答 \(unanswered.count)", "unanswered \(unanswered.count)"),
        unanswered.isEmpty ? .ok : .warn),
      Span(
        !isOpen
          ? ""
          : (scene.isRead ? scene.say("  办了 ", "  done ") : "  " + progress.bar + " ")
            + "\(progress.done)/\(progress.total)"),
    ]
  }

  package func new(in scene: Scene) -> PaneAction? { nil }

  /// Everything that asks for something, the six steps in their order, and the past.
  private static let views: [SavedView<StocktakeRow>] =
    [SavedView(Phrase("全部", "Everything")) { row, _ in row.asksForSomething }]
    + StocktakeStep.allCases.map { step in
      SavedView(step.title) { row, _ in row.step == step }
    } + [
      SavedView(Phrase("未答", "Unanswered")) { row, _ in row.isUnanswered },
      SavedView(trend) { row, _ in if case .past = row.line { true } else { false } },
    ]

  private static let trend = Phrase("往日走势", "Trends")

  /// Whether only the articles are shown.
  var showsArticles: Bool { list.viewTitles[list.view] == StocktakeStep.articles.title }

  /// Whether the stocktakes of the past are shown.
  var showsTrends: Bool { list.viewTitles[list.view] == Self.trend }
}
