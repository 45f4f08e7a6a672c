import Desk
import Domain
import Resources
import Terminal

extension HandoverPane {
  package func columns(in scene: Scene) -> [Column<HandoverRow>] {
    let isChinese = scene.language == .chinese
    return [
      // In words the state says it already.
      Column("", .text(1, ideal: 1, priority: 0)) { $0.isUnread && !scene.isRead ? "*" : "" }
        .styled { $0.style },
      Column(scene.say("起始", "Since"), .number(11)) { scene.brief($0.since) },
      Column(scene.say("类型", "Kind"), .text(isChinese ? 8 : 10, ideal: isChinese ? 8 : 12)) {
        $0.kindText(in: scene)
      },
      Column(scene.say("编号", "Number"), .place(15, priority: 2)) { $0.number },
      Column(scene.say("内容", "Text"), .text(16)) { $0.text(in: scene) },
      Column(scene.say("说明", "Remark"), .text(6, ideal: 12, priority: 3)) {
        $0.remark.isEmpty ? $0.item?.owner.map(scene.name) ?? "" : $0.remark
      },
      Column(scene.say("班次", "Shifts"), .number(6, priority: 4)) {
        $0.item.map { "\($0.age)" } ?? ""
      },
      Column(scene.say("状态", "State"), .text(isChinese ? 9 : 11, ideal: isChinese ? 10 : 11)) {
        $0.stateText(in: scene)
      }.styled { $0.isLate(in: scene) ? .error : $0.style },
    ]
  }

  package func name(of row: HandoverRow, in scene: Scene) -> String {
    row.number.isEmpty ? row.kindText(in: scene) : row.number
  }

  package func brief(of row: HandoverRow, in scene: Scene) -> [Span] {
    [
      Span(row.kindText(in: scene), .title),
      Span("  \(row.number)  \(row.text(in: scene))  "), Span(row.remark),
    ] + standingBrief(of: row, in: scene)
  }

  package func detail(of row: HandoverRow, in scene: Scene) -> [DetailPart] {
    var parts: [DetailPart] = [
      .heading("\(row.kindText(in: scene))  \(row.number)"), .text(row.text(in: scene)), .blank,
      .fact(scene.say("起始", "since"), scene.brief(row.since)),
    ]
    if let item = row.item {
      parts.append(
        .fact(scene.say("已交过", "handed over"), scene.say(item.ageInShifts)))
    }
    if case .incoming(let item, _, _) = row.line { parts += standingParts(of: item, in: scene) }
    if !row.remark.isEmpty { parts.append(.fact(scene.say("说明", "remark"), row.remark)) }
    if let next = row.item?.next {
      parts.append(.fact(scene.say(next.policy.label), scene.echo(next.due)))
    }
    if let person = row.item?.person {
      parts.append(.fact(scene.say("责任人", "in charge"), scene.name(of: person)))
    }
    if let note = note(of: row) { parts += note.parts(in: scene) }
    if let reservation = row.item?.reservation {
      parts.append(.fact(scene.say("保留意见", "reservation"), reservation, style: .warn))
    }
    if let owner = row.item?.owner {
      parts.append(.fact(scene.say("责任人", "person"), scene.name(of: owner)))
    }
    return parts + shiftParts(in: scene)
  }

  /// The same in one line, where it has changed since.
  private func standingBrief(of row: HandoverRow, in scene: Scene) -> [Span] {
    guard case .incoming(let item, _, _) = row.line, item.state != standing[item.id] else {
      return []
    }
    let then = scene.say(CarriedItem.words(forState: item.state, kind: item.kind))
    let now = scene.say(CarriedItem.words(forState: standing[item.id], kind: item.kind))
    return [Span(scene.say("  交时 \(then)，现在 \(now)", "  then \(then), now \(now)"), .warn)]
  }

  /// The line of the notebook that a row is, or stands for.
  private func note(of row: HandoverRow) -> NotebookLine? {
    if case .note(let note) = row.line { note } else { row.item.flatMap { notes[$0.id] } }
  }

  /// How the line was handed over, and how it stands now.
  private func standingParts(of item: CarriedItem, in scene: Scene) -> [DetailPart] {
    let (then, now) = (item.state, standing[item.id])
    return [
      .fact(
        scene.say("交时", "then"), scene.say(CarriedItem.words(forState: then, kind: item.kind))),
      .fact(
        scene.say("现在", "now"), scene.say(CarriedItem.words(forState: now, kind: item.kind)),
        style: then == now ? .text : .warn),
    ]
  }

  /// Where the shift stands, and what is still to be done before it can be signed.
  private func shiftParts(in scene: Scene) -> [DetailPart] {
    var parts: [DetailPart] = [.blank, .heading(scene.say("本班", "This shift"))]
    if let duty {
      parts.append(
        .fact(
          scene.say(duty.shift.words),
          scene.say("\(scene.brief(duty.startedAt)) 上班", "since \(scene.brief(duty.startedAt))")))
    } else {
      parts.append(
        .text(scene.say("还没有上班（F10 上班）。", "Not on duty yet (F10 starts)."), style: .warn))
    }
    parts += refusedParts(in: scene)
    if let waiting {
      let unread = unreadItems(in: scene).count
      parts.append(
        .text(
          scene.say(
            "\(waiting.id) 等你接班：还有 \(unread) 条未读。",
            "\(waiting.id) waits for you: \(unread.counted("line")) unread."), style: .warn))
    }
    if let unplanned = waiting?.unplanned {
      let cause = scene.say(unplanned.cause.words)
      parts.append(.fact(scene.say("计划外", "unplanned"), "\(cause)  \(unplanned.text)"))
    }
    if let submitted {
      parts.append(
        .text(
          scene.say(
            "\(submitted.id) 已交：接班人按 F9 逐条看、签字。",
            "\(submitted.id) waits: F9, and the receiver signs."))
      )
    }
    return parts
  }
}

extension HandoverRow {
  /// Its number, where it has one.
  var number: String {
    switch line {
    case .notice(let line): line.notice.label
    case .note(let note): note.label
    case .incoming, .draft, .handedOver: item?.id ?? ""
    }
  }

  var since: Moment {
    switch line {
    case .incoming(let item, _, _), .draft(let item), .handedOver(let item, _): item.firstAt
    case .note(let note): note.entry.occurredAt
    case .notice(let line): line.notice.from
    }
  }

  func text(in scene: Scene) -> String {
    switch line {
    case .incoming(let item, _, _), .draft(let item), .handedOver(let item, _):
      item.told(in: scene.language)
    case .note(let note): note.marked(in: scene)
    case .notice(let line): line.notice.text
    }
  }

  var remark: String {
    switch line {
    case .incoming(let item, _, _), .draft(let item), .handedOver(let item, _): item.remark ?? ""
    case .note(let note): note.resolution.map { "-> \($0)" } ?? note.entry.dealtWith ?? ""
    case .notice: ""
    }
  }

  func kindText(in scene: Scene) -> String {
    guard let item else {
      return isNotice ? scene.say("公告", "notice") : scene.say("记事", "notebook")
    }
    return scene.say(CarriedItem.words(forKind: item.kind))
  }

  func stateText(in scene: Scene) -> String {
    switch line {
    case .incoming(let item, _, let isRead):
      if isRead {
        scene.say("已读", "read")
      } else if item.readBy != nil, item.readBy == scene.clerk?.number {
        scene.say("有变化", "changed")
      } else {
        scene.say("未读", "unread")
      }
    case .draft(let item):
      item.next.map { next in
        isLate(in: scene) ? scene.say("已超时", "late") : scene.shortest(next.due)
      } ?? scene.say("待交", "open")
    case .handedOver(_, let isAccepted):
      isAccepted ? scene.say("归下一班", "handed on") : scene.say("已交待接", "to accept")
    case .notice: scene.say("未读", "unread")
    case .note(let note):
      note.resolution != nil
        ? scene.say("已处理", "done")
        : note.entry.needsAction ? scene.say("要处理", "to do") : scene.say("记录", "kept")
    }
  }

  /// Whether what it hands over should have been done by now.
  func isLate(in scene: Scene) -> Bool {
    guard case .draft(let item) = line else { return false }
    return item.next?.isLate(at: scene.now) == true
  }

  var style: Style {
    switch line {
    case .incoming(_, _, let isRead): isRead ? .text : .warn
    case .draft: .text
    case .handedOver: .dim
    case .notice: .warn
    case .note(let note): note.isOpen ? .warn : .dim
    }
  }
}
