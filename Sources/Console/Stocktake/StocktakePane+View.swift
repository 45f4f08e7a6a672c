import Desk
import Domain
import Resources
import Terminal

extension StocktakePane {
  package func columns(in scene: Scene) -> [Column<StocktakeRow>] {
    guard !showsTrends else { return StocktakeTrend(list.rows).columns(in: scene) }
    let counting = counting
    let countedRow = countedRow
    let marked = list.marked
    let hasExpected = showsArticles
    let answers = answerColumns(in: scene)
    return [
      scene.signs { row in
        guard row.isUnanswered else { return scene.marked(marked.contains(row.id)) }
        return scene.marked(marked.contains(row.id))
          + (scene.isRead ? scene.say("未答", "open") : "!")
      }.styled(\.style),
      Column(scene.say("代码", "Code"), .text(5, ideal: 5, priority: 0)) { row in
        if case .finding(let line) = row.line { line.finding.code.rawValue } else { "" }
      },
      Column(scene.say("对象", "Subject"), .text(13, ideal: 13, priority: 0)) {
        $0.subject(in: scene)
      },
      Column(scene.say("发现", "Finding"), .text(20)) {
        $0.cell(expected: !hasExpected, in: scene)
      },
      Column(
        scene.say(StocktakeSheet.Record.ageTitle),
        .number(scene.language == .chinese ? 6 : 7, priority: 3)
      ) { row in
        row.since.map { scene.say(.briefSpan(minutes: max(0, $0.minutes(to: scene.now)))) } ?? ""
      },
    ]
      + (hasExpected
        ? [
          Column(scene.say("应有", "Exp."), .number(4, priority: 4)) { row in
            if case .article(let article, _) = row.line { "\(article.expected)" } else { "" }
          }
        ] : [])
      + [
        Column(scene.say("答复/实点", "Answer"), .text(answers, ideal: answers)) { row in
          guard row.id == countedRow, !counting.isEmpty else { return row.answer(in: scene) }
          return scene.isRead ? scene.say("点到 ", "counted ") + counting : "[\(counting)_]"
        }.styled(\.style)
          .saying { row in
            row.id == countedRow && !counting.isEmpty
              ? scene.say("点到 ", "counted ") + counting : row.saidAnswer(in: scene)
          }
      ]
  }

  /// As much room as the answers take that were given: until there are any it is the findings'.
  private func answerColumns(in scene: Scene) -> Int {
    let longest = list.rows.map { $0.answer(in: scene).columns }.max() ?? 0
    return counting.isEmpty ? min(max(longest, Self.leastAnswer), Self.mostAnswer) : Self.mostAnswer
  }

  private static let leastAnswer = 9
  private static let mostAnswer = 16

  package func name(of row: StocktakeRow, in scene: Scene) -> String {
    guard case .finding(let line) = row.line else { return row.subject(in: scene) }
    return "\(line.finding.code.rawValue) \(row.subject(in: scene))"
  }

  package func brief(of row: StocktakeRow, in scene: Scene) -> [Span] {
    let words = if case .sum = row.line { "" } else { row.words(in: scene) }
    let answer = if case .record = row.line { "" } else { row.fullAnswer(in: scene) }
    let record = row.about.map { scene.place(of: $0) + "  " + scene.say($0.stateWords) } ?? ""
    let told = [words, row.detail(in: scene), answer, record].filter { !$0.isEmpty }
    return [Span(row.subject(in: scene), .title), Span("  " + told.joined(separator: "  "))]
  }

  package func detail(of row: StocktakeRow, in scene: Scene) -> [DetailPart] {
    let answer = if case .record = row.line { "" } else { row.fullAnswer(in: scene) }
    return [.heading(row.subject(in: scene)), .text(row.words(in: scene), style: row.style)]
      + facts(of: row, in: scene) + (row.about?.facts(in: scene) ?? [])
      + (answer.isEmpty ? [] : [.fact(scene.say("答复", "answer"), answer)])
      + sitting(in: scene)
  }

  /// How an article is counted: in the list, since beside a detail digits are its actions.
  private func countingHint(in scene: Scene) -> [DetailPart] {
    guard isOpen else { return [] }
    return [
      .text(
        scene.say(
          "在列表里输数字后 Enter；= 表示与应有相同。",
          "In the list: digits, then Enter; = for as expected."), style: .dim)
    ]
  }

  private func facts(of row: StocktakeRow, in scene: Scene) -> [DetailPart] {
    switch row.line {
    case .finding(let line):
      let detail = row.detail(in: scene)
      let since: [DetailPart] =
        row.about == nil
        ? [.fact(scene.say("在案自", "on file since"), scene.brief(line.finding.since))] : []
      return [.fact(scene.say("代码", "code"), line.finding.code.rawValue)]
        + (detail.isEmpty ? [] : [.fact(scene.say("依据", "by"), detail)])
        + since
    case .article(let article, _):
      return [
        .fact(
          scene.say("应有", "should be"), "\(article.owned) - \(article.lent) = \(article.expected)"),
        .fact(scene.say("位置", "place"), article.place ?? "-"),
      ] + countingHint(in: scene)
    case .past(let past):
      return [.fact(scene.say("截止", "cut-off"), scene.brief(past.cutOff))]
        + (past.figures?.facts(in: scene) ?? [])
    case .loan(let loan):
      return [
        .fact(scene.say("借给", "lent to"), loan.borrower),
        .fact(scene.say("该还", "due"), scene.brief(loan.due)),
      ]
    case .sum(let sum): return [.text(sum.words(in: scene))]
    case .signature:
      let detail = row.detail(in: scene)
      return detail.isEmpty ? [] : [.text(detail, style: .warn)]
    case .record: return []
    }
  }

  /// How far each step of this sitting has come.
  private func sitting(in scene: Scene) -> [DetailPart] {
    guard let sheet else { return [] }
    let steps = StocktakeStep.allCases.map { step in
      let progress = sheet.progress(of: step)
      return DetailPart.fact(
        scene.say(step.title),
        progress.total == 0
          ? scene.say("没有要办的", "nothing to do")
          : (scene.isRead ? "" : progress.bar + " ") + "\(progress.done)/\(progress.total)")
    }
    return [.blank, .heading(scene.say("这次盘点", "This stocktake"))] + steps
      + (sheet.figures?.facts(in: scene) ?? [])
  }
}

extension StocktakeSheet.Record {
  /// What form F-34 tells of it.
  fileprivate func facts(in scene: Scene) -> [DetailPart] {
    [
      .fact(scene.say("状态", "state"), scene.say(stateWords)),
      .fact(
        scene.say(StocktakeSheet.Record.ageTitle),
        scene.say(age(at: scene.now)) + scene.say("，自 ", ", since ") + scene.brief(since)),
      .fact(scene.say("房号", "unit"), house ?? "-"),
      .fact(
        scene.say("事项", "matter"),
        visit == nil ? matterText(in: scene.language) : scene.purpose(matter)),
    ]
  }
}

extension StocktakeFigures {
  fileprivate func facts(in scene: Scene) -> [DetailPart] {
    [
      .fact(scene.say("收到", "received"), "\(received)"),
      .fact(scene.say("办完", "handled"), "\(handled)"),
      .fact(scene.say("逾期", "overdue"), "\(overdue)"),
      .fact(scene.say("未答", "unanswered"), "\(unanswered)"),
    ]
  }
}
