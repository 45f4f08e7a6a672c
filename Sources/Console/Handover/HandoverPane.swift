import Desk
import Domain
import Resources
import Terminal

/// The shift: what waits to be read, what will be handed over, and the post notebook.
package struct HandoverPane: DeskPane {
  package static let kind = PaneKind.handover
  package var list = PaneList<HandoverRow>(views: HandoverPane.views)
  private(set) var duty: Duty?
  /// The record that waits for this clerk's signature.
  private(set) var waiting: HandoverRecord?
  /// The clerk's own record, waiting for the next shift's.
  private(set) var submitted: HandoverRecord?
  /// The clerk's own record, which was refused and is to be settled or handed over anew.
  private(set) var refused: HandoverRecord?
  /// What the desk owns, and what of it is out.
  private(set) var articles: [Article] = []
  private(set) var loans: [ArticleLoan] = []
  private(set) var draft: HandoverRecord?
  /// How each line of those records stands now.
  private(set) var standing: [String: String] = [:]
  /// The unit or the place that each case is about, while the clerk's record waits for a receiver, who
  /// may answer it here.
  private(set) var places: [String: String] = [:]
  /// Who was at the desk before, and the record they left.
  private(set) var before: WhoWasBefore.Found?
  /// Whether the clerk's own duty has its record.
  private(set) var isHandedOver = false
  /// The notices in force or to come.
  private(set) var notices: [NoticeLine] = []
  /// The lines of the notebook, by the numbers that the draft gives them.
  private(set) var notes: [String: NotebookLine] = [:]

  package init() {}

  package mutating func show(_ news: DeskNews, in scene: Scene) {
    duty = news.duty
    draft = news.draft
    refused = news.refused
    articles = news.articles.map(\.article)
    loans = news.loans
    standing = news.standing
    before = news.before
    isHandedOver = news.isHandedOver
    let clerk = scene.clerk?.number
    waiting = news.waiting.last { $0.giver != clerk }
    submitted = news.waiting.last { $0.giver == clerk }
    places = submitted == nil ? [:] : Self.places(of: news.intakes)
    let incoming = waiting.map { record in
      record.items.map { item in
        HandoverRow(
          .incoming(
            item, record.id, isRead: item.isRead(by: clerk, now: news.standing[item.id])))
      }
    }
    // What complains of whoever sits there is in their record, and not shown to them (rule CI-17).
    let hidden = Set(
      news.sheet.accused.filter { $0.value.contains { $0 == clerk } }.map(\.key))
    // Whoever takes over reads first; what is theirs to hand over is the same lines once more.
    let own =
      waiting != nil
      ? []
      : submitted.map { record in
        record.items.filter { !$0.isAbout(hidden) }.map {
          HandoverRow(.handedOver($0, isAccepted: false))
        }
      }
        ?? news.draft.items.map { item in
          HandoverRow(isHandedOver ? .handedOver(item, isAccepted: true) : .draft(item))
        }
    notices = news.notices
    let due =
      clerk.map { clerk in news.notices.filter { $0.isDue(for: clerk, at: scene.now) } } ?? []
    // What is to be read is not listed a second time as what is to be handed over.
    let toRead = Set(due.map(\.notice.label))
    let rest = own.filter { row in !toRead.contains(row.item?.id ?? "") }
    // What is in the draft already is not listed twice.
    let drafted = Set((own + (incoming ?? [])).compactMap(\.item?.id))
    notes = Dictionary(
      news.notes.map { ("N-\($0.id)", $0) }, uniquingKeysWith: { first, _ in first })
    let notes = news.notes.filter { !drafted.contains("N-\($0.id)") }.map { HandoverRow(.note($0)) }
    list.replace(
      with: due.map { HandoverRow(.notice($0)) } + (incoming ?? []) + rest + notes, in: scene)
  }

  package let help = Phrase(
    "上班：F10 上班；有交接记录在等时，逐条按 Enter 读过，再按 F9 接班。下班：看一遍待交的事，补说明，F9 签字交班。Ctrl+N 记一条值班记事。",
    "Coming on: F10 starts your shift; read each waiting line with Enter, then F9 accepts. Going off: look through what is open, explain it, F9 signs it over. Ctrl+N writes in the notebook."
  )
  package let whenEmpty = Phrase(
    "没有要交接的事。Ctrl+N 记一条。", "Nothing to hand over. Ctrl+N writes a line.")

  package func tabNote(in scene: Scene) -> String {
    let unread = unreadItems(in: scene).count + list.rows.count(where: \.isNotice)
    guard unread == 0 else {
      return scene.isRead ? scene.say("未读\(unread)", "\(unread) unread") : "\(unread)!"
    }
    return "\(draft?.items.count ?? 0)"
  }

  func unreadItems(in scene: Scene) -> [CarriedItem] {
    waiting?.items.filter { !$0.isRead(by: scene.clerk?.number, now: standing[$0.id]) } ?? []
  }

  package func summary(in scene: Scene) -> [Span] {
    let turn = scene.ownTurn.map { turn in
      let begins = "\(scene.say(turn.shift.words)) \(scene.zone.clock(at: turn.shift.plannedStart))"
      let day = scene.say(scene.dayWords(turn.shift.date))
      return scene.say("未上班，\(day)排了\(begins)  ", "off duty, \(day) \(begins)  ")
    }
    let shift =
      duty.map { "\(scene.say($0.shift.words))  " } ?? turn ?? scene.say("未上班  ", "off duty  ")
    let unread = unreadItems(in: scene).count
    return [
      Span(shift), Span(toHandOver(in: scene)),
      Span(
        waiting == nil ? "" : scene.say("  未读 \(unread)", "  unread \(unread)"),
        unread > 0 ? .warn : .text),
      Span(submitted == nil ? "" : scene.say("，等接班", ", to be accepted"), .warn),
      Span(refused == nil ? "" : scene.say("  被拒，重交或裁定", "  refused"), .warn),
    ]
  }

  private static func places(of cards: [IntakeCard]) -> [String: String] {
    Dictionary(
      cards.compactMap { card in card.intake.openHouse.map { (card.intake.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// How much is still to be handed over, or what has been.
  private func toHandOver(in scene: Scene) -> String {
    if let submitted {
      let count = submitted.items.count
      return scene.say("已交 \(count)", "handed over \(count)")
    }
    let count = draft?.items.count ?? 0
    guard !isHandedOver || waiting != nil else {
      return scene.say("本班已交班", "shift handed over")
    }
    return scene.say("待交 \(count)", "to hand over \(count)")
  }

  package func new(in scene: Scene) -> PaneAction? {
    .form(Phrase("值班记事", "Notebook line")) { _ in NotebookForms.write }.coded("11").hinted(
      "值班记事", "Note")
  }

  private static let views: [SavedView<HandoverRow>] = [
    SavedView(Phrase("全部", "Everything")) { row, _ in !row.isSettledNote },
    SavedView(Phrase("等我读", "For me to read")) { row, _ in row.isUnread },
    SavedView(Phrase("待交班", "To hand over")) { row, _ in row.isDraft },
    SavedView(Phrase("值班记事", "Notebook")) { row, _ in row.isNote },
  ]
}

/// A line of the handover pane.
package struct HandoverRow: ListRow {
  enum Line: Sendable {
    /// A line of the record that waits to be accepted.
    case incoming(CarriedItem, String, isRead: Bool)
    /// What this shift will hand over, as it stands.
    case draft(CarriedItem)
    /// A line of the clerk's own record, which the next shift has still to sign; or what is open after
    /// it has, which is no longer theirs.
    case handedOver(CarriedItem, isAccepted: Bool)
    case note(NotebookLine)
    /// A notice that whoever sits there must still read.
    case notice(NoticeLine)
  }

  let line: Line

  init(_ line: Line) { self.line = line }

  package var id: String {
    switch line {
    case .incoming(let item, let record, _): "\(record)/\(item.id)"
    case .draft(let item), .handedOver(let item, _): item.id
    case .note(let note): "n\(note.id)"
    case .notice(let line): line.notice.label
    }
  }

  package var searchTexts: [String] {
    switch line {
    case .incoming(let item, _, _), .draft(let item), .handedOver(let item, _):
      [item.id, item.text, item.remark ?? ""]
    case .note(let note):
      [note.label, note.entry.title, note.entry.dealtWith ?? ""] + note.remarks.map(\.text)
    case .notice(let line): [line.notice.label, line.notice.text]
    }
  }

  var isUnread: Bool {
    switch line {
    case .incoming(_, _, let isRead): !isRead
    case .notice: true
    case .draft, .handedOver, .note: false
    }
  }
  /// Each line is read, explained or reserved by itself: nothing is done to several at once.
  package var isMarkable: Bool { false }

  var isNotice: Bool { if case .notice = line { true } else { false } }
  var isDraft: Bool { if case .draft = line { true } else { false } }
  var isNote: Bool { if case .note = line { true } else { false } }

  /// A line of the notebook that is only kept for the record.
  var isSettledNote: Bool {
    guard case .note(let note) = line else { return false }
    return !note.entry.needsAction || note.resolution != nil
  }

  var item: CarriedItem? {
    switch line {
    case .incoming(let item, _, _), .draft(let item), .handedOver(let item, _): item
    case .note, .notice: nil
    }
  }
}
