import Desk
import Domain
import Resources
import Terminal

/// Who is inside, and who came today.
package struct VisitorPane: DeskPane {
  package static let kind = PaneKind.visitors
  package var list = PaneList<VisitRow>(views: VisitorPane.views, orders: VisitorPane.orders)

  /// Where the day's slips are.
  private var slips = SlipCount([], at: Moment(milliseconds: 0))
  /// Counted when the news comes: every key shows it.
  private var inside = Inside([])

  /// Who is inside, in numbers.
  private struct Inside {
    let slips: Int
    let people: Int
    let late: Int

    init(_ visits: [VisitLine]) {
      let open = visits.filter(\.visit.isOpen)
      slips = open.count
      people = open.map(\.visit.people).reduce(0, +)
      late = open.overstaying
    }
  }

  package init() {}

  package mutating func show(_ news: DeskNews, in scene: Scene) {
    let wasOut = scannedIsOut
    list.replace(with: news.visits.map { VisitRow(line: $0) }, in: scene)
    slips = news.slips
    inside = Inside(news.visits)
    // What was scanned is back: the find line is for the next slip.
    if wasOut, !scannedIsOut { list.clearFind(in: scene) }
  }

  package let help = Phrase(
    "这里是访客：先看证件，再发访客单；离开时收回单子。Ctrl+N 登记，Enter 打开，F9 收回选中的访客单，或查找行里扫进来的单号。直接打字就是查找：房号、姓名、拼音、电话尾号、车牌。",
    "Visitors: see the document, then give the slip; take it back when they leave. Ctrl+N registers, F9 takes the selected slip back, or the one scanned into the find line. Type to find: unit, name, pinyin, phone tail, plate."
  )
  package let whenEmpty = Phrase(
    "现在没有访客在场。Ctrl+N 登记一位。", "Nobody is inside. Ctrl+N registers a visitor.")

  package func tabNote(in scene: Scene) -> String {
    let late = inside.late
    guard inside.slips > 0 else { return "" }
    let lateness = scene.isRead ? scene.say("超时\(late)", "late \(late)") : "!\(late)"
    return "\(inside.slips)" + (late == 0 ? "" : " " + lateness)
  }

  package func summary(in scene: Scene) -> [Span] {
    [
      Span(
        scene.say(
          "在场 \(inside.slips) 单 \(inside.people) 人",
          "\(inside.slips.counted("slip")), \(inside.people.counted("person", "people"))")),
      Span(
        inside.late == 0 ? "" : scene.say("  超时 \(inside.late)", "  overdue \(inside.late)"),
        .error),
      Span("   " + scene.say(slips.words(isRead: scene.isRead)), slips.isBalanced ? .dim : .error),
    ]
  }

  package func new(in scene: Scene) -> PaneAction? {
    .form(Phrase("登记访客", "New visitor")) { VisitForms.register(in: $0) }.coded("21").hinted(
      "登记访客", "Register")
  }

  private static let orders: [SavedOrder<VisitRow>] = [
    SavedOrder(Phrase("停留最久的在前", "longest stay first")) { $0.line.minutes > $1.line.minutes },
    .by(Phrase("房号", "unit")) { $0.line.visit.household },
    .by(Phrase("访客单", "slip")) { $0.line.visit.slip ?? "" },
  ]

  private static let views: [SavedView<VisitRow>] = [
    SavedView(Phrase("在场", "Inside")) { row, _ in row.line.visit.isOpen },
    SavedView(Phrase("超时", "Overdue")) { row, _ in row.line.isOverdue },
    SavedView(Phrase("今天全部", "All of today")) { _, _ in true },
  ]
}

/// A visit as a row.
package struct VisitRow: ListRow {
  package let line: VisitLine

  package var id: String { line.visit.id }

  package var searchTexts: [String] {
    let visit = line.visit
    return [
      visit.slip ?? "", visit.households.joined(separator: " "), visit.name.whole,
      visit.phone.whole, visit.plate.whole,
      visit.purpose, visit.id,
    ]
  }
}
