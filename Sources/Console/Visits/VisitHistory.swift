import Desk
import Domain
import Resources
import Terminal

/// Yesterday's visitor by half a name: the search over all years of visits, as a form and a page.
enum VisitHistory {
  /// Asks for what is known, and the days between.
  static let form = EntryForm(
    "visit.history", Phrase("查往日访客", "Look for past visits"),
    [
      .line("text", Phrase("找什么", "What"), columns: 40, limit: 60)
        .help(
          Phrase(
            "姓名、拼音、房号、电话或车牌的尾号、访客证、事由；几样用空格隔开。",
            "A name, pinyin, a unit, the tail of a phone or plate, a slip, a purpose; with blanks between."
          )
        ),
      day("from", Phrase("从", "From")).onNewLine,
      day("to", Phrase("到", "To")),
    ]
  ) { entries in
    var search = VisitSearch(entries.text("text"))
    search.from = Day(entries.text("from").halfwidth)
    search.to = Day(entries.text("to").halfwidth)
    guard !search.text.isEmpty || search.from != nil || search.to != nil else {
      throw EntryFlaw("text", Phrase("写一样知道的，或写日期", "Write something that is known, or a day"))
    }
    return page(search)
  }.verb(Phrase("查找", "Find")).quick

  private static func day(_ id: String, _ label: Phrase) -> EntryField {
    .line(id, label, columns: 12, limit: 10)
      .help(Phrase("写成 2024-11-04；可以空着。", "As 2024-11-04; may stay empty."))
      .checked { entries in
        entries.isEmpty(id) || Day(entries.text(id).halfwidth) != nil
          ? nil : Phrase("日期写成 2024-11-04", "Write the day as 2024-11-04")
      }
  }

  /// What is found, the newest first, with names as lists show them; Enter opens the visit.
  static func page(_ search: VisitSearch) -> Request {
    .list { desk, clerk, scene in
      let found = try desk.ask(ListVisits(.search(search)), as: clerk)
      var page = RowPage(
        scene.say("往日访客  \(search.text)", "Past visits  \(search.text)"), heads(in: scene),
        found.map { row($0, in: scene) }, in: scene)
      page.note = [Span(scene.say("\(found.count) 条", "\(found.count) found"))]
      page.whenEmpty = scene.say("没有找到。", "Nothing found.")
      if found.count >= search.limit {
        page.foot = scene.say(
          "只列最近的 \(search.limit) 条；写上日期可以再往前找。",
          "Only the last \(search.limit); give days to look further back.")
      }
      return page
    }
  }

  private static func heads(in scene: Scene) -> [RowPage.Head] {
    let isChinese = scene.language == .chinese
    return [
      .init(scene.say("进入", "In"), .number(16)),
      .init(scene.say("访客单", "Slip"), .text(6, ideal: 6, priority: 0)),
      .init(scene.say("房号", "Unit"), .place(8, ideal: 12)),
      .init(scene.say("访客", "Visitor"), .text(8, ideal: 14)),
      .init(scene.say("电话", "Phone"), .place(11, priority: 3)),
      .init(scene.say("车牌", "Plate"), .place(9, priority: 4)),
      .init(scene.say("事由", "Purpose"), .text(isChinese ? 6 : 13, priority: 2)),
      .init(scene.say("状态", "State"), .text(isChinese ? 6 : 11, ideal: 12)),
    ]
  }

  private static func row(_ line: VisitLine, in scene: Scene) -> RowPage.Row {
    let visit = line.visit
    let name =
      visit.name.whole.isEmpty ? scene.say("〔已依法删除〕", "[erased by law]") : visit.name.masked
    let cells = [
      scene.zone.text(visit.arrivedAt), visit.slip ?? "-", visit.households.joined(separator: " "),
      name, visit.phone.masked, visit.plate.masked, scene.purpose(visit.purpose),
      scene.say(visit.state.words),
    ]
    var row = RowPage.Row(
      visit.id, cells.map { Span($0) },
      opening: PaneAction(Phrase("打开", "Open")) { _ in .request(.visit(visit.id)) })
    row.searchTexts += VisitRow(line: line).searchTexts
    return row
  }
}

extension VisitorPane {
  /// Enter on a find line that nothing of today fits looks in all years.
  package mutating func typed(_ key: Key, in scene: Scene) -> PaneTyping? {
    guard key == .enter, list.rows.isEmpty, !list.find.isEmpty else { return nil }
    return .request(VisitHistory.page(VisitSearch(list.find.text)))
  }

  package var whenNotFound: Phrase {
    Phrase(
      "今天没有。Enter 到往日的访客里找，Esc 清空。", "Nobody of today. Enter looks in all years; Esc clears.")
  }
}
