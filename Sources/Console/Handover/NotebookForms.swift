import Desk
import Domain
import Resources
import Terminal

/// The forms of the post notebook.
enum NotebookForms {
  /// What happened, where, whether something must be done; who, when and how only where it matters.
  static var write: EntryForm {
    EntryForm(
      WriteNote.kind, Phrase("值班记事", "Notebook line"),
      [
        .line("text", Phrase("内容", "Text"), columns: 60, limit: 1000).required
          .help(Phrase("写详细：发生了什么、怎么发现的。", "In detail: what happened, how it was noticed.")),
        .line("place", Phrase("地点", "Place"), columns: 20, limit: 40).onNewLine,
        .choice("action", Phrase("要处理", "Needs action"), EntryOption.yesOrNo, columns: 6)
          .preset("no")
          .help(Phrase("要处理的会进交接，直到处理完。", "Stays in the handovers until it is dealt with.")),
        .line("people", Phrase("人员", "People"), columns: 24, limit: 80).onNewLine
          .help(Phrase("涉及谁；几个人用逗号隔开。", "Who was concerned; several names with a comma.")),
        EntryField("occurred", Phrase("发生时间", "When"), .past, columns: 16)
          .help(
            Phrase(
              "空着就是现在；早先的事写 1410 或 昨天 2230，会标补录。", "Empty is now; earlier as 1410, marked as late.")
          ),
        .line("dealt", Phrase("怎么处理", "Dealt with"), columns: 60).onNewLine
          .help(Phrase("空着就是还没处理。", "Empty is not yet.")),
      ]
    ) { entries in
      var command = WriteNote(
        entries.text("text"), place: entries.optional("place"),
        needsAction: entries.isYes("action"), occurred: entries.pastMoment("occurred"))
      command.people = entries.text("people")
      command.dealtWith = entries.optional("dealt")
      return .perform(
        Errand(command) { Phrase("已记下 \($0.label)。", "Written down as \($0.label).") })
    }
  }

  static func resolve(_ note: NotebookLine) -> EntryForm {
    EntryForm(
      ResolveNote.kind, subject: note.label, Phrase("记事已处理", "Dealt with"),
      [.line("text", Phrase("怎么处理的", "How"), columns: 60).required]
    ) { entries in
      .perform(
        Errand(ResolveNote(note.id, text: entries.text("text"))) { _ in
          Phrase("\(note.label) 已处理。", "\(note.label) is dealt with.")
        })
    }
  }

  static func remark(_ note: NotebookLine) -> EntryForm {
    EntryForm(
      RemarkOnNote.kind, subject: note.label, Phrase("记事加备注", "Remark on the line"),
      [
        .line("text", Phrase("备注", "Remark"), columns: 60, limit: 1000).required
          .help(
            Phrase("原来的记事不改；备注带你的名字和时间。", "The line stays; your name and the time go with it."))
      ]
    ) { entries in
      .perform(
        Errand(RemarkOnNote(note.id, text: entries.text("text"))) {
          Phrase("\($0.label) 已加备注。", "Remarked on \($0.label).")
        })
    }
  }

  /// Looks through all years of the notebook.
  static let search = EntryForm(
    "notebook.search", Phrase("查岗位记事", "Look in the notebook"),
    [
      .line("text", Phrase("找什么", "What"), columns: 40, limit: 60)
        .help(
          Phrase(
            "内容、地点、人员、备注里的字；几样用空格隔开。",
            "Words of the line, its place, people, remarks; with blanks between.")),
      day("from", Phrase("从", "From")).onNewLine,
      day("to", Phrase("到", "To")),
    ]
  ) { entries in
    var search = NotebookSearch(entries.text("text"))
    search.from = Day(entries.text("from").halfwidth)
    search.to = Day(entries.text("to").halfwidth)
    search.limit = mostShown
    return page(search)
  }.verb(Phrase("查找", "Find")).quick

  private static let mostShown = 200

  static func day(_ id: String, _ label: Phrase) -> EntryField {
    .line(id, label, columns: 12, limit: 10)
      .help(Phrase("写成 2024-11-04；可以空着。", "As 2024-11-04; may stay empty."))
      .checked { entries in
        entries.isEmpty(id) || Day(entries.text(id).halfwidth) != nil
          ? nil : Phrase("日期写成 2024-11-04", "Write the day as 2024-11-04")
      }
  }

  /// What is found, the newest first, each with what was said of it since.
  static func page(_ search: NotebookSearch) -> Request {
    .show { desk, clerk, scene in
      let found = try desk.ask(ListNotes(search), as: clerk)
      let title = [
        scene.say("岗位记事", "Post notebook"), search.text,
        scene.say("\(found.count) 条", "\(found.count) found"),
      ].filter { !$0.isEmpty }.joined(separator: "  ")
      let none = [DetailPart.text(scene.say("没有找到。", "Nothing found."))]
      let more = scene.say(
        "只列最近的 \(search.limit) 条；写上日期可以再往前找。",
        "Only the last \(search.limit); give days to look further back.")
      let parts = found.flatMap { $0.foundParts(in: scene) }
      return Page(
        title,
        parts.isEmpty
          ? none : parts + (found.count < search.limit ? [] : [.text(more, style: .dim)]))
    }
  }
}

extension NotebookLine {
  fileprivate func foundParts(in scene: Scene) -> [DetailPart] {
    let who = scene.name(of: entry.by)
    let line = DetailPart.fact(
      scene.zone.text(entry.occurredAt), "\(label)  \(marked(in: scene))  \(who)",
      style: isOpen ? .warn : .text)
    return [line] + remarks.map { .fact("", remarkText($0, in: scene), style: .dim) }
  }

  /// The line as lists show it: that it was entered late, where it was, the place, the text.
  func marked(in scene: Scene) -> String {
    let isLate = entry.isLate(after: scene.house.settings.number(.lateNoteMinutes))
    return (isLate ? scene.say("[补录] ", "[late] ") : "") + entry.title
  }

  /// What stands of it beside its text, and what was said of it since.
  func parts(in scene: Scene) -> [DetailPart] {
    let isLate = entry.isLate(after: scene.house.settings.number(.lateNoteMinutes))
    let recorded = scene.brief(entry.recordedAt) + (isLate ? scene.say("  补录", "  late") : "")
    var parts: [DetailPart] = [
      .fact(scene.say("记于", "entered"), recorded, style: isLate ? .warn : .text),
      .fact(
        scene.say("记的人", "by"), [scene.name(of: entry.by), entry.desk].joined(separator: "  ")),
    ]
    if let place = entry.place { parts.append(.fact(scene.say("地点", "place"), place)) }
    if !entry.people.isEmpty {
      let names = entry.people.map(\.masked).joined(separator: scene.say("、", ", "))
      parts.append(.fact(scene.say("人员", "people"), names))
    }
    if let done = entry.dealtWith ?? resolution ?? (isOpen ? scene.say("还没有", "not yet") : nil) {
      parts.append(.fact(scene.say("处理", "dealt"), done))
    }
    let said = remarks.map { DetailPart.text(remarkText($0, in: scene)) }
    return said.isEmpty ? parts : parts + [.blank, .heading(scene.say("备注", "Remarks"))] + said
  }

  private func remarkText(_ remark: NoteRemark, in scene: Scene) -> String {
    let sign = remark.isResolving ? scene.say("已处理：", "done: ") : ""
    return "\(scene.brief(remark.at)) \(scene.name(of: remark.by))  \(sign)\(remark.text)"
  }
}
