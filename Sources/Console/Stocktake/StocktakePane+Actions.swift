import Desk
import Domain
import Resources
import Terminal

extension StocktakePane {
  private static let closed = Phrase("还没有开始盘点，按 F9", "No stocktake is open; F9 opens one")

  /// F9: opens the stocktake, once that is confirmed, and signs it when every finding has an answer.
  package func main(in scene: Scene) -> PaneAction? {
    guard isOpen else {
      return PaneAction(Phrase("开始盘点", "Open the stocktake")) { _ in
        .choice(
          Phrase("截止线定在现在，不能撤回", "The cut-off is now, for good"), [Self.opening])
      }.coded("81").hinted("开始盘点", "Begin")
    }
    let left = unanswered.count
    let why =
      !counting.isEmpty
      ? Phrase("输了的数还没有保存", "A typed count is not saved yet")
      : left == 0 ? nil : isLeftToOthers(in: scene) ? Self.others(left) : Self.unanswered(left)
    let (stocktake, uncounted) = (sheet?.stocktake, sheet?.uncounted.count ?? 0)
    return .form(Phrase("盘点签字", "Sign the stocktake"), unless: why) { scene in
      StocktakeForms.sign(stocktake, uncounted: uncounted, in: scene)
    }.coded("83").hinted("盘点签字", "Sign")
  }

  private static func unanswered(_ left: Int) -> Phrase {
    Phrase(
      "还有 \(left) 条没有答复", left.counted("finding lacks", "findings lack") + " an answer")
  }

  private static func others(_ left: Int) -> Phrase {
    Phrase(
      "还有 \(left) 条由别人答复", left.counted("finding is", "findings are") + " for others to answer")
  }

  private static let opening = PaneAction.errand(Phrase("开始盘点", "Open the stocktake")) { _ in
    Errand(OpenStocktake()) { _ in
      Phrase("盘点开始，截止线已定；之后登记的算下一次。", "The cut-off is fixed; what comes now is the next one's.")
    }
  }

  package func actions(in scene: Scene) -> [PaneAction] {
    // Four digits belong to the row, whatever it is, so that those after them stay the same.
    let actions = Self.padded(rowActions(in: scene), to: 4)
    let (stocktake, uncounted) = (sheet?.stocktake, sheet?.uncounted.count ?? 0)
    return actions + [
      .form(Phrase("签字", "Sign"), unless: isOpen ? nil : Self.closed) {
        StocktakeForms.sign(stocktake, uncounted: uncounted, in: $0)
      },
      .form(Phrase("紧急收盘（主管）", "Close in emergency"), unless: isOpen ? nil : Self.closed) { _ in
        StocktakeForms.emergency
      },
      PaneAction(Phrase("看盘点表", "Look at the sheet")) { _ in
        .request(.show { try StocktakePane.sheetPage(nil, $0, $1, $2) })
      },
      .form(Phrase("打印盘点表", "Print a sheet"), unless: newest == nil ? Self.noneSigned : nil) {
        StocktakePrintForm.sheet(number: printed, in: $0)
      }.coded("82"),
    ]
  }

  private static let noneSigned = Phrase("还没有签完的盘点", "no stocktake is signed yet")

  /// The newest finished one.
  private var newest: Int? {
    list.all.compactMap { row in if case .past(let past) = row.line { past.number } else { nil } }
      .first
  }

  /// The one that is selected, else the newest.
  private var printed: Int {
    if case .past(let past)? = list.selected?.line { past.number } else { newest ?? 0 }
  }

  /// The findings that are marked.
  private var marked: [Finding] {
    list.rows.filter { list.marked.contains($0.id) }.compactMap(\.finding)
  }

  private func rowActions(in scene: Scene) -> [PaneAction] {
    let marked = marked
    guard marked.isEmpty else { return actions(on: marked, in: scene) }
    switch list.selected?.line {
    case .finding(let line): return actions(on: [line.finding], in: scene)
    case .article(let article, _):
      return [
        .form(Phrase("填实点数", "Enter the count"), unless: isOpen ? nil : Self.closed) { _ in
          StocktakeForms.count(article, typed: nil)
        }
      ]
    case .record(let record, _):
      return [PaneAction(Self.evidence) { _ in .record(record.number) }]
    case .loan, .sum, .signature, .past, nil: return []
    }
  }

  /// What can be done with one finding, or with all that are marked.
  private func actions(on findings: [Finding], in scene: Scene) -> [PaneAction] {
    let why =
      !isOpen
      ? Self.closed
      : findings.contains { $0.code.isInformation }
        ? Phrase("只是提示，不用答复", "It only informs") : nil
    let accused = accused(in: findings)
    let answers: [PaneAction] = [
      .form(Phrase("已办", "Done"), unless: why) { StocktakeForms.done(findings, in: $0) },
      .form(Phrase("交给人并定时间", "Give it to somebody"), unless: why) {
        StocktakeForms.give(findings, without: accused, in: $0)
      },
      .form(Phrase("接受现状（主管）", "Accept (supervisor)"), unless: why ?? Self.accepting(scene)) {
        StocktakeForms.accept(findings, in: $0)
      },
    ]
    guard findings.count == 1, let record = findings.first?.subject else { return answers }
    return answers + [PaneAction(Self.evidence) { _ in .record(record) }]
  }

  /// Why whoever sits there accepts no finding as it is; nothing where they do.
  private static func accepting(_ scene: Scene) -> Phrase? {
    scene.clerk?.holds(anyOf: FindingAnswer.acceptors) == false
      ? StocktakeRefusal.onlySupervisorAccepts.sentence : nil
  }

  /// Enter on a line about a record goes there; on a stocktake of the past it shows its sheet.
  func opened() -> PaneTyping? {
    guard let row = list.selected else { return nil }
    if case .past(let past) = row.line {
      return .request(.show { try StocktakePane.sheetPage(past.number, $0, $1, $2) })
    }
    return row.record.map { record in
      .begin(PaneAction(Self.evidence) { _ in .record(record) })
    }
  }

  private static let evidence = Phrase("去看这条记录", "Go to the record")

  static func sheetPage(
    _ number: Int?, _ desk: FrontDesk, _ clerk: SignedIn, _ scene: Scene
  ) throws -> Page {
    let sheet = try desk.ask(ShowStocktake(number: number), as: clerk)
    let paper = StocktakePaper(sheet, in: scene.zone, language: scene.language).paper
    return Page(
      "\(scene.say(StocktakePaper.title))  \(paper.number)",
      PaperText(paper).lines(in: scene).map { .text($0) })
  }
}
