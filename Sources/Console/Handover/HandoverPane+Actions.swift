import Desk
import Domain
import Resources
import Terminal

extension HandoverPane {
  /// F9: reads on, accepts, or signs over, whichever comes next.
  package func main(in scene: Scene) -> PaneAction? {
    guard let waiting else { return submit(in: scene) }
    let unread = unreadItems(in: scene)
    guard unread.isEmpty else {
      return PaneAction(
        Phrase("接班", "Accept"),
        unless: Phrase(
          "还有 \(unread.count) 条未读：在“等我读”里逐条按 Enter。",
          "\(unread.count.counted("line")) unread: press Enter on each.")
      ) { .form(accepting(waiting, in: $0)) }.coded("12")
    }
    return .form(Phrase("接班", "Accept")) { accepting(waiting, in: $0) }.coded("12")
  }

  package func renewed(_ form: EntryForm, in scene: Scene) -> EntryForm? {
    switch form.id {
    case SubmitHandover.kind:
      HandoverForms.submit(draft?.items ?? [], counting: articles, by: scene.clerk?.number)
    case AcceptHandover.kind: waiting.map { accepting($0, in: scene) }
    case AcceptHandover.kind + "/here":
      submitted.map { receiving($0, in: scene) }
    default: nil
    }
  }

  package func remark(in scene: Scene) -> PaneAction? {
    switch list.selected?.line {
    case .draft(let item):
      return .form(Phrase("加说明", "Explain")) { _ in HandoverForms.explain(item) }
    case .note(let note):
      return .form(Phrase("加备注", "Remark on it")) { _ in NotebookForms.remark(note) }
    default: return nil
    }
  }

  private func accepting(_ record: HandoverRecord, in scene: Scene) -> EntryForm {
    HandoverForms.accept(record, counting: articles, isOnDuty: duty != nil, in: scene)
  }

  private func receiving(_ record: HandoverRecord, in scene: Scene) -> EntryForm {
    HandoverForms.receive(
      record, standing: standing, places: places, counting: articles, in: scene)
  }

  private func submit(in scene: Scene) -> PaneAction {
    if let submitted {
      return .form(Phrase("接班人在此接班", "The receiver accepts here")) {
        receiving(submitted, in: $0)
      }.coded("12").hinted("接班签字", "Accept")
    }
    let why =
      duty == nil
      ? Phrase("你还没有上班，F10 上班", "You are not on duty; F10 starts your shift")
      : isHandedOver ? Phrase("本班已经交班了", "This shift is handed over already") : nil
    let items = draft?.items ?? []
    return .form(Phrase("签字交班", "Hand over"), unless: why) { [articles] in
      HandoverForms.submit(items, counting: articles, by: $0.clerk?.number)
    }.coded("12").hinted("签字交班", "Sign")
  }

  package func actions(in scene: Scene) -> [PaneAction] {
    var actions: [PaneAction] = [
      start(in: scene), end(),
      .form(Phrase("补一条要交代的事", "Add a line to hand over")) { _ in HandoverForms.add },
    ]
    // Three digits belong to the line, whatever it is, so that those after them stay the same.
    let own = list.selected.map { self.actions(on: $0, in: scene) } ?? []
    actions += Self.padded(own, to: 3)
    actions += [
      .form(Phrase("确认当日工作日志", "Confirm my daily log")) { _ in WorkLogPages.confirm }
        .coded("15"),
      PaneAction(Phrase("看最近的交接记录", "Look at the last record")) { _ in
        .request(.show(HandoverPane.lastRecord))
      }.coded("16"),
      .standingPromises,
      PaneAction(Phrase("看公告", "Look at the notices")) { _ in
        .request(.show(HandoverPane.noticePage))
      }.coded("17"),
      .form(Phrase("发公告", "Post a notice")) { HandoverForms.notice(in: $0) }.coded("18"),
    ]
    return actions + deskActions(in: scene) + furtherActions(in: scene)
  }

  private func actions(on row: HandoverRow, in scene: Scene) -> [PaneAction] {
    switch row.line {
    case .draft(let item):
      let steps: [PaneAction] = [
        .form(Phrase("加说明", "Explain")) { _ in HandoverForms.explain(item) },
        .form(Phrase("不交这一条（写理由）", "Leave it out (with a reason)")) { _ in
          HandoverForms.remove(item)
        },
      ]
      if ["item", "reserved", "count"].contains(item.kind) {
        return steps + [
          .form(Phrase("已办结（写怎么办的）", "It is done with (say how)")) { _ in
            HandoverForms.settle(item)
          }
        ]
      }
      guard let note = notes[item.id] else { return steps }
      return steps + [
        .form(Phrase("记事已处理", "The line is dealt with")) { _ in NotebookForms.resolve(note) }
      ]
    case .handedOver: return []
    case .notice(let line):
      return [.errand(Phrase("读公告", "Read it")) { Self.reading(line, next: nil, in: $0) }]
    case .incoming(let item, let record, _):
      return [
        read([item.id]),
        .form(Phrase("对这一条保留意见", "Accept with a reservation")) {
          HandoverForms.reserve(item, of: record, in: $0)
        },
      ]
    case .note(let note):
      return [
        .form(
          Phrase("记事已处理", "The line is dealt with"),
          unless: note.isOpen ? nil : Phrase("这一条不用处理", "It needs no action")
        ) { _ in NotebookForms.resolve(note) },
        .form(Phrase("加备注", "Remark on it")) { _ in NotebookForms.remark(note) },
      ] + (note.entry.people.isEmpty ? [] : [.unmask(note.label)])
    }
  }

  func read(_ items: [String]) -> PaneAction {
    .errand(Phrase("读过了", "Read")) { _ in
      Errand(ReadHandoverItem(items)) { _ in
        Phrase("\(items.joined(separator: "、")) 已读", "\(items.joined(separator: ", ")) read")
      }
    }
  }

  /// Enter reads the waiting line, and the next unread one is then selected; where nothing fits what
  /// was typed, it looks through all years of the notebook.
  package mutating func typed(_ key: Key, in scene: Scene) -> PaneTyping? {
    if key == .enter, list.rows.isEmpty, !list.find.isEmpty {
      return .request(NotebookForms.page(NotebookSearch(list.find.text)))
    }
    guard key == .enter, let line = list.selected?.line else { return nil }
    let id = nextUnread?.id
    if case .notice(let notice) = line {
      return .request(.perform(Self.reading(notice, next: id, in: scene)))
    }
    guard case .incoming(let item, _, let isRead) = line, !isRead else { return nil }
    return .request(
      .perform(
        Errand(kind: ReadHandoverItem.kind) { desk, clerk in
          _ = try desk.perform(ReadHandoverItem([item.id]), as: clerk)
          return Errand.Done(
            id == nil
              ? Phrase(
                "\(item.id) 已读；都读完了，F9 接班。", "\(item.id) read; that was the last, F9 accepts.")
              : Phrase("\(item.id) 已读", "\(item.id) read"), subject: id)
        }))
  }

  /// The next line to read after the selected one, from the top again where there is none below.
  private var nextUnread: HandoverRow? {
    let later = list.rows.drop { $0.id != list.selected?.id }.dropFirst().first(where: \.isUnread)
    return later ?? list.rows.first { $0.isUnread && $0.id != list.selected?.id }
  }

  @Sendable private static func lastRecord(
    _ desk: FrontDesk, _ clerk: SignedIn, _ scene: Scene
  ) throws -> Page {
    let sheet = try desk.ask(ShowHandover(), as: clerk)
    let paper = HandoverPaper(sheet, zone: scene.zone, language: scene.language)
    return Page(
      sheet.record.id,
      paper.text.split(separator: "\n", omittingEmptySubsequences: false).map { .text(String($0)) })
  }
}
