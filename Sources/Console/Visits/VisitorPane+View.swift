import Desk
import Domain
import Resources
import Terminal

extension VisitorPane {
  package func columns(in scene: Scene) -> [Column<VisitRow>] {
    let marked = list.marked
    let isChinese = scene.language == .chinese
    return [
      scene.signs { row in scene.marked(marked.contains(row.id)) + row.sign(in: scene) }
        .styled { $0.style },
      Column(scene.say("访客单", "Slip"), .text(isChinese ? 6 : 5, ideal: 6, priority: 0)) {
        $0.line.visit.slip ?? "-"
      },
      Column(scene.say("房号", "Unit"), .place(8, ideal: 12)) { row in
        let others = row.line.visit.otherHouseholds.count
        return row.line.visit.household + (others > 0 ? " +\(others)" : "")
      },
      Column(scene.say("访客", "Visitor"), .text(visitorColumns(in: scene), ideal: 14)) {
        $0.visitorText(in: scene)
      },
      // In English the longest of the usual purposes is `Meal delivery`.
      Column(scene.say("事由", "Purpose"), .text(isChinese || scene.isRead ? 8 : 13, priority: 2)) {
        scene.purpose($0.line.visit.purpose)
      },
      Column(scene.say("进入", "In"), .number(5)) { scene.zone.clock(at: $0.line.visit.arrivedAt) },
      Column(scene.say("离/应离", "Until"), .number(isChinese ? 7 : 5, priority: 3)) { row in
        let visit = row.line.visit
        let due = visit.isOpen ? row.line.dueAt : nil
        return (visit.leftAt ?? due).map { scene.zone.clock(at: $0) } ?? ""
      }.styled { $0.style }
        .saying { row in
          let visit = row.line.visit
          if let left = visit.leftAt {
            return scene.say("离开 ", "left ") + scene.zone.clock(at: left)
          }
          guard visit.isOpen, let due = row.line.dueAt else { return "" }
          return scene.say("应离 ", "until ") + scene.zone.clock(at: due)
        },
      Column(scene.say("停留", "Stay"), .number(isChinese ? 7 : Self.englishStay)) {
        stayText(of: $0, in: scene)
      }.styled { $0.style },
      Column(
        scene.say("状态", "State"), .text(isChinese ? 8 : 11, ideal: isChinese ? 8 : 12, priority: 0)
      ) { row in
        row.state(in: scene)
      }.styled { $0.style },
    ]
  }

  /// How long somebody has stayed; in whole days, where hours as well find no room.
  private func stayText(of row: VisitRow, in scene: Scene) -> String {
    let span = scene.span(row.line.minutes)
    guard scene.language == .english, span.columns > Self.englishStay else { return span }
    return scene.say(.briefSpan(minutes: row.line.minutes))
  }

  /// `23h59`, `3d14h`.
  private static let englishStay = 5

  /// Where a row is heard, how many came together must not be cut from it.
  private func visitorColumns(in scene: Scene) -> Int {
    guard scene.isRead else { return 8 }
    let longest = list.rows.map { $0.visitorText(in: scene).columns }.max() ?? 0
    return min(max(8, longest), 18)
  }

  package func brief(of row: VisitRow, in scene: Scene) -> [Span] {
    let visit = row.line.visit
    let purpose = scene.purpose(visit.purpose)
    let units = visit.households.joined(separator: " ")
    let people =
      visit.people > 1 ? scene.say("  \(visit.people) 人", "  \(visit.people) people") : ""
    return [
      Span(visit.slip ?? visit.id, .title),
      Span("  \(units)  \(visit.name.masked)\(people)  \(visit.phone.masked)  \(purpose)  "),
      Span(scene.say(visit.state.words)), Span(row.mark(in: scene), .warn),
    ]
  }

  package func detail(of row: VisitRow, in scene: Scene) -> [DetailPart] {
    let visit = row.line.visit
    func fact(_ chinese: String, _ english: String, _ text: String) -> DetailPart {
      .fact(scene.say(chinese, english), text)
    }
    func shown(_ value: Sensitive) -> String { scene.shown(value, of: visit.id) }
    let document = visit.document
    let isIn = visit.state != .turnedAway
    let isHeld = visit.state == .waiting && document.kind != .none
    let returned =
      visit.documentReturnedAt.map(scene.brief) ?? (isHeld ? scene.say("还没有", "not yet") : "")
    let name =
      visit.name.whole.isEmpty ? scene.say("〔已依法删除〕", "[erased by law]") : shown(visit.name)
    var parts: [DetailPart] = [
      .heading("\(visit.slip ?? scene.say("无单", "no slip"))  \(visit.household)"),
      .fact(
        scene.say("状态", "state"), scene.say(visit.state.words) + row.mark(in: scene),
        style: row.mark(in: scene).isEmpty ? row.style : .warn),
      fact("访客", "visitor", name), fact("人数", "people", "\(visit.people)"),
      fact("电话", "phone", shown(visit.phone)), fact("车牌", "plate", shown(visit.plate)),
      fact("事由", "purpose", scene.purpose(visit.purpose)),
      fact(
        "证件", "document",
        scene.say(document.kind.words) + (document.lastFour.map { " ****\($0)" } ?? "")),
      fact("证件归还", "returned", returned),
      fact("进入", "in", scene.brief(visit.arrivedAt)),
      fact("离开", "out", visit.leftAt.map(scene.brief) ?? ""),
      .fact(scene.say("超时", "overdue"), row.whyOverdue(in: scene), style: .error),
      // Whoever was turned away neither stayed nor waits.
      fact("停留", "stay", isIn ? scene.span(row.line.minutes) : ""),
      fact("等候", "waited", isIn ? scene.span(row.line.waited) : ""),
      fact("登记人", "by", scene.name(of: visit.registeredBy)), fact("记录号", "number", visit.id),
    ]
    if let call = visit.hostCall {
      parts.append(
        fact(
          "问被访人", "host called",
          "\(scene.brief(call.at)) \(scene.say(call.answer.words)) \(call.number)"))
    }
    if !visit.otherHouseholds.isEmpty {
      parts.append(fact("同访房号", "also to", visit.otherHouseholds.joined(separator: " ")))
    }
    if !visit.goods.isEmpty { parts.append(fact("物品", "goods", visit.goods)) }
    if let reason = visit.forcedReason {
      parts.append(.fact(scene.say("代为签离", "signed out by the desk"), reason, style: .warn))
    }
    if let reason = visit.exception ?? visit.refusal?.text(in: scene.language) {
      parts.append(
        visit.state == .turnedAway
          ? fact("不放行原因", "why not in", reason) : fact("说明", "note", reason))
    }
    if let earlier = row.line.earlier {
      let words = "\(earlier.named)  \(scene.brief(earlier.arrivedAt))  \(earlier.id)"
      parts.append(fact("先于", "led in before", words))
    }
    if let reason = visit.lostReason {
      parts.append(.fact(scene.say("核销", "written off"), reason, style: .warn))
    }
    return parts.filter { part in
      if case .fact(_, "", _) = part { false } else { true }
    }
  }
}

extension VisitRow {
  /// `!` for who stays too long, `*` for who was signed out by the desk, `x` for a slip that is lost.
  ///
  /// In words the state says it already.
  fileprivate func sign(in scene: Scene) -> String {
    guard !scene.isRead else { return "" }
    if line.isOverdue { return "!" }
    if line.visit.forcedReason != nil { return "*" }
    return line.visit.state == .writtenOff ? "x" : ""
  }

  /// Why it is overdue; empty where it is not.
  fileprivate func whyOverdue(in scene: Scene) -> String {
    switch line.overdue {
    case .cutOff: scene.say("上次盘点时人还在内", "inside at the last stocktake")
    case .stay: scene.say("过了应离的时间", "past the time for its purpose")
    case nil: ""
    }
  }

  /// What stays marked for ever.
  fileprivate func mark(in scene: Scene) -> String {
    line.visit.forcedReason == nil ? "" : scene.say("（代为签离）", " (signed out by the desk)")
  }

  /// Who it is, and how many have come together.
  fileprivate func visitorText(in scene: Scene) -> String {
    let (name, people) = (line.visit.name.masked, line.visit.people)
    guard people > 1 else { return name }
    return name + (scene.isRead ? scene.say("  \(people) 人", "  \(people) people") : " x\(people)")
  }

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
