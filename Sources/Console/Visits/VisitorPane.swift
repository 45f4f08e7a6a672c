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

  package init() {}

  package mutating func show(_ news: DeskNews, in scene: Scene) {
    list.replace(with: news.visits.map { VisitRow(line: $0) }, in: scene)
    slips = news.slips
  }

  package let help = Phrase(
    "这里是访客：先看证件，再发访客单；离开时收回单子。Ctrl+N 登记，Enter 打开，F9 收回选中的访客单。直接打字就是查找：房号、姓名、拼音、电话尾号、车牌。",
    "Visitors: see the document, then give the slip; take it back when they leave. Ctrl+N registers, F9 takes the selected slip back. Type to find: unit, name, pinyin, phone tail, plate."
  )
  package let whenEmpty = Phrase(
    "现在没有访客在场。Ctrl+N 登记一位。", "Nobody is inside. Ctrl+N registers a visitor.")

  package func tabNote(in scene: Scene) -> String {
    let open = list.all.filter(\.line.visit.isOpen)
    return open.isEmpty ? "" : "\(open.count)" + (open.contains(where: \.line.isOverdue) ? "!" : "")
  }

  package func summary(in scene: Scene) -> [Span] {
    let open = list.all.filter(\.line.visit.isOpen)
    let people = open.map(\.line.visit.people).reduce(0, +)
    let late = open.filter(\.line.isOverdue).count
    return [
      Span(
        scene.say("在场 \(open.count) 单 \(people) 人", "\(open.count) slips, \(people) people")),
      Span(late == 0 ? "" : scene.say("  超时 \(late)", "  overdue \(late)"), .error),
      Span("   " + scene.say(slips.words), slips.isBalanced ? .dim : .error),
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

// MARK: View

extension VisitorPane {
  package func columns(in scene: Scene) -> [Column<VisitRow>] {
    let marked = list.marked
    return [
      Column("", .text(2, ideal: 2, priority: 0)) { row in
        (marked.contains(row.id) ? "+" : "") + (row.line.isOverdue ? "!" : "")
      }.styled { $0.style },
      Column(scene.say("访客单", "Slip"), .text(6, ideal: 6, priority: 0)) {
        $0.line.visit.slip ?? "-"
      },
      Column(scene.say("房号", "Unit"), .place(8, ideal: 12)) { $0.line.visit.household },
      Column(scene.say("访客", "Visitor"), .text(8, ideal: 14)) { row in
        let people =
          row.line.visit.people > 1 ? " ×\(row.line.visit.people)".replacing("×", with: "x") : ""
        return row.line.visit.name.masked + people
      },
      Column(scene.say("事由", "Purpose"), .text(8, priority: 2)) { $0.line.visit.purpose },
      Column(scene.say("进入", "In"), .number(5)) { scene.zone.clock(at: $0.line.visit.arrivedAt) },
      Column(scene.say("离开", "Out"), .number(5, priority: 3)) {
        $0.line.visit.leftAt.map { scene.zone.clock(at: $0) } ?? ""
      },
      Column(scene.say("应离", "Due"), .number(5, priority: 3)) { row in
        guard row.line.visit.isOpen, let due = row.line.dueAt else { return "" }
        return scene.zone.clock(at: due)
      }.styled { $0.style },
      Column(scene.say("停留", "Stay"), .number(7)) { scene.span($0.line.minutes) }
        .styled { $0.style },
      Column(scene.say("状态", "State"), .text(8, ideal: scene.language == .chinese ? 8 : 12)) {
        row in
        row.state(in: scene)
      }.styled { $0.style },
    ]
  }

  package func brief(of row: VisitRow, in scene: Scene) -> [Span] {
    let visit = row.line.visit
    return [
      Span(visit.slip ?? visit.id, .title),
      Span("  \(visit.household)  \(visit.name.masked)  \(visit.phone.masked)  \(visit.purpose)  "),
      Span(scene.say(visit.state.words)),
    ]
  }

  package func detail(of row: VisitRow, in scene: Scene) -> [DetailPart] {
    let visit = row.line.visit
    func fact(_ chinese: String, _ english: String, _ text: String) -> DetailPart {
      .fact(scene.say(chinese, english), text.isEmpty ? "-" : text)
    }
    let document = visit.document
    var parts: [DetailPart] = [
      .heading("\(visit.slip ?? scene.say("无单", "no slip"))  \(visit.household)"),
      .fact(scene.say("状态", "state"), scene.say(visit.state.words), style: row.style),
      fact("访客", "visitor", visit.name.masked), fact("人数", "people", "\(visit.people)"),
      fact("电话", "phone", visit.phone.masked), fact("车牌", "plate", visit.plate.masked),
      fact("事由", "purpose", visit.purpose),
      fact(
        "证件", "document",
        scene.say(document.kind.words) + (document.lastFour.map { " ****\($0)" } ?? "")),
      fact("证件归还", "returned", visit.documentReturnedAt.map(scene.brief) ?? ""),
      fact("进入", "in", scene.brief(visit.arrivedAt)),
      fact("离开", "out", visit.leftAt.map(scene.brief) ?? ""),
      fact("停留", "stay", scene.span(row.line.minutes)),
      fact("等候", "waited", scene.span(row.line.waited)),
      fact("登记人", "by", scene.name(of: visit.registeredBy)), fact("记录号", "number", visit.id),
    ]
    if let call = visit.hostCall {
      parts.append(
        fact(
          "问被访人", "host called",
          "\(scene.brief(call.at)) \(scene.say(call.answer.words)) \(call.number)"))
    }
    if !visit.otherHouseholds.isEmpty {
      parts.append(fact("还到", "also to", visit.otherHouseholds.joined(separator: " ")))
    }
    if !visit.goods.isEmpty { parts.append(fact("物品", "goods", visit.goods)) }
    if let reason = visit.forcedReason {
      parts.append(.fact(scene.say("代为签离", "signed out by the desk"), reason, style: .warn))
    }
    if let reason = visit.exception { parts.append(fact("说明", "note", reason)) }
    if let reason = visit.lostReason { parts.append(fact("核销", "written off", reason)) }
    return parts
  }
}

extension VisitRow {
  /// What the state column says: how long somebody waits, that a stay is over, or the state.
  fileprivate func state(in scene: Scene) -> String {
    let visit = line.visit
    if line.isOverdue { return scene.say("超时未还", "overdue") }
    if visit.state == .waiting {
      return scene.say("等\(scene.span(line.waited))", "waits \(scene.span(line.waited))")
    }
    if visit.forcedReason != nil { return scene.say("代签离", "by desk") }
    return scene.say(visit.state.words)
  }

  fileprivate var style: Style { line.isOverdue ? .error : line.visit.isOpen ? .text : .dim }
}
