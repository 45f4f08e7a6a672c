import Desk
import Domain
import Resources

/// The forms in which a duty begins, goes on, is broken off, and ends.
enum DutyForms {
  /// The record of the shift before comes first, then the checklist (rules HO-1, RV-1, RV-12).
  static func start(
    _ found: WhoWasBefore.Found?, waiting: HandoverRecord?, unread: Int, in scene: Scene
  ) -> EntryForm {
    let planned = scene.ownTurn?.shift.name
    let isWaiting = waiting != nil && unread > 0
    let isMissing = found?.isRecordMissing == true
    let record: [EntryField] =
      !isWaiting
      ? []
      : [
        .choice("record", Phrase("上一班记录", "Last record"), recordChoices, columns: 16)
          .required.preset("read")
          .help(waiting.map { words($0, unread: unread, in: scene) } ?? noTime)
      ]
    let without: [EntryField] =
      !isWaiting && !isMissing
      ? []
      : [
        .line("without", Phrase("没看记录的理由", "Why without it"), columns: 40).required.onNewLine
          .help(isMissing ? missing(found?.duty, in: scene) : noTime)
          .shown { isMissing || $0.secret("record") == "later" }
      ]
    return EntryForm(
      StartShift.kind, Phrase("上班", "Start my shift"),
      record + without + [HandoverForms.shift(in: scene)] + checklist(.start)
    ) { entries in
      let shift = entries.optional("shift")
      var command = StartShift(
        pattern: shift == planned ? nil : shift, withoutRecord: entries.optional("without"))
      command.checks = checks(.start, entries)
      let next =
        isWaiting ? Phrase("先读交接：逐条按 Enter。", " Read the record: Enter on each.") : Phrase("", "")
      return .perform(
        HandoverForms.starting(command, then: next, in: scene)
          .showing { try HandoverReviewPage.comments(for: $1, at: $0, in: scene) })
    }.verb(Phrase("上班", "Start"))
  }

  /// The checklist of going off duty; where there is no record, why (rule RV-9).
  static func end(isHandedOver: Bool) -> EntryForm {
    let why: [EntryField] =
      isHandedOver
      ? []
      : [
        .line("without", Phrase("没交班的原因", "Why no record"), columns: 40).required
          .help(
            Phrase(
              "要交班先按 F9 签字；没有记录会在盘点里列出。",
              "To hand over, F9 first; without a record it is a finding."))
      ]
    return EntryForm(EndShift.kind, Phrase("下班", "End my shift"), why + checklist(.end)) {
      entries in
      var command = EndShift()
      command.checks = checks(.end, entries)
      command.withoutRecord = entries.optional("without")
      return .perform(
        Errand(command) {
          let shift = $0.shift.words
          return Phrase("\(shift.text(in: .chinese))下班了。", "Off duty: \(shift.text(in: .english)).")
        })
    }.verb(Phrase("下班", "End"))
  }

  /// Ill, called away: the record is signed now, alone, and waits.
  static func leave(by clerk: StaffNumber?) -> EntryForm {
    EntryForm(
      LeaveDuty.kind, Phrase("提前离岗交班", "Leave before the end"),
      reasons + [HandoverForms.ownPIN]
    ) { entries in
      let errand = Errand(
        LeaveDuty(
          entries.code("cause") ?? .other, entries.text("reason"), remark: entries.text("remark"))
      ) {
        Phrase(
          "\($0.id) 已签，你已下班；来接的人逐条读、签字。",
          "\($0.id) is signed and you are off duty; whoever comes reads and signs.")
      }
      return .perform(try HandoverForms.own(errand, of: clerk, entries))
    }.verb(Phrase("签字", "Sign"))
  }

  /// Somebody is too ill to sign, or has gone: a supervisor signs for them.
  static func inStead(in scene: Scene) -> EntryForm {
    let others = EntryOption.staff(scene) { $0.number != scene.clerk?.number }
    let clerk = scene.clerk?.number
    return EntryForm(
      LeaveDuty.kind + "/inStead", Phrase("代人交班", "Sign for somebody"),
      [.choice("person", Phrase("替谁", "For whom"), others, columns: 20).required]
        + reasons + [HandoverForms.ownPIN]
    ) { entries in
      let errand = Errand(
        LeaveDuty(
          entries.code("cause") ?? .other, entries.text("reason"), remark: entries.text("remark"),
          insteadOf: entries.staff("person"))
      ) {
        Phrase(
          "\($0.id) 已代签；来接的人逐条读、签字。", "\($0.id) is signed for them; whoever comes signs.")
      }
      return .perform(try HandoverForms.own(errand, of: clerk, entries))
    }.verb(Phrase("签字", "Sign"))
  }

  /// Nobody comes: the giver stays, and the register says so.
  static var stay: EntryForm {
    EntryForm(
      StayOnDuty.kind, Phrase("无人接班，我留任", "Nobody comes, I stay"),
      [
        .line("reason", Phrase("谁没来、找过谁", "Who, and tried"), columns: 50).required,
        EntryField("until", Phrase("留到", "Until"), .moment, columns: 16).onNewLine
          .help(Phrase("空着就是到下一班结束。", "Empty is to the end of the next shift.")),
      ]
    ) { entries in
      .perform(
        Errand(StayOnDuty(entries.text("reason"), until: entries.moment("until"))) { _ in
          Phrase("已记留任；有人来了照常签字交班。", "You stay on; hand over as usual when somebody comes.")
        })
    }
  }

  /// What was not ticked when the duty began, or is to be ticked before it ends.
  static var check: EntryForm {
    EntryForm(
      TickChecklist.kind, Phrase("补勾检查单", "Tick the checklist"),
      [
        .choice(
          "list", Phrase("哪一张", "Which"), EntryOption.all(Checklist.self, \.words), columns: 12
        ).required.preset(Checklist.start.rawValue)
      ]
        + Checklist.allCases.flatMap { list in
          checklist(list).map { field in
            let isAsked = field.isShown
            return field.shown { $0.text("list") == list.rawValue && isAsked($0) }
          }
        }
    ) { entries in
      let list: Checklist = entries.code("list") ?? .start
      return .perform(
        Errand(TickChecklist(checks(list, entries))) { sheet in
          let lacking = sheet.checks.count { $0.list == list && !$0.isDone }
          return Phrase(
            "检查单已记，不妥 \(lacking) 项。", "The checklist is kept; \(lacking) not in order.")
        })
    }.verb(Phrase("记下", "Keep"))
  }

  private static let recordChoices = EntryOption.numbered([
    ("read", Phrase("上岗就逐条读", "read it now")), ("later", Phrase("急事，先不读", "no time for it")),
  ])

  private static let noTime = Phrase(
    "会记入值班登记；没签的记录盘点会列出。", "It goes into the register; an unsigned record is a finding.")

  private static var reasons: [EntryField] {
    [
      .choice("cause", Phrase("原因", "Cause"), EntryOption.all(UnplannedCause.self, \.words))
        .required,
      .line("reason", Phrase("说明", "In words"), columns: 50).required.onNewLine,
      .line("remark", Phrase("本班情况", "How it went"), columns: 50).onNewLine
        .help(
          Phrase("空着就写上面的说明；待交的事会原样写进记录。", "Empty takes the words above; what is open goes along.")),
    ]
  }

  private static func words(
    _ record: HandoverRecord, unread: Int, in scene: Scene
  ) -> Phrase {
    let giver = scene.name(of: record.giver)
    return Phrase(
      "\(record.id)：\(giver) 交，\(record.items.count) 项，未读 \(unread)。\(record.remarkWords.text(in: .chinese))",
      "\(record.id) by \(giver): \(record.items.count.counted("line")), \(unread) unread. \(record.remarkWords.text(in: .english))"
    )
  }

  private static func missing(_ duty: Duty?, in scene: Scene) -> Phrase {
    guard let duty else { return noTime }
    let giver = scene.name(of: duty.clerk)
    return Phrase(
      "\(duty.shift.words(in: .chinese))（\(giver)）没有交班记录，盘点会列出；主管可以代签。",
      "\(duty.shift.words(in: .english)) (\(giver)) left no record: a finding; a supervisor may sign it."
    )
  }
}

// MARK: Checklists

extension DutyForms {
  private static func checklist(_ list: Checklist) -> [EntryField] {
    let items = ChecklistItem.builtIn(list)
    let lines = items.map { item in
      EntryField.choice(item.id, item.words, EntryOption.yesOrNo, columns: 6)
        .required.preset("yes").onNewLine
    }
    let lacking = EntryField.line("lacking", Phrase("哪里不妥", "What is wrong"), columns: 40)
      .required.onNewLine.shown { entries in items.contains { !entries.isYes($0.id) } }
    return lines + [lacking]
  }

  private static func checks(_ list: Checklist, _ entries: Entries) -> [DutyCheck] {
    ChecklistItem.builtIn(list).map { item in
      let isDone = entries.isYes(item.id)
      return DutyCheck(
        list, item.id, isDone: isDone, remark: isDone ? "" : entries.text("lacking"))
    }
  }
}
